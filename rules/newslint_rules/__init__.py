"""newslint's own rules: one file is one rule, its documentation, its examples and its tests."""
