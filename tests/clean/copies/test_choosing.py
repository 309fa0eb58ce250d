"""Clusters and advice in arrays are those of objects."""

from datetime import UTC, datetime, timedelta

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.clean.copies.choosing import choose, clusters
from newslint.clean.copies.columns import CRITERIA, EDGE
from newslint.clean.copies.sizes import Sizes, grouped
from newslint.clean.copies.writing import microseconds
from newslint.corpus import Key
from newslint.duplicates.clusters import connected
from newslint.duplicates.keep import ORDER, Criterion, Member, advise, by_path

DAY = datetime(1999, 12, 31, tzinfo=UTC)
members = st.builds(
    Member,
    st.builds(Key, st.sampled_from("ab"), st.sampled_from([None, 1, 2, 10, "1", "x"])),
    st.integers(0, 2),
    st.integers(0, 2),
    st.sampled_from([None, DAY, DAY + timedelta(microseconds=1), datetime.max.replace(tzinfo=UTC)]),
)


@settings(deadline=None)
@given(
    st.lists(st.lists(members, min_size=1, max_size=5, unique_by=lambda member: member.key), max_size=5),
    st.permutations(ORDER).flatmap(lambda order: st.integers(0, 4).map(lambda count: tuple(order[:count]))),
)
def test_the_article_to_keep_is_the_one_that_is_advised(
    groups: list[list[Member]], order: tuple[Criterion, ...]
) -> None:
    every = [member for group in groups for member in group]
    cluster = np.repeat(np.arange(len(groups)), [len(group) for group in groups]).astype(np.int64)
    paths = sorted({by_path(member.key) for member in every})
    ranks: dict[Criterion, list[int]] = {
        "earliest": [microseconds(member.published) for member in every],
        "longest": [-member.words for member in every],
        "cleanest": [member.violations for member in every],
        "path": [paths.index(by_path(member.key)) for member in every],
    }
    chosen = choose(cluster, order, lambda criterion: lambda asked: np.array(ranks[criterion], np.int64)[asked])
    advice = [advise(group, order) for group in groups]
    assert [every[place].key for place in chosen.kept] == [each.keep for each in advice]
    assert [CRITERIA[place] for place in chosen.because] == [each.because for each in advice]


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)).filter(lambda pair: pair[0] != pair[1]), min_size=1))
def test_clusters_are_what_edges_connect(pairs: list[tuple[int, int]]) -> None:
    edges = np.zeros(len(pairs), EDGE)
    edges["first"], edges["second"] = zip(*pairs, strict=True)
    found = clusters(edges)
    root = connected(pairs)
    assert found.numbers.tolist() == sorted(root)
    together = {(root[number], cluster) for number, cluster in zip(*map(np.ndarray.tolist, found), strict=True)}
    assert len(together) == len(set(root.values())) == len(set(found.cluster.tolist()))


@settings(deadline=None, max_examples=50)
@given(st.lists(st.integers(0, 50)), st.integers(1, 8))
def test_groups_hold_all_in_order_and_about_the_same(weights: list[int], parts: int) -> None:
    groups = list(grouped(weights, parts))
    assert [place for group in groups for place in group] == list(range(len(weights)))
    most = max(weights, default=0)
    assert all(sum(weights[place] for place in group) <= sum(weights) / parts + most for group in groups)


def test_parts_do_not_exchange_small_pieces() -> None:
    sizes = Sizes(piece=10)
    assert sizes.parts(0, 100) == 1
    assert sizes.parts(4_000, 1000) == 4
    assert sizes.parts(100_000, 100) == 100  # of 1,000: 100 parts of each give pieces of 10
    assert sizes.parts(100_000, 100, 50) == 200
    assert sizes.parts(100, 10, 50) == 1
    assert sizes.items(100_000, 200) == 50
