"""A violation: a hit that knows its rule, its article and its place, and needs neither to be reported."""

from dataclasses import dataclass
from functools import total_ordering
from typing import NamedTuple

from newslint.article import Article, Location
from newslint.byte_columns import byte_column
from newslint.corpus import Corpus
from newslint.fingerprint import content
from newslint.hit import Edit, Hit
from newslint.rules import Rule, Severity

EXCERPT = 100
"""Characters of source line that a violation carries: news paragraphs are single lines of a thousand and more."""

MARKED = 200
"""Characters of marked and of replaced text that a violation carries."""


class LocatedEdit(NamedTuple):
    """An edit, with its place as rows and columns beside its offsets.

    ``replaced`` is the text that gives way (its first 200 characters). ``byte_columns`` are the columns of the two
    locations in bytes of UTF-8, from 1.
    """

    edit: Edit
    replaced: str
    location: Location
    end_location: Location
    byte_columns: tuple[int, int]


class Fix(NamedTuple):
    """How to repair a violation. ``safe``: the meaning cannot change. ``takes``: see :class:`~newslint.hit.Hit`."""

    edits: tuple[LocatedEdit, ...]
    safe: bool
    takes: str | None = None


class Excerpt(NamedTuple):
    """The piece of the source line around a violation. ``column`` (from 1) is where ``text`` begins in the line."""

    text: str
    column: int
    clipped_left: bool
    clipped_right: bool


class RelatedPlace(NamedTuple):
    """Another place that explains a violation, in this article or another. ``file_row`` as in :class:`Violation`."""

    path: str
    record: int | str | None
    location: Location
    end_location: Location
    message: str
    excerpt: Excerpt
    file_row: int


@total_ordering
@dataclass(frozen=True, slots=True)
class Violation:
    """One finding, ready for any reporter. Offsets and locations are in the article's text.

    ``file_row`` is the row of the file that an editor should open: it differs from ``location.row`` for records.
    ``byte_columns`` are the columns of the two locations in bytes of UTF-8, from 1. ``fingerprint`` is the digest of
    :func:`newslint.fingerprint.content`; "" where the violation is not about text.
    """

    path: str
    record: int | str | None
    start: int
    end: int
    rule: str
    severity: Severity
    message: str
    location: Location
    end_location: Location
    excerpt: Excerpt
    file_row: int
    marked: str
    fix: Fix | None = None
    related: tuple[RelatedPlace, ...] = ()
    byte_columns: tuple[int, int] = (1, 1)
    fingerprint: str = ""

    def __lt__(self, other: "Violation") -> bool:
        return self._order < other._order

    @property
    def _order(self) -> tuple[str, int, str, int, int, str, str]:
        row = self.file_row if self.record is not None else 0
        return (self.path, row, str(self.record), self.start, self.end, self.rule, self.message)


def violation(article: Article, rule: Rule, hit: Hit, corpus: Corpus[object] | None = None) -> Violation:
    """Place a hit in its article.

    Raises ValueError where the hit (or its fix) lies outside the text: a bug of the rule.
    """
    for start, end in [(hit.start, hit.end), *((e.start, e.end) for e in hit.edits)]:
        if not 0 <= start <= end <= len(article.text):
            raise ValueError(f"{rule.id} reported {start}-{end} in a text of {len(article.text)} characters")
    location = article.location(hit.start)
    return Violation(
        article.path, article.record, hit.start, hit.end, rule.id, rule.severity, hit.message,
        location, article.location(hit.end), excerpt(article, hit.start, hit.end),
        _file_row(article, location), article.text[hit.start : hit.end][:MARKED],
        _fix(article, rule, hit), _related(article, hit, corpus),
        _byte_columns(article, hit.start, hit.end), content(article.text, rule.id, hit.start, hit.end),
    )  # fmt: skip


def excerpt(article: Article, start: int, end: int) -> Excerpt:
    """The source line that ``start`` stands in, clipped to EXCERPT characters around the place."""
    left, right = article.line_bounds(start)
    stop = min(end, right)
    spare = max(0, EXCERPT - (stop - start))
    first = max(left, min(start - spare // 2, right - EXCERPT))
    last = min(right, max(first + EXCERPT, min(stop, start + EXCERPT)))
    return Excerpt(article.text[first:last], first - left + 1, first > left, last < right)


def _fix(article: Article, rule: Rule, hit: Hit) -> Fix | None:
    if not hit.edits:
        return None
    edits = tuple(_located(article, edit) for edit in hit.edits)
    return Fix(edits, rule.safe if hit.safe is None else hit.safe, hit.takes)


def _located(article: Article, edit: Edit) -> LocatedEdit:
    start, end, _ = edit
    return LocatedEdit(
        edit, article.text[start:end][:MARKED], article.location(start), article.location(end),
        _byte_columns(article, start, end),
    )  # fmt: skip


def _file_row(article: Article, location: Location) -> int:
    return article.row if article.record is not None else location.row


def _byte_columns(article: Article, start: int, end: int) -> tuple[int, int]:
    return byte_column(article, start), byte_column(article, end)


def _related(article: Article, hit: Hit, corpus: Corpus[object] | None) -> tuple[RelatedPlace, ...]:
    places = []
    for related in hit.related:
        home = article if related.article is None or corpus is None else corpus.read(related.article)
        location = home.location(related.start)
        places.append(RelatedPlace(
            home.path, home.record, location, home.location(related.end),
            related.message, excerpt(home, related.start, related.end), _file_row(home, location),
        ))  # fmt: skip
    return tuple(places)
