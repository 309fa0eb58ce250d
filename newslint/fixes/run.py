"""A whole run that repairs: each file is repaired and handed on to be written, then the result is checked.

Fixes of rules about many articles are known only when all have been looked at. They are applied then, and all are
compared again.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from newslint.config.settings import Settings
from newslint.fixes.one import Given, Wanted
from newslint.fixes.repair import Repair, bytes_of, repair
from newslint.fixes.splices import spliced
from newslint.lint import Looked, Outcome
from newslint.plan import Plan
from newslint.pool import Work, work_on_all
from newslint.problem import Problem
from newslint.readers import ReadOptions, Source
from newslint.reread import Rereader
from newslint.run import concluded
from newslint.suppress import RULES as SUPPRESSION_RULES
from newslint.violation import Violation

PASSES = 10
"""Comparisons of all articles with fixes between; two are rare."""

Finish = Callable[[Repair], Problem | None]
"""What is done with a repair that changes something: it is written, or kept to be shown."""


@dataclass
class Fixes:
    """What a run repaired: by path, how often the fixes of each rule were applied; and articles left alone, and why."""

    files: dict[str, Counter[str]] = field(default_factory=dict)
    left: list[Problem] = field(default_factory=list)
    troubles: list[Problem] = field(default_factory=list)

    @property
    def count(self) -> int:
        """All fixes applied."""
        return sum(counts.total() for counts in self.files.values())


@dataclass
class Repairing:
    """A run under way. ``sources`` are as they are now; with ``keep``, changes are kept in memory, not on disk."""

    sources: dict[str, Source]
    plan: Plan
    options: ReadOptions
    wanted: Wanted
    finish: Finish
    keep: bool = False
    looked: dict[str, tuple[Looked | Problem, ...]] = field(default_factory=dict)
    fixes: Fixes = field(default_factory=Fixes)

    def run(self, settings: Settings, root: Path) -> Outcome:
        """Repair the sources, and say what the rules say of the result. What could not be written is as it was."""
        work: Work[Repair] = partial(repair, wanted=self.wanted)
        repairs = work_on_all(work, list(self.sources.values()), self.plan, settings, root, self.options)
        self._take(repairs)
        outcome = self._concluded()
        for _ in range(PASSES):
            given = self._given(outcome.violations)
            if not given:
                break
            before = self.fixes.count
            self._take(self._repaired(given))
            if self.fixes.count == before:
                break
            outcome = self._concluded()
        outcome.problems += self.fixes.troubles
        return outcome

    def _repaired(self, given: Mapping[str, Given]) -> Iterator[Repair]:
        for path, violations in given.items():
            yield from repair(self.sources[path], self.plan, self.options, self.wanted, violations)

    def _take(self, repairs: Iterable[Repair | Problem]) -> None:
        for made in repairs:
            if isinstance(made, Problem):
                self.looked[made.path] = (made,)
                continue
            path = made.source.path
            self.fixes.left += made.left
            self.fixes.troubles += made.troubles
            problem = self.finish(made) if made.splices else None
            self.looked[path] = (problem, *made.before) if problem else made.after
            if made.splices and not problem:
                self._fixed(made)

    def _fixed(self, made: Repair) -> None:
        path = made.source.path
        self.fixes.files[path] = self.fixes.files.get(path, Counter()) + made.fixed
        if self.keep or made.source.data is not None:
            self.sources[path] = replace(made.source, data=spliced(bytes_of(made.source), made.splices))

    def _concluded(self) -> Outcome:
        looked = (one for path in self.sources for one in self.looked.get(path, ()))
        return concluded(looked, self.plan, Rereader(self.sources.values(), self.options))

    def _given(self, violations: Iterable[Violation]) -> dict[str, dict[int | str | None, list[Violation]]]:
        """The violations of rules about many articles, and of suppressions, whose fixes are wanted."""
        rules = late_rules(self.plan)
        given: dict[str, dict[int | str | None, list[Violation]]] = {}
        for found in violations:
            if found.rule in rules and self.wanted(found):
                given.setdefault(found.path, {}).setdefault(found.record, []).append(found)
        return given


def late_rules(plan: Plan) -> set[str]:
    """The rules that speak when all articles have been looked at: of their fixes a first repair knows nothing."""
    return {step.rule.id for step in plan.corpus} | SUPPRESSION_RULES.keys()
