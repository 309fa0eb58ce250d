"""What was found, as the protocol's diagnostics."""

from collections.abc import Mapping
from pathlib import Path

from lsprotocol.types import (
    Diagnostic,
    DiagnosticRelatedInformation,
    DiagnosticSeverity,
    Location,
    Position,
    Range,
)
from pygls.uris import from_fs_path

from newslint.article import Article
from newslint.corpus import Key
from newslint.rules import Severity
from newslint.server.checking import Checked
from newslint.server.positions import Positions
from newslint.violation import RelatedPlace, Violation

SOURCE = "newslint"
SEVERITIES: Mapping[Severity, DiagnosticSeverity] = {
    "error": DiagnosticSeverity.Error,
    "warning": DiagnosticSeverity.Warning,
    "info": DiagnosticSeverity.Information,
}
MOST = 1000
"""Diagnostics of a document: more than anybody reads, and no more than an editor bears."""
_TOP = Range(Position(0, 0), Position(0, 0))


def diagnostics(checked: Checked) -> list[Diagnostic]:
    """The diagnostics of a document, what could not be checked before what was found."""
    told = [diagnostic(checked, found) for found in checked.violations[:MOST]]
    if more := len(checked.violations) - len(told):
        note = f"{more:,} more violations are not shown here; newslint check reports all"
        told.insert(0, Diagnostic(_TOP, note, DiagnosticSeverity.Information, source=SOURCE))
    if checked.problem:
        told.insert(0, Diagnostic(_TOP, checked.problem, DiagnosticSeverity.Error, source=SOURCE))
    return told


def diagnostic(checked: Checked, found: Violation) -> Diagnostic:
    """One violation."""
    places = [_related(checked, place) for place in found.related]
    return Diagnostic(
        checked.document.positions.range(found.start, found.end),
        _short(checked, found.message),
        SEVERITIES[found.severity],
        found.rule,
        source=SOURCE,
        related_information=[place for place in places if place] or None,
    )


def _related(checked: Checked, place: RelatedPlace) -> DiagnosticRelatedInformation | None:
    """Another place that explains a violation; None where it is in nothing that an editor can open."""
    own = checked.article is not None and place.path == checked.article.path
    uri = checked.document.uri if own else from_fs_path(str(Path(place.path).absolute()))
    if uri is None:
        return None
    return DiagnosticRelatedInformation(Location(uri, _range(checked, place, own)), place.message)


def _range(checked: Checked, place: RelatedPlace, own: bool) -> Range:
    article = checked.article if own else _other(checked, place)
    if place.record is not None or article is None:  # a record stands in one line of its file
        return Range(Position(place.file_row - 1, 0), Position(place.file_row - 1, 0))
    start, end = article.offset(place.location), article.offset(place.end_location)
    positions = checked.document.positions if own else Positions(article.text, checked.document.encoding)
    return positions.range(start or 0, end or 0)


def _other(checked: Checked, place: RelatedPlace) -> Article | None:
    neighbours = checked.project.neighbours if checked.project else None
    try:
        return neighbours.read(Key(place.path, place.record)) if neighbours else None
    except LookupError:  # deleted, or changed, since
        return None


def _short(checked: Checked, message: str) -> str:
    """A message in which other articles are named as they are from where the configuration lies."""
    root = checked.project.loaded.root.absolute() if checked.project else None
    return message.replace(f"{root}/", "") if root else message
