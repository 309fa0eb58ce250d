"""A passage that two articles share, side by side."""

from collections.abc import Iterator
from typing import NamedTuple

from newslint.report.color import paint
from newslint.report.places import label
from newslint.report.source import Underlined, underline
from newslint.report.visible import visible, width
from newslint.violation import RelatedPlace, Violation

COLUMN = 50
"""Columns of a terminal that each side takes; together they are as wide as an excerpt."""
LEAD = 10
"""Columns shown before the passage."""


class Pair(NamedTuple):
    """A place in the reported article, and the same passage in another."""

    here: RelatedPlace
    there: RelatedPlace


def paired(violation: Violation) -> Iterator[RelatedPlace | Pair]:
    """The related places, each in the reported article joined with the one in another article that follows it."""
    places = list(violation.related)
    while places:
        place = places.pop(0)
        if places and _is_here(violation, place) and not _is_here(violation, places[0]):
            yield Pair(place, places.pop(0))
        else:
            yield place


def beside(pair: Pair, margin: int, color: bool) -> Iterator[str]:
    """Lines with the passage as it stands in both articles."""
    told = f"{pair.here.message} {pair.there.message}"
    yield f"{'':{margin}}{paint(':::', 'place', color)} {visible(told)}\n"
    bar = paint("|", "place", color)
    names, texts, carets = zip(*map(_side, pair), strict=True)
    for (left, right), marks in ((names, False), (texts, False), (carets, True)):
        columns = [left + " " * (COLUMN - width(left)), right]
        shown = [paint(column, "place", color) if marks else column for column in columns]
        yield f"{'':{margin}} {bar} {shown[0]} {bar} {shown[1]}".rstrip() + "\n"


def _side(place: RelatedPlace) -> tuple[str, str, str]:
    """The name of a place, its line and the carets below it, each at most COLUMN wide."""
    name = label(place.path, place.record, place.location)
    line = _cut(underline(place.excerpt, place.location, place.end_location))
    return _tail(name), line.text, " " * line.start + "^" * (line.end - line.start)


def _tail(name: str) -> str:
    """The end of a name that is too long: there the file and the row stand."""
    return name if width(name) <= COLUMN else "…" + name[-(COLUMN - 1) :]


def _cut(line: Underlined) -> Underlined:
    """The piece of a line that fits, from a little before the passage on."""
    shift = max(0, min(line.start - LEAD, width(line.text) - COLUMN))
    text = _columns(line.text, shift, COLUMN)
    if shift:
        text = "…" + _columns(text, 1, COLUMN - 1)
    if width(line.text) > shift + COLUMN:
        text = _columns(text, 0, COLUMN - 1) + "…"
    start = min(line.start - shift, COLUMN - 1)
    return Underlined(text, start, max(start + 1, min(line.end - shift, width(text))))


def _columns(text: str, first: int, count: int) -> str:
    """The characters of a text that stand wholly in ``count`` columns from ``first`` on."""
    if width(text) == len(text):
        return text[first : first + count]
    kept, column = [], 0
    for character in text:
        wide = width(character)
        if first <= column and column + wide <= first + count:
            kept.append(character)
        column += wide
    return "".join(kept)


def _is_here(violation: Violation, place: RelatedPlace) -> bool:
    return (place.path, place.record) == (violation.path, violation.record)
