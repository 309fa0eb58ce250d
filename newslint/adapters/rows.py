"""What is common to all tables: a violation as a row of plain values, and whether an article may stay."""

from collections.abc import Iterable
from typing import NamedTuple

from newslint.article import Article
from newslint.gate.budget import excesses
from newslint.linter import Linter
from newslint.violation import Violation


class Row(NamedTuple):
    """A violation as plain values. ``start`` and ``end`` are offsets in characters; ``fix``: safe, unsafe or none."""

    rule: str
    severity: str
    message: str
    start: int
    end: int
    marked: str
    fix: str


def row(found: Violation) -> Row:
    """A violation as plain values."""
    fix = "none" if found.fix is None else "safe" if found.fix.safe else "unsafe"
    return Row(found.rule, found.severity, found.message, found.start, found.end, found.marked, fix)


class Judged(NamedTuple):
    """What was found in an article, and why it may not stay: nothing, where it may."""

    violations: list[Violation]
    why: list[str]


def judged(linter: Linter, article: Article) -> Judged:
    """The verdict of ``newslint gate`` on an article as it is, by ``[gate]`` in the settings; no index is asked."""
    violations = linter.violations(article)
    return Judged(violations, list(excesses(violations, len(article.words), linter.settings.gate)))


def plain(violations: Iterable[Violation]) -> list[dict[str, str | int]]:
    """Violations as dictionaries."""
    return [row(each)._asdict() for each in violations]
