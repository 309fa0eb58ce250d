"""Which articles have how many kept shingles in common: the join of :mod:`newslint.duplicates.join`, by partitions.

All postings of one shingle go to one partition, chosen by bits that the join does not see.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from newslint.clean.copies.columns import SHARED, mapped, partitioned, save_rows
from newslint.clean.copies.equal import is_copy
from newslint.clean.copies.stores import Stores
from newslint.duplicates.candidates import neighbours
from newslint.duplicates.join import Shared, join, keys_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from newslint.clean.copies.columns import Rows

Evidence: TypeAlias = Literal["hashes", "neighbours"]
"""What is joined: kept shingles, which show containment, or pairs of neighbours among them, which show a passage."""


class Joining(NamedTuple):
    """What is joined, and in how many partitions."""

    stores: Stores
    evidence: Evidence
    parts: int

    def file(self, part: int) -> Path:
        """Where the pairs of a partition are written."""
        return self.stores.search / f"shared-{self.evidence}-{part:05d}.npys"


class Postings(NamedTuple):
    """Kept shingles: what a sketch holds of their hashes, the article of each, and bits that choose the partition."""

    hashes: "NDArray[np.uint32]"
    owners: "NDArray[np.uint32]"
    rest: "NDArray[np.uint16]"


def split(joining: Joining, shards: Sequence[int]) -> "list[NDArray[np.uint64]]":
    """The postings of some shards' first ones of equal texts: hash and article number in one integer."""
    import numpy as np

    copies = mapped(joining.stores.search / "equal.npy")
    portions = (each for shard in shards for each in _of_shard(joining, copies, shard))
    return partitioned(portions, joining.parts, np.uint64)


def _of_shard(
    joining: Joining, copies: "Rows", shard: int
) -> "Iterator[tuple[NDArray[np.uint64], NDArray[np.uint32]]]":
    import numpy as np

    low, high = joining.stores.firsts[shard : shard + 2].tolist()
    left_out = is_copy(copies, low, high)
    for articles, postings in joining.stores.postings(shard):
        first_ones = np.repeat(~left_out[articles["ordinal"]], articles["postings"])
        owners = np.repeat((low + articles["ordinal"]).astype(np.uint32), articles["postings"])
        found = Postings(postings["hash"][first_ones], owners[first_ones], postings["rest"][first_ones])
        if joining.evidence == "neighbours":
            found = _neighbours(found)
        yield keys_of([(found.hashes, found.owners)], len(found.hashes)), part_of(found.rest, joining.parts)


def _neighbours(postings: Postings) -> Postings:
    """The same of two neighbours each."""
    found = neighbours(postings.hashes, postings.owners)
    rest = postings.rest[found.kept]
    return Postings(found.hashes, found.owners, (rest[:-1] * 0x9E37 + rest[1:])[found.within])


def part_of(rest: "NDArray[np.uint16]", parts: int) -> "NDArray[np.uint32]":
    """Which of at most 2^16 partitions each shingle belongs to."""
    import numpy as np

    return rest.astype(np.uint32) * np.uint32(parts) >> np.uint32(16)


def merge(joining: Joining, part: int, arrays: "Sequence[NDArray[np.uint64]]") -> int:
    """Write the pairs of a partition's articles that have something in common; how many there are."""
    import numpy as np

    counts: list[int] = []

    def portions() -> "Iterator[Rows]":
        for found in join(np.concatenate(arrays)):
            counts.append(len(found.first))
            yield as_rows(found)

    save_rows(joining.file(part), portions())
    return sum(counts)


def as_rows(found: Shared) -> "Rows":
    """Pairs as rows of SHARED."""
    import numpy as np

    rows = np.empty(len(found.first), SHARED)
    rows["first"], rows["second"], rows["shared"] = found
    return rows
