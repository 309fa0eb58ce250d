"""Clusters and the article to keep of each, in arrays: what :mod:`newslint.duplicates.keep` advises on all at once."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from newslint.clean.copies.columns import CRITERIA, DROPPED, KINDS
from newslint.duplicates.keep import ORDER, Criterion

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from newslint.clean.copies.columns import Rows


class Clusters(NamedTuple):
    """The numbers of all articles that are in one, ascending, and the cluster of each: 0, 1, ..."""

    numbers: "NDArray[np.int64]"
    cluster: "NDArray[np.int64]"


class Chosen(NamedTuple):
    """For each cluster, the place of the article to keep among the numbers, and of the criterion in CRITERIA."""

    kept: "NDArray[np.int64]"
    because: "NDArray[np.uint8]"


Ranks = Callable[["NDArray[np.bool_]"], "NDArray[np.int64]"]
"""Of the articles marked, a rank each: the lowest is the best. It is compared within a cluster only."""


def clusters(edges: "Rows") -> Clusters:
    """The articles that edges (rows of EDGE, of copies alone) connect."""
    import numpy as np
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    numbers, places = np.unique(np.concatenate((edges["first"], edges["second"])), return_inverse=True)
    first, second = np.split(places.astype(np.int32), 2)
    graph = coo_array((np.ones(len(edges), np.bool_), (first, second)), shape=(len(numbers), len(numbers)))
    return Clusters(numbers.astype(np.int64), connected_components(graph, directed=False)[1].astype(np.int64))


def choose(cluster: "NDArray[np.int64]", order: Sequence[Criterion], ranks: Callable[[Criterion], Ranks]) -> Chosen:
    """Ask one criterion after the other until one article of each cluster is left."""
    import numpy as np

    count = int(cluster.max(initial=-1)) + 1
    left = np.ones(len(cluster), np.bool_)
    open_ = np.ones(count, np.bool_)
    because = np.full(count, CRITERIA.index(ORDER[-1]), np.uint8)
    for criterion in (*order, ORDER[-1]):
        asked = left & open_[cluster]
        rank = ranks(criterion)(asked)
        best = np.full(count, np.iinfo(np.int64).max)
        np.minimum.at(best, cluster[asked], rank)
        left[asked] = rank == best[cluster[asked]]
        because[open_] = CRITERIA.index(criterion)
        open_ = np.bincount(cluster[left], minlength=count) > 1
        if not open_.any():
            break
    places = np.flatnonzero(left)
    kept = np.empty(count, np.int64)
    kept[cluster[places][::-1]] = places[::-1]  # the first of those that nothing tells apart
    return Chosen(kept, because)


def dropped(found: Clusters, chosen: Chosen, edges: "Rows") -> "Rows":
    """The articles that are not kept, ascending, as rows of DROPPED."""
    import numpy as np

    best = _best_edges(edges, found.numbers)
    drop = np.ones(len(found.numbers), np.bool_)
    drop[chosen.kept] = False
    rows = np.empty(np.count_nonzero(drop), DROPPED)
    rows["number"] = found.numbers[drop]
    rows["kept"] = found.numbers[chosen.kept[found.cluster[drop]]]
    rows["because"] = chosen.because[found.cluster[drop]]
    edge = edges[best[drop]]
    rows["other"] = np.where(edge["first"] == rows["number"], edge["second"], edge["first"])
    for name in ("kind", "jaccard", "containment", "longest"):
        rows[name] = edge[name]
    return rows


def _best_edges(edges: "Rows", numbers: "NDArray[np.int64]") -> "NDArray[np.int64]":
    """The place of each article's strongest edge, of equally strong ones the first; edges are sorted."""
    import numpy as np

    ends = np.concatenate((edges["first"], edges["second"]))
    place = np.tile(np.arange(len(edges)), 2)
    exact, containment = edges["kind"] == KINDS.index("exact"), edges["containment"]
    order = np.lexsort((place, -np.tile(containment, 2), ~np.tile(exact, 2), ends))
    return place[order][np.searchsorted(ends[order], numbers)]
