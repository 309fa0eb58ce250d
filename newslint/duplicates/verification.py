"""Candidate pairs verified: their exact Jaccard similarity and containment, many pairs at a time.

Shingles are computed anew from the texts, since keeping them would take ten times the memory of the sketches.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from newslint.duplicates.shingles import shingle
from newslint.duplicates.tokens import batches, tokenise

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BLOCK = 4096
"""Pairs verified at a time: the shingles of their texts take some 40 MB."""


class Overlaps(NamedTuple):
    """For each pair given, in order: the distinct shingles in both texts, and their share of all and of the fewer."""

    shared: "NDArray[np.int64]"
    jaccard: "NDArray[np.float64]"
    containment: "NDArray[np.float64]"


def overlaps(first: Sequence[int], second: Sequence[int], read: Callable[[int], str]) -> Overlaps:
    """Compare the articles of each pair exactly; ``read(i)`` gives the text of article i.

    Pairs are best sorted: then few texts are read twice.
    """
    import numpy as np

    shared, ones, others = (np.zeros(len(first), np.int64) for _ in range(3))
    for begin in range(0, len(first), BLOCK):
        pairs = list(zip(first[begin : begin + BLOCK], second[begin : begin + BLOCK], strict=True))
        numbers = sorted({number for pair in pairs for number in pair})
        sets = dict(zip(numbers, distinct_shingles(map(read, numbers)), strict=True))
        for place, (a, b) in enumerate(pairs, begin):
            ones[place], others[place] = len(sets[a]), len(sets[b])
            shared[place] = count_shared(sets[a], sets[b])
    every, fewer = np.maximum(ones + others - shared, 1), np.maximum(np.minimum(ones, others), 1)
    return Overlaps(shared, shared / every, shared / fewer)


def distinct_shingles(texts: Iterable[str]) -> "Iterable[NDArray[np.uint64]]":
    """The shingles of each text, sorted, each once."""
    for batch in batches(texts):
        hashes, bounds = shingle(tokenise(batch))
        for number in range(len(batch)):
            yield distinct(hashes[bounds[number] : bounds[number + 1]])


def distinct(hashes: "NDArray[np.uint64]") -> "NDArray[np.uint64]":
    """The values sorted, each once: numpy's own function, which hashes them, takes twice as long."""
    import numpy as np

    values = np.sort(hashes)
    return values[np.concatenate(([True], values[1:] != values[:-1]))] if len(values) else values


def count_shared(one: "NDArray[np.uint64]", other: "NDArray[np.uint64]") -> int:
    """How many values two sorted sets have in common."""
    import numpy as np

    both = np.concatenate((one, other))
    both.sort(kind="stable")
    return int(np.count_nonzero(both[1:] == both[:-1]))
