"""Which articles of an archive drop, and for which others: what the search and the criteria lead to."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, NamedTuple

from newslint.clean.copies.choosing import choose, clusters, dropped
from newslint.clean.copies.columns import CRITERIA, DROPPED, EDGE, KINDS, mapped, save_rows
from newslint.clean.copies.facts import Facts
from newslint.clean.copies.searching import Search
from newslint.clean.copies.sizes import SIZES, Sizes
from newslint.clean.copies.stores import Stores, keys_of
from newslint.clean.engine import Engine
from newslint.clean.problems import CleanProblem
from newslint.corpus import Key
from newslint.duplicates.keep import ORDER, Criterion
from newslint.duplicates.verdicts import COPIES, DEFAULT, Kind, Thresholds

if TYPE_CHECKING:
    from newslint.clean.copies.columns import Rows

MOST_ARTICLES = (1 << 32) - 1
"""Numbers have 32 bits."""
DONE = "dropped.npy"


class Copy(NamedTuple):
    """An article to drop, by its place in its shard and by name; the one kept for it, and the criterion that decided.

    It is most like ``other``, and of that ``kind`` to it; ``longest`` is their longest run of common words.
    """

    ordinal: int
    key: Key
    kept: Key
    because: Criterion
    other: Key
    kind: Kind
    jaccard: float
    containment: float
    longest: int


def find_dropped(
    stores: Stores,
    counts: Sequence[int],
    engine: Engine,
    order: Sequence[Criterion] = ORDER,
    thresholds: Thresholds = DEFAULT,
    kinds: Collection[Kind] = COPIES,
    sizes: Sizes = SIZES,
) -> "Rows":
    """Find the copies among all accepted articles; rows of DROPPED, ascending. They are kept for :func:`copies_in`.

    ``counts`` are the articles of each shard, accepted or not; ``kinds`` are the kinds of pairs of which one drops. A
    search that was interrupted goes on after its last step. Raises CleanProblem where a worker dies twice, or where
    there are more articles than have numbers.
    """
    done = stores.search / DONE
    if not done.exists():
        if sum(counts) > MOST_ARTICLES:
            raise CleanProblem(f"{sum(counts):,} articles are more than one run can compare: {MOST_ARTICLES:,}")
        stores.number(counts)
        save_rows(done, [_dropped(Search(stores, engine, thresholds, kinds, sizes), order)])
        _tidy(stores)
    return mapped(done)


def _dropped(search: Search, order: Sequence[Criterion]) -> "Rows":
    import numpy as np

    edges = search.edges() if search.stores.firsts[-1] else np.empty(0, EDGE)
    if not len(edges):
        return np.empty(0, DROPPED)
    found = clusters(edges)
    facts = Facts(search.stores, search.engine, found)
    return dropped(found, choose(found.cluster, order, facts.ranks), edges)


def _tidy(stores: Stores) -> None:
    """What steps wrote for the next ones goes."""
    for file in stores.search.iterdir():
        if file.name not in (DONE, "firsts.npy"):
            file.unlink()


def copies_in(stores: Stores, shard: int) -> list[Copy]:
    """The articles of a shard that drop, in order."""
    import numpy as np

    low, high = stores.firsts[shard : shard + 2].tolist()
    rows = mapped(stores.search / DONE)
    rows = rows[np.searchsorted(rows["number"], low) : np.searchsorted(rows["number"], high)]
    names = keys_of(stores, np.unique(np.concatenate((rows["number"], rows["kept"], rows["other"]))))
    return [
        Copy(number - low, names[number], names[kept], CRITERIA[because], names[other], KINDS[kind], *figures)
        for number, kept, because, other, kind, *figures in rows.tolist()
    ]
