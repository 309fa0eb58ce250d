"""What is counted: verdicts, rules, sources; of a shard, and of a whole run."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any, Literal, Self, TypeAlias

from newslint.article import Article
from newslint.gate.examine import Examined

Verdict: TypeAlias = Literal["accepted", "repaired", "duplicates", "quarantined"]
VERDICTS: tuple[Verdict, ...] = ("accepted", "repaired", "duplicates", "quarantined")
SOURCES = 10_000
"""Sources that are counted each alone: so many names of data without sense must not fill the memory."""
OTHERS = "(others)"


@dataclass
class Tally:
    """Counts; all are of articles, but for violations and fixes.

    ``facts`` counts each verdict, ``unreadable`` records, and articles ``unchecked`` because a rule or a process
    failed. ``rules`` has by rule ``violations``, the ``articles`` they are in, and ``fixed``; ``sources`` has by source
    each verdict and ``violations``; ``kinds`` are those of the copies.
    """

    facts: Counter[str] = field(default_factory=Counter)
    rules: dict[str, Counter[str]] = field(default_factory=dict)
    sources: dict[str, Counter[str]] = field(default_factory=dict)
    kinds: Counter[str] = field(default_factory=Counter)

    def add(self, examined: Examined, verdict: Verdict, source: str) -> None:
        """Count an article."""
        self.facts[verdict] += 1
        self.facts["unreadable"] += examined.article is None and examined.checked
        self.facts["unchecked"] += not examined.checked
        self.of_source(source).update({verdict: 1, "violations": len(examined.violations)})
        found = Counter(each.rule for each in examined.violations)
        for rule, number in found.items():
            self._of_rule(rule).update(violations=number, articles=1)
        for rule, number in examined.fixed.items():
            self._of_rule(rule).update(fixed=number)

    def add_copy(self, kind: str, was: Verdict, source: str) -> None:
        """Count an article again that turned out to be a copy."""
        self.kinds[kind] += 1
        for counts in (self.facts, self.of_source(source)):
            counts[was] -= 1
            counts["duplicates"] += 1

    def merge(self, other: "Tally") -> None:
        """Add the counts of another."""
        self.facts.update(other.facts)
        self.kinds.update(other.kinds)
        for rule, counts in other.rules.items():
            self._of_rule(rule).update(counts)
        for source, counts in other.sources.items():
            self.of_source(source).update(counts)

    def of_source(self, name: str) -> Counter[str]:
        """The counts of a source."""
        return self.sources.setdefault(self.counted_as(name), Counter())

    def counted_as(self, source: str) -> str:
        """The name that a source is counted under."""
        return source if source in self.sources or len(self.sources) < SOURCES else OTHERS

    @property
    def articles(self) -> int:
        """All that were looked at."""
        return sum(self.facts[verdict] for verdict in VERDICTS)

    def _of_rule(self, rule: str) -> Counter[str]:
        return self.rules.setdefault(rule, Counter())

    def as_json(self) -> dict[str, Any]:
        """In plain values, sorted."""
        return {
            "facts": _sorted(self.facts), "kinds": _sorted(self.kinds),
            "rules": {rule: _sorted(self.rules[rule]) for rule in sorted(self.rules)},
            "sources": {source: _sorted(self.sources[source]) for source in sorted(self.sources)},
        }  # fmt: skip

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """From such values."""
        rules = {rule: Counter(counts) for rule, counts in data["rules"].items()}
        sources = {source: Counter(counts) for source, counts in data["sources"].items()}
        return cls(Counter(data["facts"]), rules, sources, Counter(data["kinds"]))


def merged(tallies: Iterable[Tally]) -> Tally:
    """All together."""
    whole = Tally()
    for each in tallies:
        whole.merge(each)
    return whole


def source_of(article: Article | None, path: str) -> str:
    """The source of an article: as it says, else the directory that it is in."""
    declared = article.meta.get("source") if article else None
    return str(declared) if declared else str(PurePath(path).parent)


def _sorted(counts: Mapping[str, int]) -> dict[str, int]:
    return {name: counts[name] for name in sorted(counts) if counts[name]}
