"""The steps of the search, from the shards' stores to the pairs that are copies. What a step wrote is not made again.

1. survey: how many words each article and how many postings each shard has
2. equal: texts of equal tokens, by partitions of their identities
3. join: pairs with kept shingles in common, by partitions of the shingles
4. gather: what partitions found of each pair put together; the likely pairs, by ranges of their first articles
5. verify: the likely pairs compared by their texts
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, get_args

from newslint.clean.copies import equal, likely, postings
from newslint.clean.copies.asking import results
from newslint.clean.copies.columns import EDGE, KINDS, PAIR, mapped, read_rows, save_rows
from newslint.clean.copies.likely import Found, Gathering
from newslint.clean.copies.postings import Evidence, Joining
from newslint.clean.copies.sizes import Sizes, grouped
from newslint.clean.copies.stores import Stores
from newslint.clean.copies.surveying import survey
from newslint.clean.copies.verifying import Batch, verify
from newslint.clean.engine import Engine
from newslint.duplicates.verdicts import Kind, Thresholds

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from newslint.clean.copies.columns import Rows


@dataclass(frozen=True)
class Search:
    """A search in the stores of a run. The articles have their numbers already (see :meth:`Stores.number`)."""

    stores: Stores
    engine: Engine
    thresholds: Thresholds
    kinds: Collection[Kind]
    sizes: Sizes

    def edges(self) -> "Rows":
        """The pairs that are copies, sorted, as rows of EDGE, those of the kinds that count."""
        import numpy as np

        counts = self._once("survey", self._surveyed)
        parts = self.sizes.parts(int(counts.sum()), self.sizes.postings)
        groups = list(grouped(counts.tolist(), parts))
        self._once("equal", lambda: self._equal(groups))
        joins = [Joining(self.stores, evidence, parts) for evidence in get_args(Evidence)]
        pairs = [self._once(each.evidence, partial(self._joined, each, groups)) for each in joins]
        shared = np.concatenate(pairs)
        gathering = Gathering(self.stores, self.sizes.parts(int(shared.sum()), self.sizes.pairs))
        likely_pairs = self._once("likely", lambda: self._gathered(gathering, joins, shared))
        batches = list(self._batches(gathering, likely_pairs))
        for _ in results(self.engine, partial(verify, self.stores, self.thresholds), batches):
            pass
        edges = np.concatenate([np.empty(0, EDGE), *(self._copies(batch) for batch in batches)])
        return edges[np.lexsort((edges["second"], edges["first"]))]

    def _once(self, step: str, make: "Callable[[], NDArray[Any]]") -> "NDArray[Any]":
        """What a step makes, or made before it was interrupted."""
        file = self.stores.search / f"{step}.npy"
        if not file.exists():
            save_rows(file, [make()])
        return mapped(file)

    def _surveyed(self) -> "NDArray[np.int64]":
        """The postings of each shard. The words of each article are written."""
        import numpy as np

        firsts = self.stores.firsts
        counts = np.zeros(len(firsts) - 1, np.int64)
        with self.stores.new_words() as words:
            for shard, found in results(self.engine, partial(survey, self.stores), range(len(counts))):
                words[firsts[shard] + found.ordinals] = found.words
                counts[shard] = found.postings
        return counts

    def _equal(self, groups: list[range]) -> "Rows":
        """The pairs of equal texts, sorted by the second one."""
        import numpy as np

        parts = self.sizes.parts(int(self.stores.firsts[-1]), self.sizes.identities, len(groups))
        found = self.engine.shuffle(partial(equal.split, self.stores, parts), equal.merge, groups, parts)
        pairs = np.concatenate([np.empty(0, PAIR), *found])
        return pairs[np.argsort(pairs["second"])]

    def _joined(self, joining: Joining, groups: list[range]) -> "NDArray[np.int64]":
        """How many pairs each partition wrote."""
        import numpy as np

        split, merge = partial(postings.split, joining), partial(postings.merge, joining)
        return np.array([*self.engine.shuffle(split, merge, groups, joining.parts)], np.int64)

    def _gathered(self, gathering: Gathering, joins: list[Joining], shared: "NDArray[np.int64]") -> "NDArray[np.int64]":
        """How many likely pairs each range has; ``shared`` are the pairs in each file."""
        import numpy as np

        files = [Found(joining, part) for joining in joins for part in range(joining.parts)]
        most = self.sizes.items(int(shared.sum()), gathering.parts)
        items = [files[group.start : group.stop] for group in grouped(shared.tolist(), min(most, len(files)))]
        split, merge = partial(likely.split, gathering), partial(likely.merge, gathering)
        return np.array([*self.engine.shuffle(split, merge, items, gathering.parts)], np.int64)

    def _batches(self, gathering: Gathering, counts: "NDArray[np.int64]") -> Iterator[Batch]:
        equal_pairs = self.stores.search / "equal.npy"
        files = [(gathering.file(part), count, False) for part, count in enumerate(counts.tolist())]
        for file, count, known in [*files, (equal_pairs, len(mapped(equal_pairs)), True)]:
            for start in range(0, count, self.sizes.batch):
                yield Batch(file, start, min(count, start + self.sizes.batch), known)

    def _copies(self, batch: Batch) -> "Rows":
        import numpy as np

        rows = read_rows(batch.file, EDGE)
        copies: Rows = rows[np.isin(rows["kind"], [KINDS.index(kind) for kind in self.kinds])]
        return copies
