"""How large the parts of the search are: what a worker holds at once, and how many parts follow from that.

The parts depend on the articles alone, not on the engine, so that all engines do the same.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple


class Sizes(NamedTuple):
    """The most of each that a worker should hold."""

    identities: int = 1 << 22
    """16 bytes each, some 100 MB with what sorting takes."""
    postings: int = 1 << 22
    """8 bytes each, some 200 MB with what the join takes; those of 47,000 articles of 4 KB."""
    pairs: int = 1 << 22
    """Rows of pairs before they are put together, 13 bytes each; some 400 MB."""
    batch: int = 1 << 14
    """Pairs compared in one piece of work: some seconds."""
    most: int = 1000
    """Parts of a step. An archive that needs more gets larger parts instead: what moves from each part to each other
    part is an object or a piece of a file, and these must not grow with the square of the articles."""

    def parts(self, total: int, size: int) -> int:
        """The number of parts of about ``size`` that ``total`` makes."""
        return min(self.most, max(1, -(-total // size)))


SIZES = Sizes()


def grouped(weights: Sequence[int], parts: int) -> Iterator[range]:
    """The places of the weights, in ranges of about equal weight; at most ``parts`` ranges."""
    whole = max(1, sum(weights))
    start, done = 0, 0
    for place, weight in enumerate(weights):
        done += weight
        last = place + 1 == len(weights)
        if last or done * parts // whole > (done - weight) * parts // whole:
            yield range(start, place + 1)
            start = place + 1
