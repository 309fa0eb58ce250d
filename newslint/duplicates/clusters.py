"""Clusters: the articles that copies of copies connect.

Only pairs that were compared and called copies connect, never the shared buckets of a hash. ``exact``, ``near`` and
``contained`` pairs do; a shared passage does not, or a disclaimer would make one cluster of everything.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from newslint.duplicates.pairs import Pair
from newslint.duplicates.verdicts import COPIES, DEFAULT, Kind, Thresholds, verdict


@dataclass(frozen=True, slots=True)
class Edge:
    """A pair that was called a copy, and what kind of."""

    pair: Pair
    kind: Kind


@dataclass(frozen=True, slots=True)
class Cluster:
    """The numbers of its articles, ascending, at least two; and the pairs that connect them."""

    members: tuple[int, ...]
    edges: tuple[Edge, ...]


def clusters(pairs: Iterable[Pair], thresholds: Thresholds = DEFAULT) -> list[Cluster]:
    """The clusters that pairs form, by their first members."""
    judged = [Edge(pair, kind) for pair in pairs if (kind := verdict(pair.evidence, thresholds)) is not None]
    edges = [edge for edge in judged if edge.kind in COPIES]
    root = connected((edge.pair.a, edge.pair.b) for edge in edges)
    members, inside = defaultdict(list), defaultdict(list)
    for number in sorted(root):
        members[root[number]].append(number)
    for edge in edges:
        inside[root[edge.pair.a]].append(edge)
    return [Cluster(tuple(each), tuple(inside[first])) for first, each in sorted(members.items())]


def connected(pairs: Iterable[tuple[int, int]]) -> dict[int, int]:
    """For each number in the pairs, the smallest one that it is connected with (union-find, paths halved)."""
    parent: dict[int, int] = {}

    def find(number: int) -> int:
        parent.setdefault(number, number)
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    for a, b in pairs:
        low, high = sorted((find(a), find(b)))
        parent[high] = low
    return {number: find(number) for number in parent}
