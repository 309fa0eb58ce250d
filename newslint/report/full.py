"""The format for people: the message, the place, the source line with carets, other places, and the repair."""

from collections.abc import Iterable, Iterator

from newslint.report.beside import Pair, beside, paired
from newslint.report.color import paint
from newslint.report.context import Context
from newslint.report.places import label
from newslint.report.repairs import describe
from newslint.report.source import source
from newslint.report.visible import visible
from newslint.violation import RelatedPlace, Violation


def render(violations: Iterable[Violation], context: Context) -> Iterator[str]:
    """One block a violation, a blank line after each."""
    for violation in violations:
        yield "".join(_block(violation, context))


def _block(violation: Violation, context: Context) -> Iterator[str]:
    color, severity = context.color, violation.severity
    rows = [violation.location.row, *(place.location.row for place in violation.related)]
    margin = len(str(max(rows))) + 1
    place = label(violation.path, violation.record, violation.location)
    row = f" (row {violation.file_row} of the file)" if violation.record is not None else ""
    head = paint(f"{severity}[{visible(violation.rule)}]", severity, color)
    yield f"{head}: {paint(visible(violation.message), 'strong', color)}\n"
    yield f"{'':{margin}}{paint('-->', 'place', color)} {place}{row}\n"
    if violation.excerpt.text:
        yield from source(violation.excerpt, violation.location, violation.end_location, margin, severity, color)
    for related in paired(violation):
        yield from beside(related, margin, color) if isinstance(related, Pair) else _related(related, margin, color)
    yield from _repair(violation, margin, context)
    yield "\n"


def _related(place: RelatedPlace, margin: int, color: bool) -> Iterator[str]:
    where = label(place.path, place.record, place.location)
    yield f"{'':{margin}}{paint(':::', 'place', color)} {where}: {visible(place.message)}\n"
    if place.excerpt.text:
        yield from source(place.excerpt, place.location, place.end_location, margin, "place", color)


def _repair(violation: Violation, margin: int, context: Context) -> Iterator[str]:
    if violation.fix and context.show_fixes:
        kind = "fix" if violation.fix.safe else "unsafe fix"
        told = paint(f"{kind}: {describe(violation)}", "repair", context.color)
        yield f"{'':{margin}} {paint('=', 'place', context.color)} {told}\n"
