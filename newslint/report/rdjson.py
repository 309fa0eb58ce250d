"""The Reviewdog Diagnostic Format, as one document (DiagnosticResult). Columns are bytes of UTF-8, end exclusive."""

from collections.abc import Iterable, Iterator
from typing import Any

from newslint.article import Location
from newslint.report.context import Context
from newslint.report.documents import array, encodable, is_encodable
from newslint.report.places import relative
from newslint.violation import RelatedPlace, Violation


def render(violations: Iterable[Violation], context: Context) -> Iterator[str]:
    """One document, one diagnostic a violation."""
    yield '{"source": {"name": "newslint"}, "diagnostics": '
    yield from array(_diagnostic(violation, context) for violation in violations)
    yield "}\n"


def _diagnostic(violation: Violation, context: Context) -> dict[str, Any]:
    """A violation. In a record, whose text stands escaped in a line of the file, only the line is known."""
    inside = violation.record is None
    places = (violation.location, violation.end_location)
    found: dict[str, Any] = {
        "message": encodable(violation.message),
        "location": {
            "path": encodable(relative(violation.path, context.root)),
            "range": _range(places, violation.byte_columns) if inside else _line(violation.file_row),
        },
        "severity": violation.severity.upper(),
        "code": {"value": encodable(violation.rule)},
    }
    if inside and (suggestions := _suggestions(violation)):
        found["suggestions"] = suggestions
    if violation.related:
        found["related_locations"] = [_related(place, context) for place in violation.related]
    return found


def _suggestions(violation: Violation) -> list[dict[str, Any]]:
    """The edits of the fix; none where one holds what cannot be said in JSON."""
    edits = violation.fix.edits if violation.fix else ()
    if not all(is_encodable(edit.edit.content) for edit in edits):
        return []
    return [
        {"range": _range((edit.location, edit.end_location), edit.byte_columns), "text": edit.edit.content}
        for edit in edits
    ]


def _related(place: RelatedPlace, context: Context) -> dict[str, Any]:
    where = {"path": encodable(relative(place.path, context.root)), "range": _line(place.file_row)}
    return {"message": encodable(place.message), "location": where}


def _range(places: tuple[Location, Location], byte_columns: tuple[int, int]) -> dict[str, Any]:
    start, end = ({"line": at.row, "column": column} for at, column in zip(places, byte_columns, strict=True))
    return {"start": start, "end": end}


def _line(row: int) -> dict[str, Any]:
    return {"start": {"line": row}}
