"""Violations under the name of their file, in columns."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from newslint.report.color import paint
from newslint.report.context import Context
from newslint.report.places import shown
from newslint.report.visible import visible, width
from newslint.violation import Violation


def render(violations: Iterable[Violation], context: Context) -> Iterator[str]:
    """One block a file, a blank line after each; a file whose violations come apart is named again."""
    for path, group in groupby(violations, lambda violation: violation.path):
        yield paint(shown(path), "strong", context.color) + "\n"
        yield from _table(list(group), context.color)
        yield "\n"


def _table(violations: list[Violation], color: bool) -> Iterator[str]:
    places = [_place(violation) for violation in violations]
    margin = max(map(width, places))
    rules = max(len(violation.rule) for violation in violations)
    for violation, place in zip(violations, places, strict=True):
        severity = paint(f"{violation.severity:<7}", violation.severity, color)
        told = f"{visible(violation.rule):<{rules}}  {visible(violation.message)}"
        yield f"  {' ' * (margin - width(place))}{paint(place, 'place', color)}  {severity}  {told}\n"


def _place(violation: Violation) -> str:
    place = f"{violation.location.row}:{violation.location.column}"
    return place if violation.record is None else f"{visible(f'#{violation.record}')}:{place}"
