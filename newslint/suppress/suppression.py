"""A suppression: which rule is to be silent, where, on what, why and until when."""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from newslint.config.select import ALL, matches
from newslint.violation import Violation

QUOTED = 120
"""Characters of a quoted text that count: a violation may mark a whole article."""
BESIDE = 24
"""Characters quoted on either side of a mark that says nothing by itself: three or four words."""


class Suppression(NamedTuple):
    """One rule (an id, a family, or ALL) that is to be silent.

    ``scope`` is where in the text, all of it if None; ``text`` quotes what must be marked, anything if None. ``until``
    is the last day it holds, as written. ``place`` is a violation where it stands, with the fix that takes it away.
    """

    rule: str
    reason: str
    place: Violation
    scope: tuple[int, int] | None = None
    text: str | None = None
    until: str | None = None

    def covers(self, found: Violation, today: date) -> bool:
        """Whether a violation is to be passed over."""
        return (
            self.rule in (found.rule, found.rule.partition("/")[0], "ALL")
            and (self.scope is None or self.scope[0] <= found.start <= self.scope[1])
            and (self.text is None or quotes(self.text, found))
            and not self.expired(today)
        )

    def concerns(self, rules: Collection[str]) -> bool:
        """Whether it names one of these rules or their family, wherever; ALL only where that is the whole text."""
        if self.rule == ALL and (self.scope or self.text):
            return False
        return any(matches(rule, [self.rule]) for rule in rules)

    def expired(self, today: date) -> bool:
        """Whether its last day is over. A date that is none never comes."""
        end = day(self.until)
        return self.until is not None and (end is None or end < today)


def day(written: str | None) -> date | None:
    """A date written as 2026-12-31, or None."""
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        return None


def quotes(text: str, found: Violation) -> bool:
    """Whether a quoted text is part of what a violation marks, or of its line with the mark inside."""
    if plain(text) and plain(text) in plain(found.marked):
        return True
    first, last = mark_in_excerpt(found)
    line, start = found.excerpt.text, -1
    while text and (start := line.find(text, start + 1)) >= 0:
        if start <= first and last <= start + len(text):
            return True
    return False


def quotation_of(found: Violation) -> str:
    """What to quote to mean a violation: what it marks or, where that is a mark or a space, its place in the line."""
    if any(map(str.isalnum, found.marked)):
        return found.marked[:QUOTED].strip()
    first, last = mark_in_excerpt(found)
    return found.excerpt.text[max(0, first - BESIDE) : last + BESIDE]


def mark_in_excerpt(found: Violation) -> tuple[int, int]:
    """Where in its excerpt the mark begins and ends."""
    first = found.location.column - found.excerpt.column
    return first, min(first + len(found.marked), len(found.excerpt.text))


def plain(text: str) -> str:
    """Text as quotations are compared: white space as one space, the beginning only."""
    return " ".join(text[: 2 * QUOTED].split())[:QUOTED]
