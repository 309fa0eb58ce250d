"""Findings as the JSON format tells them: what a page is made of, whether a run or a saved file holds them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from newslint.article import Article, Location
from newslint.corpus import Key


class ReportError(ValueError):
    """The data is not what ``newslint check --output-format json`` writes; the message says where."""


class Place(NamedTuple):
    """A stretch of an article's text, as rows and columns; ends are exclusive."""

    start: Location
    end: Location

    def offsets(self, article: Article) -> tuple[int, int] | None:
        """The same in characters of the article's text; None where it has changed and the place is no more."""
        start, end = article.offset(self.start), article.offset(self.end)
        return None if start is None or end is None or start > end else (start, end)


@dataclass(frozen=True, slots=True)
class FoundFix:
    """A fix: whether it is safe, what it does in words, and its edits."""

    safe: bool
    message: str
    edits: tuple[tuple[Place, str], ...]


class Around(NamedTuple):
    """The piece of the line around a violation, as it was when it was found; ``column`` is where it begins."""

    text: str
    column: int


class Elsewhere(NamedTuple):
    """A related place."""

    key: Key
    place: Place
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One violation. ``around`` is None in reports of versions that did not say it."""

    key: Key
    rule: str
    severity: str
    message: str
    place: Place
    fix: FoundFix | None
    related: tuple[Elsewhere, ...]
    around: Around | None = None


def findings(data: Any) -> Iterator[Finding]:
    """The findings of a JSON report. Raises ReportError."""
    if not isinstance(data, list):
        raise ReportError("it is not an array of violations")
    for number, found in enumerate(data):
        try:
            yield finding(found)
        except (KeyError, TypeError, AttributeError) as error:
            raise ReportError(f"element {number} is not a violation ({type(error).__name__}: {error})") from None


def finding(found: Mapping[str, Any]) -> Finding:
    """One violation of a JSON report. Raises KeyError, TypeError or AttributeError where it is none."""
    fix, around = found["fix"], found.get("excerpt")
    return Finding(
        _key(found), _text(found["code"]), _text(found["severity"]), _text(found["message"]), _place(found),
        None if fix is None else _fix(fix),
        tuple(Elsewhere(_key(each), _place(each), _text(each["message"])) for each in found["related"]),
        None if around is None else Around(_text(around["text"]), _count(around["column"])),
    )  # fmt: skip


def _fix(fix: Mapping[str, Any]) -> FoundFix:
    edits = tuple((_place(edit), _text(edit["content"])) for edit in fix["edits"])
    return FoundFix(fix["applicability"] == "safe", _text(fix["message"]), edits)


def _key(found: Mapping[str, Any]) -> Key:
    record = found["record"]
    if record is not None and (isinstance(record, bool) or not isinstance(record, int | str)):
        raise TypeError("a record is a number or a string")
    return Key(_text(found["filename"]), record)


def _place(found: Mapping[str, Any]) -> Place:
    start, end = (
        Location(_count(at["row"]), _count(at["column"])) for at in (found["location"], found["end_location"])
    )
    return Place(start, end)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not a string")
    return value


def _count(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise TypeError(f"{value!r} is not a number from 1")
    return value
