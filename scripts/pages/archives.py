"""What archives of several sizes take, as the benchmark computes it."""

from benchmarks.archive import sizing
from scripts.pages.markdown import table


def sizes() -> str:
    """A row an archive."""
    return table(sizing.HEAD, map(sizing.row, sizing.ARCHIVES))
