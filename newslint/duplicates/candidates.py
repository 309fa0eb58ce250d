"""Which articles to compare: those whose sketches share hashes.

All kept hashes are sorted with their article's number beside them; equal neighbours are pairs. That is linear but for
hashes that very many articles have (a disclaimer, a stock phrase): each such article is paired with the next NEIGHBOURS
that have it, so that chains of copies stay connected and the number of pairs stays proportional to the articles.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from newslint.duplicates.shingles import SIZE
from newslint.duplicates.sketching import FRACTION, LEAST, LIMIT, Sketch

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NEIGHBOURS = 64
SLICE = 1 << 22
"""Hashes sorted at a time: 34 MB. Larger collections are cut by the value of the hash, which loses nothing."""


class Candidates(NamedTuple):
    """Pairs of article numbers, ``first < second``, sorted; and how many kept hashes each pair has in common."""

    first: "NDArray[np.int64]"
    second: "NDArray[np.int64]"
    shared: "NDArray[np.int64]"


def candidates(sketches: Sequence[Sketch], least: int = 1) -> Candidates:
    """The pairs of sketches with at least ``least`` kept hashes in common."""
    import numpy as np

    hashes = np.frombuffer(b"".join(sketch.kept for sketch in sketches), "<u4")
    counts = np.fromiter((len(sketch.kept) // 4 for sketch in sketches), np.int64, len(sketches))
    owners = np.repeat(np.arange(len(sketches), dtype=np.uint32), counts)
    found = [_pairs(_keys(hashes, owners, low, high)) for low, high in _ranges(len(hashes))]
    pairs, shared = np.unique(np.concatenate(found), return_counts=True)
    pairs, shared = pairs[shared >= least], shared[shared >= least]
    return Candidates(
        (pairs >> np.uint64(32)).astype(np.int64), (pairs & np.uint64(0xFFFFFFFF)).astype(np.int64), shared
    )


def _ranges(size: int) -> list[tuple[int, int]]:
    """Ranges of hash values, each for about SLICE of ``size`` hashes. The last also holds what short texts keep."""
    parts = -(-size // SLICE) or 1
    cuts = [LIMIT * part // parts for part in range(parts)] + [1 << 32]
    return list(pairwise(cuts))


def _keys(hashes: "NDArray[np.uint32]", owners: "NDArray[np.uint32]", low: int, high: int) -> "NDArray[np.uint64]":
    """Hash and owner in one integer, sorted, each once."""
    import numpy as np

    if (low, high) != (0, 1 << 32):
        within = (hashes >= low) & (hashes < high)
        hashes, owners = hashes[within], owners[within]
    keys = hashes.astype(np.uint64)
    keys <<= np.uint64(32)
    keys |= owners
    keys.sort()
    return keys[np.concatenate(([True], keys[1:] != keys[:-1]))] if len(keys) else keys


def _pairs(keys: "NDArray[np.uint64]") -> "NDArray[np.uint64]":
    """Each two owners of one hash that are at most NEIGHBOURS apart in its list, as one integer: first, second."""
    import numpy as np

    pairs = [np.empty(0, np.uint64)]
    alive = np.arange(len(keys) - 1)
    for step in range(1, NEIGHBOURS + 1):
        alive = alive[alive + step < len(keys)]
        one, other = keys[alive], keys[alive + step]
        same = (one ^ other) < np.uint64(1 << 32)
        alive = alive[same]
        if not len(alive):
            break
        pairs.append((one[same] << np.uint64(32)) | (other[same] & np.uint64(0xFFFFFFFF)))
    return np.concatenate(pairs)


def plausible(found: Candidates, sketches: Sequence[Sketch], containment: float, shared: int) -> Candidates:
    """Those whose sketches suggest at least that containment, or that have ``shared`` kept hashes in common.

    Containment is estimated as the shared hashes over those the shorter text is expected to show of the value range
    that both sketches cover. With the 16 hashes of a short text its standard error is .12.
    """
    import numpy as np

    counts = np.fromiter((max(1, sketch.tokens - SIZE + 1) for sketch in sketches), np.float64, len(sketches))
    scales = np.clip(LEAST / counts, 1 / FRACTION, 1)
    one, other = found.first, found.second
    expected = np.minimum(counts[one], counts[other]) * np.minimum(scales[one], scales[other])
    likely = (found.shared >= containment * expected) | (found.shared >= shared)
    return Candidates(one[likely], other[likely], found.shared[likely])
