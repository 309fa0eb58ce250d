"""Applies the fixes of an article in rounds, until none is left to apply.

Fixes are made for the text as the rules saw it. Those that overlap, or touch, cannot all be right: the first is
applied, and the rules look again before the next. So each fix is applied to the text that it was made for.
"""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from itertools import pairwise

from newslint.article import Article
from newslint.byte_columns import utf8
from newslint.fixes.pieces import Pieces, untouched
from newslint.hit import Edit
from newslint.violation import Violation

ROUNDS = 100
"""More than any text needs: a round is for what overlaps, and three are rare."""

GROWTH = 10_000
"""Characters by which a text may become longer than twice what it was: a fix that feeds itself grows without end."""


@dataclass(frozen=True)
class Rounds:
    """What became of an article. ``fixed`` counts the fixes applied, by rule.

    ``taken`` are the texts that left it for its record, by key.

    ``trouble`` says which rules never come to rest; the text is then as it was before they began.
    """

    article: Article
    pieces: Pieces
    fixed: Counter[str] = field(default_factory=Counter)
    trouble: str | None = None
    taken: tuple[tuple[str, str], ...] = ()


def in_rounds(
    article: Article, fixable: Callable[[Article], Sequence[Violation]], remake: Callable[[str], Article]
) -> Rounds:
    """Apply the fixes that ``fixable`` finds, again and again; ``remake`` makes the article of a changed text."""
    pieces = untouched(article.text)
    states = [Rounds(article, pieces)]
    seen = {_digest(article.text): 0}
    applied: list[Counter[str]] = []
    taken: list[tuple[str, str]] = []
    while chosen := compatible(fixable(article)):
        pieces = pieces.edited(sorted(edit for each in chosen for edit in _edits(each)))
        applied.append(Counter(each.rule for each in chosen))
        taken += [(each.fix.takes, each.marked) for each in chosen if each.fix and each.fix.takes]
        first = seen.setdefault(_digest(pieces.text), len(states))
        if first < len(states):
            return _stuck(states[first], applied[first:], "undo each other")
        if len(states) == ROUNDS or len(pieces.text) > GROWTH + 2 * len(pieces.original):
            return _stuck(states[0], applied[-2:], "do not come to an end")
        article = remake(pieces.text)
        states.append(Rounds(article, pieces, sum(applied, Counter()), taken=tuple(taken)))
    return states[-1]


def compatible(violations: Iterable[Violation]) -> list[Violation]:
    """Those whose fixes can be applied at once: each whole, none overlapping or touching another, first come."""
    taken: list[tuple[int, int]] = []
    chosen = []
    for each in sorted(violations, key=_place):
        spans = [(edit.start, edit.end) for edit in _edits(each)]
        if _disjoint(spans) and all(_free(taken, *span) for span in spans):
            chosen.append(each)
            for span in spans:
                insort(taken, span)
    return chosen


def _edits(found: Violation) -> list[Edit]:
    return sorted({located.edit for located in found.fix.edits}) if found.fix else []


def _place(found: Violation) -> tuple[Edit, str]:
    return _edits(found)[0], found.rule


def _disjoint(spans: Sequence[tuple[int, int]]) -> bool:
    return all(a[1] <= b[0] and a != b for a, b in pairwise(spans))


def _free(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    index = bisect_left(taken, (start, end))
    before, after = taken[index - 1 : index], taken[index : index + 1]
    return all(other[1] < start for other in before) and all(end < other[0] for other in after)


def _stuck(state: Rounds, applied: Sequence[Counter[str]], what: str) -> Rounds:
    rules = ", ".join(sorted(sum(applied, Counter())))
    trouble = f"the fixes of {rules} {what}: a bug of these rules, and nothing of theirs was changed"
    return replace(state, trouble=trouble)


def _digest(text: str) -> bytes:
    return blake2b(utf8(text), digest_size=16).digest()
