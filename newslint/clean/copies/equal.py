"""Texts of equal tokens, found by their identity: all but the first are its copies and take no part in the search."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newslint.clean.copies.columns import PAIR, partitioned
from newslint.clean.copies.stores import Stores

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from newslint.clean.copies.columns import Rows

IDENTITY = [("identity", "<u8"), ("words", "<u4"), ("number", "<u4")]


def split(stores: Stores, parts: int, shards: Sequence[int]) -> "list[Rows]":
    """The identities of some shards' articles, those of each part together. Texts without tokens have none."""
    return partitioned((_of_shard(stores, parts, shard) for shard in shards), parts, IDENTITY)


def _of_shard(stores: Stores, parts: int, shard: int) -> "tuple[Rows, NDArray[np.uint64]]":
    import numpy as np

    articles = stores.articles(shard)
    articles = articles[articles["words"] > 0]
    rows = np.empty(len(articles), IDENTITY)
    rows["identity"], rows["words"] = articles["identity"], articles["words"]
    rows["number"] = stores.firsts[shard] + articles["ordinal"]
    return rows, rows["identity"] % np.uint64(parts)


def merge(part: int, arrays: "Sequence[Rows]") -> "Rows":
    """The pairs of a first article and each of its copies, as rows of PAIR."""
    import numpy as np

    rows = np.concatenate(arrays)
    rows = rows[np.lexsort((rows["number"], rows["words"], rows["identity"]))]
    new = np.ones(len(rows), np.bool_)
    new[1:] = (rows["identity"][1:] != rows["identity"][:-1]) | (rows["words"][1:] != rows["words"][:-1])
    firsts = rows["number"][np.maximum.accumulate(np.where(new, np.arange(len(rows)), 0))]
    pairs = np.empty(np.count_nonzero(~new), PAIR)
    pairs["first"], pairs["second"] = firsts[~new], rows["number"][~new]
    return pairs


def is_copy(copies: "Rows", low: int, high: int) -> "NDArray[np.bool_]":
    """Which of the articles ``low`` to ``high`` are copies, given all pairs, sorted by their second articles."""
    import numpy as np

    found = np.zeros(high - low, np.bool_)
    begin, end = np.searchsorted(copies["second"], (low, high))
    found[copies["second"][begin:end] - low] = True
    return found
