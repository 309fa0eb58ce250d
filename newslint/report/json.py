"""JSON in the shape that readers of Ruff's JSON know, plus ``record``, ``excerpt`` and ``related``; see schema.json."""

from collections.abc import Iterable, Iterator
from typing import Any

from newslint.article import Location
from newslint.report.context import Context
from newslint.report.documents import array
from newslint.report.repairs import describe
from newslint.violation import RelatedPlace, Violation


def render(violations: Iterable[Violation], context: Context) -> Iterator[str]:
    """One array; rows and columns from 1, in characters, end exclusive, in the text of the article."""
    yield from array(as_object(violation) for violation in violations)
    yield "\n"


def as_object(violation: Violation) -> dict[str, Any]:
    """One violation as JSON knows it."""
    return {
        "filename": violation.path,
        "code": violation.rule,
        "message": violation.message,
        "severity": violation.severity,
        "location": _location(violation.location),
        "end_location": _location(violation.end_location),
        "fix": _fix(violation),
        "url": None,
        "record": violation.record,
        "excerpt": {"text": violation.excerpt.text, "column": violation.excerpt.column},
        "related": [_related(place) for place in violation.related],
    }


def _fix(violation: Violation) -> dict[str, Any] | None:
    if violation.fix is None:
        return None
    return {
        "applicability": "safe" if violation.fix.safe else "unsafe",
        "message": describe(violation),
        "edits": [
            {
                "content": located.edit.content,
                "location": _location(located.location),
                "end_location": _location(located.end_location),
            }
            for located in violation.fix.edits
        ],
    }


def _related(place: RelatedPlace) -> dict[str, Any]:
    return {
        "filename": place.path,
        "record": place.record,
        "location": _location(place.location),
        "end_location": _location(place.end_location),
        "message": place.message,
    }


def _location(location: Location) -> dict[str, int]:
    return {"row": location.row, "column": location.column}
