"""How large the parts of the search are: what a worker holds at once, and how many parts follow from that.

The parts depend on the articles alone, not on the engine, so that all engines do the same.
"""

from collections.abc import Iterator, Sequence
from math import isqrt
from typing import NamedTuple


class Sizes(NamedTuple):
    """What a worker should hold of each."""

    identities: int = 1 << 22
    """16 bytes each, some 100 MB with what sorting takes."""
    postings: int = 1 << 22
    """8 bytes each, some 200 MB with what the join takes; those of 47,000 articles of 4 KB."""
    pairs: int = 1 << 22
    """Rows of pairs before they are put together, 13 bytes each; some 400 MB."""
    batch: int = 1 << 14
    """Pairs compared in one piece of work: some seconds."""
    piece: int = 1 << 14
    """The least rows that go from one part of a step to one of the next, where there are several: 128 KB of postings.
    Ray keeps what is less than 100 KB in the memory of the driver; and pieces are counted there, so that many small
    ones cost it more than they hold. A large archive gets larger parts instead."""

    def parts(self, total: int, size: int, items: int | None = None) -> int:
        """The parts of about ``size`` into which ``items`` are split that hold ``total`` rows; None: as many items."""
        most = isqrt(total // self.piece) if items is None else self.items(total, items)
        return max(1, min(most, -(-total // size)))

    def items(self, total: int, parts: int) -> int:
        """The most items that may be split into so many parts each, if all hold ``total`` rows."""
        return max(1, total // (self.piece * max(1, parts)))


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
