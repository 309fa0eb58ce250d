"""What the rules find and what they cry wolf at, measured on real news."""
