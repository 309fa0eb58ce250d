"""How fast and how right the search for near-duplicates is, beside the libraries that do the same."""
