"""What the rules say of articles, each alone or some together: a pure function of them.

Whether one is a copy of another is asked elsewhere: of an index, or of a whole archive.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from newslint.article import Article
from newslint.config.settings import GateSettings
from newslint.duplicates.index import Entry, entry_of
from newslint.failure import RULE_FAILED
from newslint.fixes.one import Wanted
from newslint.fixes.repair import repair_held
from newslint.fixes.run import PASSES, late_rules
from newslint.fixes.splices import spliced
from newslint.gate.budget import excesses
from newslint.lint import Looked, compared, look_at
from newslint.plan import Plan
from newslint.problem import Problem
from newslint.readers import ReadOptions
from newslint.readers.arrival import Arrival, held_in
from newslint.readers.held import Held
from newslint.run import unsuppressed
from newslint.suppress import Protection
from newslint.violation import Violation

REMEMBERED = 64
"""Articles whose views are kept while rules compare many."""


@dataclass(frozen=True)
class Examined:
    """``content`` are the bytes to accept: those that arrived, or repaired ones; ``article`` is what they hold.

    ``violations`` are those of the article as it arrived, ``left`` those after repair; ``why`` is what speaks against
    it then. ``entry`` is what the index is to know of it. Where not ``checked``, a rule failed. ``protections`` are its
    suppressions and what else it shields.
    """

    arrival: Arrival
    content: bytes
    article: Article | None = None
    violations: tuple[Violation, ...] = ()
    fixed: Mapping[str, int] = field(default_factory=dict)
    left: tuple[Violation, ...] = ()
    words: int = 0
    why: tuple[str, ...] = ()
    entry: Entry | None = None
    checked: bool = True
    protections: tuple[Protection, ...] = ()


@dataclass(frozen=True)
class Examiner:
    """Examines articles by a plan and a budget; ``wanted`` are the fixes to apply, where the budget has any applied."""

    plan: Plan
    options: ReadOptions
    budget: GateSettings
    wanted: Wanted = field(default_factory=Wanted)

    def __call__(self, arrival: Arrival) -> Examined:
        """Examine one for an index."""
        (examined,) = self.together([arrival])
        if examined.article is None or examined.why:
            return examined
        return replace(examined, entry=entry_of(examined.article))

    def together(self, arrivals: Sequence[Arrival]) -> list[Examined]:
        """Examine some, which rules about many articles compare with each other."""
        ones = [_One(each) for each in arrivals if isinstance(each.held.article, Article)]
        for one in ones:
            one.look(self.plan)
        before = after = self._violations(ones)
        for _ in range(PASSES if self.budget.repair else 0):
            changed = [number for number, one in enumerate(ones) if self._repair(one, after[number])]
            if not changed:
                break
            again = self._violations(ones, changed)
            after = [again[number] if one.changed else after[number] for number, one in enumerate(ones)]
        judged = iter([self._judged(*each) for each in zip(ones, before, after, strict=True)])
        return [
            next(judged) if isinstance(each.held.article, Article) else
            Examined(each, each.raw, why=(each.held.article.message,))
            for each in arrivals
        ]  # fmt: skip

    def _violations(self, ones: "Sequence[_One]", wanted: Iterable[int] | None = None) -> list[list[Violation]]:
        """What there is of violations in each, suppressions considered; only in those wanted, where that is said."""
        reported = set(range(len(ones)) if wanted is None else wanted)
        looked = [replace(one.looked, reported=number in reported) for number, one in enumerate(ones)]
        found = [list(one.violations) for one in looked]
        article = lru_cache(REMEMBERED)(lambda number: ones[number].article)  # rules ask for one several times
        for position, each in compared(looked, self.plan, article):
            for there in found if position is None else [found[position]]:
                there.append(each)
        for number, one in enumerate(looked):
            if one.protections:
                kept, wrong = unsuppressed(found[number], one.protections, one.key.path, self.plan)
                found[number] = kept + wrong
        return [sorted(each) for each in found]

    def _repair(self, one: "_One", found: Sequence[Violation]) -> bool:
        """Apply the fixes wanted, once more if there were any the last time; whether anything changed."""
        one.changed = one.changed and any(map(self.wanted, found)) and one.repair(self, found)
        return one.changed

    def _judged(self, one: "_One", before: Sequence[Violation], after: Sequence[Violation]) -> Examined:
        why = tuple(dict.fromkeys(excesses(after, one.words, self.budget)))
        why += tuple(f"not checked: {problem.message}" for problem in one.troubles)
        checked = not one.troubles and all(each.rule != RULE_FAILED for each in after)
        return Examined(
            one.arrival, one.content, one.article, tuple(before), one.fixed, tuple(after), one.words, why,
            checked=checked, protections=one.looked.protections,
        )  # fmt: skip


class _One:
    """An article under examination: what it is by now, and what the rules say of it."""

    looked: Looked

    def __init__(self, arrival: Arrival) -> None:
        self.arrival = arrival
        self.held = arrival.held
        self.content = arrival.raw
        self.fixed: Counter[str] = Counter()
        self.troubles: list[Problem] = []
        self.changed = True

    @property
    def article(self) -> Article:
        """The article without the views that rules had of it: these take many times its room."""
        assert isinstance(self.held.article, Article)
        return replace(self.held.article, _once={})

    def look(self, plan: Plan) -> None:
        """Let the rules look."""
        article = self.article
        self.looked, self.words = look_at(article, plan), len(article.tokens)

    def repair(self, examiner: Examiner, found: Sequence[Violation]) -> bool:
        """Repair it; whether anything changed."""
        late = [each for each in found if each.rule in late_rules(examiner.plan) and examiner.wanted(each)]
        article, row = self.article, self.held.row
        made = repair_held(
            Held(article, row), self.content, examiner.plan, examiner.options, examiner.wanted,
            {article.record: late}, self.looked,
        )  # fmt: skip
        self.troubles += made.troubles
        if not made.splices:
            return False
        (after,) = made.after
        assert isinstance(after, Looked)
        self.looked, self.fixed = after, self.fixed + made.fixed
        self.content = spliced(self.content, made.splices)
        self.held = held_in(self.arrival, self.content, examiner.options)
        self.words = len(self.article.tokens)
        return True


def examiner(plan: Plan, options: ReadOptions, budget: GateSettings) -> Examiner:
    """What examines articles by a plan, without what compares several."""
    return Examiner(replace(plan.alone(), against=None), options, budget)
