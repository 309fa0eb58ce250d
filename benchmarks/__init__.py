"""Measurements: how good the rules are, and how fast."""
