"""Which articles to compare: those whose sketches suggest that one contains the other, or that they share a passage."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

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


def candidates(sketches: Sequence[Sketch], containment: float = 0.0) -> Shared:
    """The pairs of articles with an estimated containment of at least ``containment``, and a hash in common.

    It is estimated as the shared hashes over those that the shorter text is expected to show in the range of values
    that both sketches cover. With the 16 hashes of a short text its standard error is .12.
    """
    import numpy as np

    counts = np.fromiter((max(1, sketch.tokens - SIZE + 1) for sketch in sketches), np.float64, len(sketches))
    scales = np.clip(LEAST / counts, 1 / FRACTION, 1)

    rare = counts * scales < 2 / max(containment, 1e-9)  # one shared hash may be enough for them

    def likely(found: Shared) -> Shared:
        enough = (found.shared > 1) | rare[found.first] | rare[found.second]
        one, other, shared = (column[enough] for column in found)
        expected = np.minimum(counts[one], counts[other]) * np.minimum(scales[one], scales[other])
        enough = shared >= containment * expected
        return Shared(one[enough], other[enough], shared[enough])

    return _concatenated(map(likely, join(keys_of(_portions(sketches), _size(sketches)))))


def passage_candidates(sketches: Sequence[Sketch], least: int = 2) -> Shared:
    """The pairs of articles whose sketches have at least ``least`` times the same hash after the same hash.

    Shared stock phrases do not show that, for kept hashes stand eight words apart. A passage of 60 words shows it 6
    times on average, at least twice with .97.
    """

    def adjacent() -> "Iterator[Portion]":
        for hashes, owners in _portions(sketches):
            hashes, owners = hashes[hashes < LIMIT], owners[hashes < LIMIT]
            within = owners[1:] == owners[:-1]
            both = fmix32(hashes[:-1].copy())
            both += hashes[1:]
            yield both[within], owners[1:][within]

    found = join(keys_of(adjacent(), _size(sketches)))
    return _concatenated(Shared(*(column[each.shared >= least] for column in each)) for each in found)


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
