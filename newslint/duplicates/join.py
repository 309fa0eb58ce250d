"""Which articles have how many hashes in common, found by sorting.

All hashes are sorted with their article's number beside them; equal neighbours are pairs. That is linear but for hashes
that very many articles have (a disclaimer, a stock phrase): of these, each article is paired with the next NEAR alone,
so that copies stay connected and the number of pairs stays proportional to the articles.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

COMMON = 32
"""Articles of one hash that are all paired with each other."""
NEAR = 8
"""Where a hash has more articles than that: how many of the next ones each is paired with."""
SLICE = 1 << 21
"""Pairs counted at a time: some 100 MB. Cutting by the first article loses nothing."""
CUTS = (1 << 22) - 1
"""Places between articles where portions may be cut."""


class Shared(NamedTuple):
    """Pairs of article numbers, ``first < second``, sorted; and how many hashes each pair has in common."""

    first: "NDArray[np.int64]"
    second: "NDArray[np.int64]"
    shared: "NDArray[np.int64]"


def keys_of(portions: Iterable[tuple["NDArray[np.uint32]", "NDArray[np.uint32]"]], size: int) -> "NDArray[np.uint64]":
    """Hash and article number in one integer, from portions of hashes and of the articles they are of.

    There must be at most ``size`` of them in all.
    """
    import numpy as np

    keys, filled = np.empty(size, np.uint64), 0
    for hashes, owners in portions:
        part = keys[filled : filled + len(hashes)]
        part[:] = hashes
        part <<= np.uint64(32)
        part |= owners
        filled += len(hashes)
    return keys[:filled]


def join(keys: "NDArray[np.uint64]") -> Iterator[Shared]:
    """The pairs of articles with a hash in common, in portions. Sorts the keys in place."""
    import numpy as np

    keys.sort()
    keys = _common(keys)  # also those that one article has twice
    keys = _common(keys[np.flatnonzero(np.diff(keys, prepend=~keys[:1]))])
    owners, reach = _owners_and_reach(keys)
    del keys
    for pairs in _pairs(owners, reach):
        distinct, shared = np.unique(pairs, return_counts=True)
        second = distinct & np.uint64(0xFFFFFFFF)
        yield Shared((distinct >> np.uint64(32)).astype(np.int64), second.astype(np.int64), shared)


def _common(keys: "NDArray[np.uint64]") -> "NDArray[np.uint64]":
    """Of sorted keys, those whose hash a neighbour has too."""
    import numpy as np

    same = np.zeros(len(keys) + 1, np.bool_)  # whether a key's hash is that of the one before
    for start in range(1, len(keys), SLICE):
        part = keys[start - 1 : start + SLICE]
        np.less(part[1:] ^ part[:-1], np.uint64(1 << 32), out=same[start : start + len(part) - 1])
    common: NDArray[np.uint64] = keys[same[1:] | same[:-1]]
    return common


def _owners_and_reach(keys: "NDArray[np.uint64]") -> "tuple[NDArray[np.uint32], NDArray[np.uint8]]":
    """The article of each key, and with how many of the keys that follow it is paired."""
    import numpy as np

    edges = np.flatnonzero((keys[1:] ^ keys[:-1]) >= np.uint64(1 << 32)) + 1
    bounds = np.concatenate(([0], edges, [len(keys)])).astype(np.int32)
    sizes = np.diff(bounds)
    reach = np.repeat(bounds[1:] - 1, sizes)
    reach -= np.arange(len(keys), dtype=np.int32)
    np.minimum(reach, np.repeat(np.where(sizes > COMMON, NEAR, COMMON).astype(np.int8), sizes), out=reach)
    return keys.astype(np.uint32), reach.astype(np.uint8)


def _pairs(owners: "NDArray[np.uint32]", reach: "NDArray[np.uint8]") -> "Iterator[NDArray[np.uint64]]":
    """Each two articles that share a hash, as often as they share one, as one integer: first, second.

    They come in portions of about SLICE; all pairs of one first article are in one portion. Where the articles' numbers
    are high, a portion is cut between some neighbours of them.
    """
    import numpy as np

    if not len(owners):
        return
    shift = max(0, int(owners.max()).bit_length() - CUTS.bit_length())
    work = np.zeros((int(owners.max()) >> shift) + 1)
    for start in range(0, len(owners), SLICE):
        work += np.bincount(owners[start : start + SLICE] >> shift, reach[start : start + SLICE], len(work))
    work = work.cumsum()
    cuts = np.searchsorted(work, np.arange(SLICE, work[-1], SLICE)) << shift
    for low, high in pairwise([0, *cuts.tolist(), len(work) << shift]):
        alive = np.flatnonzero((owners >= low) & (owners < high) & (reach > 0))
        found, step = [np.empty(0, np.uint64)], 1
        while len(alive):
            found.append((owners[alive].astype(np.uint64) << np.uint64(32)) | owners[alive + step])
            step += 1
            alive = alive[reach[alive] >= step]
        yield np.concatenate(found)
