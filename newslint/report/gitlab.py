"""GitLab's code quality report: a subset of the Code Climate format, one array of issues."""

from collections.abc import Iterable, Iterator
from typing import Any

from newslint.fingerprint import fingerprints, located
from newslint.report.context import Context
from newslint.report.documents import array, encodable
from newslint.report.places import region, relative
from newslint.violation import Violation

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def render(violations: Iterable[Violation], context: Context) -> Iterator[str]:
    """One array. GitLab shows one issue a fingerprint, so the path is part of each."""
    yield from array(_issue(found, located(found, mark), context) for found, mark in fingerprints(violations))
    yield "\n"


def _issue(violation: Violation, fingerprint: str, context: Context) -> dict[str, Any]:
    place = region(violation)
    return {
        "description": encodable(violation.message),
        "check_name": encodable(violation.rule),
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[violation.severity],
        "location": {
            "path": encodable(relative(violation.path, context.root)),
            "lines": {"begin": place.row, "end": place.end_row},
        },
    }
