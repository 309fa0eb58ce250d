"""Clusters and advice as text, CSV, JSON, or a plain list of what to keep."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newslint.corpus import Key
from newslint.duplicates.clusters import Cluster, Edge
from newslint.duplicates.keep import Advice
from newslint.duplicates.reporting import in_short

COLUMNS = ("cluster", "path", "record", "keep", "kind", "of", "jaccard", "containment", "longest_run")


@dataclass(frozen=True, slots=True)
class Listed:
    """A cluster with the names of its articles and the advice on them. ``keys`` are those of the whole collection."""

    cluster: Cluster
    keys: Sequence[Key]
    advice: Advice


def as_text(listed: Iterable[Listed]) -> str:
    """A paragraph a cluster: the article to keep, then each other one with what connects it."""
    paragraphs = []
    for each in listed:
        lines = [f"keep {name(each.advice.keep)} ({each.advice.because})"]
        for number in each.cluster.members:
            if each.keys[number] != each.advice.keep:
                edge, other = best_edge(each.cluster, number)
                figures = in_short(edge.pair.evidence)
                lines.append(f"  {name(each.keys[number])}: {edge.kind}, {name(each.keys[other])} ({figures})")
        paragraphs.append("\n".join(lines) + "\n")
    return "\n".join(paragraphs)


def as_csv(listed: Iterable[Listed]) -> str:
    """A row an article, under a header of COLUMNS; ``of`` is the article it is most like."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    for number, each in enumerate(listed, 1):
        writer.writerows(_rows(number, each))
    return stream.getvalue()


def as_json(listed: Iterable[Listed]) -> str:
    """A list of clusters; each has ``keep``, ``because`` and its ``articles`` with the columns of the CSV."""
    clusters = []
    for number, each in enumerate(listed, 1):
        articles = [dict(zip(COLUMNS[1:], row[1:], strict=True)) for row in _rows(number, each)]
        clusters.append({"keep": name(each.advice.keep), "because": each.advice.because, "articles": articles})
    return json.dumps(clusters, ensure_ascii=False, indent=2) + "\n"


def keep_list(keys: Sequence[Key], listed: Iterable[Listed]) -> str:
    """The names of all articles but those that the advice drops, one a line, in the order of the collection."""
    dropped = {key for each in listed for key in each.advice.drop}
    return "".join(f"{name(key)}\n" for key in keys if key not in dropped)


def name(key: Key) -> str:
    """The path, and after a "#" the record of a file of records."""
    return key.path if key.record is None else f"{key.path}#{key.record}"


def best_edge(cluster: Cluster, number: int) -> tuple[Edge, int]:
    """The strongest edge of a member, and the article at its other end."""
    edges = [edge for edge in cluster.edges if number in (edge.pair.a, edge.pair.b)]
    best = max(edges, key=lambda edge: (edge.kind == "exact", edge.pair.evidence.containment))
    return best, best.pair.a if best.pair.b == number else best.pair.b


def _rows(number: int, each: Listed) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for article in each.cluster.members:
        key = each.keys[article]
        edge, other = best_edge(each.cluster, article)
        evidence = edge.pair.evidence
        shares = round(evidence.jaccard, 4), round(evidence.containment, 4)
        of = name(each.keys[other])
        kept = key == each.advice.keep
        rows.append((number, key.path, key.record, kept, edge.kind, of, *shares, evidence.longest))
    return rows
