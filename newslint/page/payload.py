"""What a page carries: the articles, their violations, the pairs of duplicates and what is known of the rules."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from newslint._version import __version__
from newslint.article import Article
from newslint.corpus import Key
from newslint.duplicates.clusters import connected
from newslint.page.articles import Articles
from newslint.page.finding import Finding
from newslint.page.packing import pack
from newslint.page.pairs import compared
from newslint.page.violations import Violations
from newslint.problem import Problem
from newslint.report.places import told
from newslint.rules import Rule

FAMILY = "duplicate/"
"""The rules whose related places in other articles make a pair for the view side by side."""


@dataclass(frozen=True)
class About:
    """What a page says of the run: ``made`` is its date (ISO 8601), ``texts`` whether it carries the texts."""

    title: str
    made: str
    rules: Mapping[str, Rule] = field(default_factory=dict)
    problems: Sequence[Problem] = ()
    texts: bool = True


class Payload(NamedTuple):
    """Packed: what every view needs, and the texts in chunks, for those who open an article. ``articles`` were read."""

    data: str
    texts: list[str]
    articles: int


class _Gathered:
    """Findings by article, the pairs that they make with the rules that say so, and all articles that they name."""

    def __init__(self, found: Iterable[Finding]) -> None:
        self.by_key: dict[Key, list[Finding]] = defaultdict(list)
        self.pairs: dict[frozenset[Key], set[str]] = defaultdict(set)
        for each in found:
            self.by_key[each.key].append(each)
            for other in dict.fromkeys(place.key for place in each.related if place.key != each.key):
                if each.rule.startswith(FAMILY):
                    self.pairs[frozenset((each.key, other))].add(each.rule)
        related = {place.key for many in self.by_key.values() for each in many for place in each.related}
        self.named = set(self.by_key) | related


def payload(
    found: Iterable[Finding], articles: Iterable[Article], read: Callable[[Key], Article], about: About
) -> Payload:
    """The payload of a page. ``articles`` are those that were checked, once; ``read`` reads one of them again."""
    gathered = _Gathered(found)
    table = Articles(lambda key: about.texts and key in gathered.named)
    violations = Violations(table.numbers, excerpts=not about.texts)
    for article in articles:
        table.add(article)
        for each in gathered.by_key.pop(Key(article.path, article.record), ()):
            violations.add(each, article)
    known = set(table.numbers)
    for key in sorted(gathered.named - known, key=str):
        table.add_unread(key)
    for each in (each for many in gathered.by_key.values() for each in many):
        violations.add(each, None)
    data = {
        "version": __version__, "title": about.title, "made": about.made,
        "problems": [told(problem) for problem in about.problems],
        "articles": table.columns(), "violations": violations.columns(),
        "about": [_rule(about.rules.get(id_)) for id_ in violations.rules.values],
        "pairs": _pairs(gathered.pairs, table.numbers, known, read),
    }  # fmt: skip
    return Payload(pack(data), table.chunks.packed(), len(known))


def _rule(rule: Rule | None) -> dict[str, str] | None:
    return (
        {"summary": rule.summary, "why": rule.why, "state": rule.state, "precision": rule.precision} if rule else None
    )


def _pairs(
    pairs: Mapping[frozenset[Key], set[str]], numbers: Mapping[Key, int], known: set[Key],
    read: Callable[[Key], Article],
) -> list[dict[str, Any]]:  # fmt: skip
    """The pairs with their cluster, the article of the smaller number first; compared where both could be read."""
    order = sorted(sorted((numbers[key], key) for key in pair) for pair in pairs)
    cluster = connected((a, b) for (a, _), (b, _) in order)
    return [
        {
            "a": a, "b": b, "cluster": cluster[a], "rules": sorted(pairs[frozenset((one, other))]),
            "shared": compared(read(one), read(other))._asdict() if {one, other} <= known else None,
        }
        for (a, one), (b, other) in order
    ]  # fmt: skip
