"""newslint beside codespell, typos, proselint and textlint on the same files: ``python -m benchmarks.peers``."""
