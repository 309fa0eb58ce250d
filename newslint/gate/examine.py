"""What the rules say of one article: a pure function of it. Whether it is a copy of another is asked of the index."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from newslint.article import Article
from newslint.config.settings import GateSettings
from newslint.duplicates.index import Entry, entry_of
from newslint.failure import RULE_FAILED
from newslint.fixes.repair import Repair, Wanted, repair_held
from newslint.fixes.splices import spliced
from newslint.gate.budget import excesses
from newslint.lint import Looked, look_at
from newslint.plan import Plan
from newslint.problem import Problem
from newslint.readers import ReadOptions, Source
from newslint.readers.arrival import Arrival, article_in
from newslint.run import concluded
from newslint.violation import Violation


@dataclass(frozen=True)
class Examined:
    """``content`` are the bytes to accept: those that arrived, or repaired ones.

    ``violations`` are those of the article as it arrived, ``why`` is what speaks against it after repair, ``entry``
    what the index is to know of it. Where not ``checked``, a rule failed.
    """

    arrival: Arrival
    content: bytes
    violations: tuple[Violation, ...] = ()
    fixed: Mapping[str, int] = field(default_factory=dict)
    words: int = 0
    why: tuple[str, ...] = ()
    entry: Entry | None = None
    checked: bool = True


@dataclass(frozen=True)
class Examiner:
    """Examines articles, each alone."""

    plan: Plan
    options: ReadOptions
    budget: GateSettings

    def __call__(self, arrival: Arrival) -> Examined:
        """Examine one."""
        article = arrival.held.article
        if isinstance(article, Problem):
            return Examined(arrival, arrival.raw, why=(article.message,))
        made = self._repaired(arrival, article)
        violations = left = self._violations(made.before, article)
        content = arrival.raw
        if made.splices:
            content = spliced(arrival.raw, made.splices)
            article = article_in(arrival, content, self.options)
            left = self._violations(made.after, article)
        words = len(article.words)
        why = tuple(dict.fromkeys(excesses(left, words, self.budget)))
        why += tuple(f"not checked: {problem.message}" for problem in made.troubles)
        checked = not made.troubles and all(each.rule != RULE_FAILED for each in left)
        entry = None if why else entry_of(article)
        return Examined(arrival, content, violations, made.fixed, words, why, entry, checked)

    def _repaired(self, arrival: Arrival, article: Article) -> Repair:
        if self.budget.repair:
            return repair_held(arrival.held, arrival.raw, self.plan, self.options, Wanted())
        looked = look_at(article, self.plan)
        return Repair(Source(article.path), before=(looked,), after=(looked,))

    def _violations(self, looked: tuple[Looked | Problem, ...], article: Article) -> tuple[Violation, ...]:
        """What is left of what the rules say, suppressions considered."""
        return tuple(concluded(looked, self.plan, lambda key: article).violations)


def examiner(plan: Plan, options: ReadOptions, budget: GateSettings) -> Examiner:
    """What examines articles by a plan, without what compares several."""
    return Examiner(replace(plan.alone(), against=None), options, budget)
