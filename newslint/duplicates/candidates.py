"""Which articles to compare: those whose sketches suggest that one contains the other, or that they share a passage."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from newslint.duplicates.join import Shared, join, keys_of
from newslint.duplicates.mixing import fmix32
from newslint.duplicates.shingles import SIZE
from newslint.duplicates.sketching import FRACTION, LEAST, LIMIT, Sketch

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Portion = tuple[NDArray[np.uint32], NDArray[np.uint32]]

PORTION = 10_000
"""Sketches read at a time."""
PASSAGE_TRACES = 2
"""Times that two articles must have the same hash after the same hash, to share a passage.

Shared stock phrases do not show that, for kept hashes stand eight words apart. A passage of 60 words shows it 6 times
on average, at least twice with .97.
"""


class Neighbours(NamedTuple):
    """Hashes of two neighbours each and the articles they are of.

    ``kept`` says which of the hashes given count, ``within`` which of these have the next one in their article.
    """

    hashes: "NDArray[np.uint32]"
    owners: "NDArray[np.uint32]"
    kept: "NDArray[np.bool_]"
    within: "NDArray[np.bool_]"


def candidates(sketches: Sequence[Sketch], containment: float = 0.0) -> Shared:
    """The pairs of articles with an estimated containment of at least ``containment``, and a hash in common."""
    import numpy as np

    words = np.fromiter((sketch.tokens for sketch in sketches), np.int64, len(sketches))
    found = join(keys_of(_portions(sketches), _size(sketches)))
    return _concatenated(likely(shared, words, containment) for shared in found)


def likely(found: Shared, words: "NDArray[np.integer]", containment: float) -> Shared:
    """Those pairs whose estimated containment is at least ``containment``; ``words[i]`` is the length of article i.

    It is estimated as the shared hashes over those that the shorter text is expected to show in the range of values
    that both sketches cover. With the 16 hashes of a short text its standard error is .12. One shared hash is enough
    only where one of the texts is expected to show few.
    """
    import numpy as np

    one, other = (np.maximum(words[column] - float(SIZE - 1), 1) for column in (found.first, found.second))
    few, many = np.minimum(one, other), np.maximum(one, other)
    alone = few * _scale(few) < 2 / max(containment, 1e-9)
    enough = ((found.shared > 1) | alone) & (found.shared >= containment * (few * _scale(many)))
    return Shared(*(column[enough] for column in found))


def _scale(shingles: "NDArray[np.float64]") -> "NDArray[np.float64]":
    """The share of so many shingles that is kept."""
    import numpy as np

    return np.clip(LEAST / shingles, 1 / FRACTION, 1)


def passage_candidates(sketches: Sequence[Sketch], least: int = PASSAGE_TRACES) -> Shared:
    """The pairs of articles whose sketches have at least ``least`` times the same hash after the same hash."""
    pairs = ((each.hashes, each.owners) for each in (neighbours(*portion) for portion in _portions(sketches)))
    found = join(keys_of(pairs, _size(sketches)))
    return _concatenated(Shared(*(column[each.shared >= least] for column in each)) for each in found)


def neighbours(hashes: "NDArray[np.uint32]", owners: "NDArray[np.uint32]") -> "Neighbours":
    """Each two kept hashes that follow each other in an article.

    Of short texts only the hashes that a long text would keep count: its neighbours are others else.
    """
    kept = hashes < LIMIT
    hashes, owners = hashes[kept], owners[kept]
    both = fmix32(hashes[:-1].copy())
    both += hashes[1:]
    within = owners[1:] == owners[:-1]
    return Neighbours(both[within], owners[1:][within], kept, within)


def _size(sketches: Sequence[Sketch]) -> int:
    return sum(len(sketch.kept) for sketch in sketches) // 4


def _portions(sketches: Sequence[Sketch]) -> "Iterator[Portion]":
    """The kept hashes and the article number of each, some articles at a time."""
    import numpy as np

    for start in range(0, len(sketches), PORTION):
        part = sketches[start : start + PORTION]
        hashes = np.frombuffer(b"".join(sketch.kept for sketch in part), "<u4")
        sizes = np.fromiter((len(sketch.kept) // 4 for sketch in part), np.int64, len(part))
        yield hashes, np.repeat(np.arange(start, start + len(part), dtype=np.uint32), sizes)


def _concatenated(portions: Iterable[Shared]) -> Shared:
    import numpy as np

    none = np.empty(0, np.int64)
    return Shared(*(np.concatenate(column) for column in zip((none, none, none), *portions, strict=True)))
