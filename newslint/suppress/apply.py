"""Passes over what is suppressed, and judges the suppressions when all rules have spoken."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from newslint.config.error import did_you_mean
from newslint.rules import Rule
from newslint.suppress.find import Protection
from newslint.suppress.rules import EXPIRED, NO_REASON, UNKNOWN, UNUSED
from newslint.suppress.shield import Findings, Shield
from newslint.suppress.suppression import Suppression, day
from newslint.violation import Violation


def kept(violations: Iterable[Violation], protections: Sequence[Protection], today: date) -> list[Violation]:
    """The violations that nothing protects."""
    if not protections:
        return list(violations)
    shield = Shield(protections, today)
    return [found for found in violations if not shield.covers(found)]


class Judge(NamedTuple):
    """Says what is wrong with suppressions.

    ``rules`` are those that run, by id. ``names`` are what a suppression may name, and the rules each stands for;
    ``ran`` says whether these were all looked for: only then can a suppression be unused.
    """

    today: date
    rules: Mapping[str, Rule]
    names: Mapping[str, frozenset[str]]
    ran: Callable[[frozenset[str]], bool]

    def of(self, protections: Sequence[Protection], violations: Sequence[Violation]) -> Iterator[Violation]:
        """What is wrong with the suppressions of an article in which these violations were found."""
        findings = Findings(violations)
        for one in protections:
            verdict = self._verdict(one, findings) if isinstance(one, Suppression) else None
            if isinstance(one, Suppression) and verdict and verdict[0].id in self.rules:
                yield _told(one, self.rules[verdict[0].id], verdict[1])

    def _verdict(self, one: Suppression, findings: Findings) -> tuple[Rule, str] | None:
        if one.rule not in self.names:
            what = f"names no rule that there is: {one.rule!r}" if one.rule else "cannot be understood: name a rule"
            return UNKNOWN, f"this suppression {what}{did_you_mean(one.rule, self.names)}"
        if one.until is not None and day(one.until) is None:
            return UNKNOWN, f"this suppression holds until {one.until!r}, which is no date such as 2026-12-31"
        if one.expired(self.today):
            return EXPIRED, f"this suppression of {one.rule} held until {one.until}"
        if self.ran(self.names[one.rule]) and not findings.has(one, self.today):
            return UNUSED, f"there is nothing left to suppress of {one.rule}"
        return None if one.reason else (NO_REASON, f"this suppression of {one.rule} does not say why")


def _told(one: Suppression, rule: Rule, message: str) -> Violation:
    """A violation at the place of a suppression.

    The fix takes the suppression out. One that only lacks a reason has none: it is in use, and what it protects would
    be repaired next.
    """
    fix = None if rule.id == NO_REASON.id else one.place.fix
    return replace(one.place, rule=rule.id, severity=rule.severity, message=message, fix=fix)
