"""The source line of a violation with carets below, as modern compilers show it."""

from collections.abc import Iterator
from typing import NamedTuple

from newslint.article import Location
from newslint.report.color import Style, paint
from newslint.report.visible import exposed, visible, width
from newslint.violation import Excerpt


class Underlined(NamedTuple):
    """A line fit to be shown, and the columns (from 0, end exclusive) that carets stand below."""

    text: str
    start: int
    end: int


def underline(excerpt: Excerpt, location: Location, end_location: Location) -> Underlined:
    """Lay out an excerpt. Of a place that goes on in the next line, the rest of this line is underlined."""
    begin = _clamp(location.column - excerpt.column, excerpt)
    same_row = end_location.row == location.row
    end = max(begin, _clamp(end_location.column - excerpt.column, excerpt)) if same_row else len(excerpt.text)
    before = ("…" if excerpt.clipped_left else "") + visible(excerpt.text[:begin])
    marked = exposed(excerpt.text[begin:end])
    after = visible(excerpt.text[end:]) + ("…" if excerpt.clipped_right else "")
    first, wide = width(before), width(marked)
    if marked and not wide and first:  # combining marks alone: they stand on the character before
        first -= 1
    return Underlined(before + marked + after, first, first + max(1, wide))


def source(
    excerpt: Excerpt, location: Location, end_location: Location, margin: int, style: Style, color: bool
) -> Iterator[str]:
    """The lines to show, row numbers right-aligned in ``margin`` columns."""
    bar = paint(f"{'':{margin}} |", "place", color)
    line = underline(excerpt, location, end_location)
    last = end_location.row - (end_location.column == 1)  # an end at the start of a row covers the row before
    note = f" … to row {last}" if last > location.row else ""
    yield f"{bar}\n"
    yield f"{paint(f'{location.row:>{margin}} |', 'place', color)} {line.text}".rstrip() + "\n"
    yield f"{bar} {' ' * line.start}{paint('^' * (line.end - line.start) + note, style, color)}\n"


def _clamp(index: int, excerpt: Excerpt) -> int:
    return min(max(0, index), len(excerpt.text))
