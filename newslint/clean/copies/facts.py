"""What the criteria know of the articles in clusters, fetched from their shards by the workers."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from newslint.clean.copies.asking import results
from newslint.clean.copies.columns import ARTICLE
from newslint.clean.copies.stores import Stores, keys_of
from newslint.clean.engine import Engine
from newslint.corpus import Key
from newslint.duplicates.keep import Criterion, by_path

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from newslint.clean.copies.choosing import Clusters, Ranks
    from newslint.clean.copies.columns import Rows

NAMES = 200_000
"""Articles whose names are held at a time: some 40 MB."""


class Facts:
    """Ranks the articles of clusters by each criterion. 40 bytes an article, and the names of NAMES of them."""

    def __init__(self, stores: Stores, engine: Engine, found: "Clusters") -> None:
        import numpy as np

        self._stores, self._engine, self._found = stores, engine, found
        items = by_shard(stores, found.numbers)
        rows = dict(results(engine, partial(articles_of, stores), items))
        self._rows = np.concatenate([np.empty(0, ARTICLE), *(rows[place] for place in range(len(items)))])

    def ranks(self, criterion: Criterion) -> "Ranks":
        """The ranks by a criterion, of the articles that are asked for."""
        import numpy as np

        if criterion == "path":
            return self._by_path
        column = {"earliest": "published", "longest": "words", "cleanest": "violations"}[criterion]
        values = self._rows[column].astype(np.int64) * (-1 if criterion == "longest" else 1)
        return lambda asked: values[asked]

    def _by_path(self, asked: "NDArray[np.bool_]") -> "NDArray[np.int64]":
        import numpy as np

        numbers, cluster = self._found.numbers[asked], self._found.cluster[asked]
        order = np.argsort(cluster, kind="stable")
        ranks = np.empty(len(numbers), np.int64)
        for places in _portions(order, cluster[order]):
            names = self._names(np.sort(numbers[places]))
            keys = [by_path(names[number]) for number in numbers[places].tolist()]
            rank = {key: place for place, key in enumerate(sorted(set(keys)))}
            ranks[places] = [rank[key] for key in keys]
        return ranks

    def _names(self, numbers: "NDArray[np.int64]") -> dict[int, Key]:
        parts = results(self._engine, partial(keys_of, self._stores), by_shard(self._stores, numbers))
        return {number: key for _, part in parts for number, key in part.items()}


def articles_of(stores: Stores, numbers: "NDArray[np.int64]") -> "Rows":
    """What is known of some articles of one shard."""
    import numpy as np

    firsts = stores.firsts
    shard = int(np.searchsorted(firsts, numbers[0], "right")) - 1
    rows = stores.articles(shard)
    found: Rows = rows[np.searchsorted(rows["ordinal"], numbers - firsts[shard])]
    return found


def by_shard(stores: Stores, numbers: "NDArray[np.int64]") -> "list[NDArray[np.int64]]":
    """The numbers, which ascend, cut where a shard ends."""
    import numpy as np

    shards = np.searchsorted(stores.firsts, numbers, "right")
    return np.split(numbers, np.flatnonzero(np.diff(shards)) + 1) if len(numbers) else []


def _portions(order: "NDArray[np.int64]", cluster: "NDArray[np.int64]") -> "Iterator[NDArray[np.int64]]":
    """Places in portions of NAMES and what is needed for whole clusters."""
    import numpy as np

    start = 0
    while start < len(order):
        stop = min(start + NAMES, len(order))
        stop = int(np.searchsorted(cluster, cluster[stop - 1], "right"))
        yield order[start:stop]
        start = stop
