"""From shared hashes to the pairs that are worth a comparison: what the partitions found of a pair is put together.

Pairs are partitioned anew, by ranges of their first articles: then the texts of a partition's pairs stand near each
other where copies were written near each other.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newslint.clean.copies.columns import PAIR, SHARED, partitioned, read_portions, save_rows
from newslint.clean.copies.postings import Joining
from newslint.clean.copies.stores import Stores
from newslint.duplicates.candidates import PASSAGE_TRACES, likely
from newslint.duplicates.join import Shared
from newslint.duplicates.pairs import CONTAINMENT

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from newslint.clean.copies.columns import Rows


class Found(NamedTuple):
    """A file of what a partition of postings has in common: the join, and its part."""

    joining: Joining
    part: int


class Gathering(NamedTuple):
    """In how many ranges the pairs are gathered."""

    stores: Stores
    parts: int

    def file(self, part: int) -> Path:
        """Where the likely pairs of a range are written: one array of rows of PAIR."""
        return self.stores.search / f"likely-{part:05d}.npy"


MARKED = [*SHARED, ("passage", "?")]


def split(gathering: Gathering, files: Sequence[Found]) -> "list[Rows]":
    """The pairs of some files by the range of their first articles."""
    total = int(gathering.stores.firsts[-1])
    portions = ((found, rows) for found in files for rows in read_portions(found.joining.file(found.part)))
    ranges = (_by_range(rows, found, total, gathering.parts) for found, rows in portions)
    return partitioned(ranges, gathering.parts, MARKED)


def _by_range(rows: "Rows", found: Found, total: int, parts: int) -> "tuple[Rows, NDArray[np.int64]]":
    import numpy as np

    marked = np.empty(len(rows), MARKED)
    for name in ("first", "second", "shared"):
        marked[name] = rows[name]
    marked["passage"] = found.joining.evidence == "neighbours"
    return marked, rows["first"].astype(np.int64) * parts // total


def merge(gathering: Gathering, part: int, arrays: "Sequence[Rows]") -> int:
    """Write the likely pairs of a range, sorted; how many there are."""
    import numpy as np

    rows = np.concatenate(arrays)
    by_passage = _sums(rows[rows["passage"]])
    found = (
        likely(_sums(rows[~rows["passage"]]), gathering.stores.words, CONTAINMENT),
        Shared(*(column[by_passage.shared >= PASSAGE_TRACES] for column in by_passage)),
    )
    every = np.unique(np.concatenate([_key(each.first, each.second) for each in found]))
    pairs = np.empty(len(every), PAIR)
    pairs["first"], pairs["second"] = _articles(every)
    save_rows(gathering.file(part), [pairs])
    return len(pairs)


def _sums(rows: "Rows") -> Shared:
    """Each pair once, with all that it has in common."""
    import numpy as np

    keys = _key(rows["first"], rows["second"])
    order = np.argsort(keys)
    keys, shared = keys[order], rows["shared"][order].astype(np.int64)
    starts = np.flatnonzero(np.diff(keys, prepend=~keys[:1]))
    sums = np.add.reduceat(shared, starts) if len(starts) else shared
    return Shared(*_articles(keys[starts]), sums)


def _key(first: "NDArray[np.integer]", second: "NDArray[np.integer]") -> "NDArray[np.uint64]":
    """Two article numbers as one integer."""
    import numpy as np

    return (first.astype(np.uint64) << np.uint64(32)) | second.astype(np.uint64)


def _articles(keys: "NDArray[np.uint64]") -> "tuple[NDArray[np.int64], NDArray[np.int64]]":
    import numpy as np

    return (keys >> np.uint64(32)).astype(np.int64), (keys & np.uint64(0xFFFFFFFF)).astype(np.int64)
