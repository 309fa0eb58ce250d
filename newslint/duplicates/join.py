"""Which articles have how many hashes in common, found by sorting.

All hashes are sorted with their article's number beside them; equal neighbours are pairs. That is linear but for hashes
that very many articles have (a disclaimer, a stock phrase): of these, each article is paired with the next NEAR alone,
so that copies stay connected and the number of pairs stays proportional to the articles.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

COMMON = 32
"""Articles of one hash that are all paired with each other."""
NEAR = 8
"""Where a hash has more articles than that: how many of the next ones each is paired with."""
SLICE = 1 << 22
"""Hashes sorted, and pairs counted, at a time: some 100 MB. Larger collections are cut, which loses nothing."""


class Shared(NamedTuple):
    """Pairs of article numbers, ``first < second``, sorted; and how many hashes each pair has in common."""

    first: "NDArray[np.int64]"
    second: "NDArray[np.int64]"
    shared: "NDArray[np.int64]"


def join(hashes: "NDArray[np.uint32]", owners: "NDArray[np.uint32]") -> Iterator[Shared]:
    """The pairs of articles with a hash in common, in portions; ``hashes[i]`` is one of article ``owners[i]``."""
    import numpy as np

    for pairs in _pairs(_common_keys(hashes, owners)):
        distinct, shared = np.unique(pairs, return_counts=True)
        second = distinct & np.uint64(0xFFFFFFFF)
        yield Shared((distinct >> np.uint64(32)).astype(np.int64), second.astype(np.int64), shared)


def _common_keys(hashes: "NDArray[np.uint32]", owners: "NDArray[np.uint32]") -> "NDArray[np.uint64]":
    """Hash and article number in one integer, sorted, each once, for the hashes that several articles have."""
    import numpy as np

    parts = -(-len(hashes) // SLICE) or 1
    if parts == 1:
        return _sorted_keys(hashes, owners)
    cuts = np.quantile(hashes[:: max(1, len(hashes) // 100_000)], np.arange(1, parts) / parts).astype(np.int64)
    portions = []
    for low, high in pairwise([0, *cuts.tolist(), 1 << 32]):
        within = (hashes >= low) & (hashes < high)
        portions.append(_sorted_keys(hashes[within], owners[within]))
    return np.concatenate(portions)


def _sorted_keys(hashes: "NDArray[np.uint32]", owners: "NDArray[np.uint32]") -> "NDArray[np.uint64]":
    import numpy as np

    keys = hashes.astype(np.uint64)
    keys <<= np.uint64(32)
    keys |= owners
    keys.sort()
    keys = keys[np.concatenate((np.ones(len(keys[:1]), np.bool_), keys[1:] != keys[:-1]))]
    same = np.zeros(len(keys) + 1, np.bool_)
    np.less(keys[1:] ^ keys[:-1], np.uint64(1 << 32), out=same[1:-1])
    common: NDArray[np.uint64] = keys[same[1:] | same[:-1]]
    return common


def _pairs(keys: "NDArray[np.uint64]") -> "Iterator[NDArray[np.uint64]]":
    """Each two articles that share a hash, as often as they share one, as one integer: first, second.

    They come in portions of about SLICE; all pairs of one first article are in one portion.
    """
    import numpy as np

    if not len(keys):
        return
    owners = keys & np.uint64(0xFFFFFFFF)
    reach = _reach(keys)
    work = np.bincount(owners.astype(np.int64), reach).cumsum()
    cuts = np.searchsorted(work, np.arange(SLICE, work[-1], SLICE)).tolist()
    for low, high in pairwise([0, *cuts, len(work)]):
        alive = np.flatnonzero((owners >= low) & (owners < high) & (reach > 0))
        found, step = [np.empty(0, np.uint64)], 1
        while len(alive):
            found.append((owners[alive] << np.uint64(32)) | owners[alive + step])
            step += 1
            alive = alive[reach[alive] >= step]
        yield np.concatenate(found)


def _reach(keys: "NDArray[np.uint64]") -> "NDArray[np.int64]":
    """With how many of the keys that follow it each is paired."""
    import numpy as np

    edges = np.flatnonzero((keys[1:] ^ keys[:-1]) >= np.uint64(1 << 32)) + 1
    bounds = np.concatenate(([0], edges, [len(keys)]))
    sizes = np.diff(bounds)
    following = np.repeat(bounds[1:], sizes) - 1 - np.arange(len(keys))
    reach: NDArray[np.int64] = np.minimum(following, np.repeat(np.where(sizes > COMMON, NEAR, COMMON), sizes))
    return reach
