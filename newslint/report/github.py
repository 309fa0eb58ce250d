"""Workflow commands that a GitHub Actions runner turns into annotations: ``::error file=...::message``."""

from collections import Counter
from collections.abc import Iterable, Iterator

from newslint.report.context import Context
from newslint.report.places import label, region, relative, told
from newslint.report.visible import visible
from newslint.violation import Violation

LIMIT = 10
"""Annotations of one kind that GitHub keeps per step; it drops the rest without a word."""

_KINDS = {"error": "error", "warning": "warning", "info": "notice"}


def render(violations: Iterable[Violation], context: Context) -> Iterator[str]:
    """Commands up to the limit, plain lines for the rest, then a notice that counts these."""
    shown: Counter[str] = Counter(notice=1)  # the notice at the end is one
    left = 0
    for kind, properties, message in _annotations(violations, context):
        shown[kind] += 1
        left += shown[kind] > LIMIT
        yield _line(kind, message) if shown[kind] > LIMIT else _command(kind, properties, message)
    if left:
        told = f"{left} more findings are in the log: GitHub shows {LIMIT} annotations of a kind per step"
        yield _command("notice", {"title": "newslint"}, told)


def _annotations(violations: Iterable[Violation], context: Context) -> Iterator[tuple[str, dict[str, str], str]]:
    """The kind, the properties and the message of each violation, then of each problem."""
    for violation in violations:
        place = label(violation.path, violation.record, violation.location)
        message = f"{place}: {violation.rule} {violation.message}"
        yield _KINDS[violation.severity], _properties(violation, context), message
    for problem in context.problems:
        properties = {"file": relative(problem.path, context.root)}
        if problem.row is not None:
            properties["line"] = str(problem.row)
        yield "error", properties, told(problem)


def _properties(violation: Violation, context: Context) -> dict[str, str]:
    place = region(violation)
    properties = {
        "title": violation.rule, "file": relative(violation.path, context.root),
        "line": str(place.row), "endLine": str(place.end_row),
    }  # fmt: skip
    if place.column is not None and place.end_row == place.row:  # columns are allowed within one line only
        properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
    return properties


def _command(kind: str, properties: dict[str, str], message: str) -> str:
    told = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{kind} {told}::{_data(message)}\n"


def _line(kind: str, message: str) -> str:
    """A line of the log that is no command, whatever it holds: one begins with ``::`` or, of old, holds ``##[``."""
    return f"{kind}: {_plain(message)}\n"


def _plain(text: str) -> str:
    return visible(text).replace("##[", "## [")


def _data(text: str) -> str:
    return _plain(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
