"""Places as reports write them: for people as ``path#record:row:col``, for tools as rows and columns of a file."""

from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from newslint.article import Location
from newslint.byte_columns import utf8
from newslint.report.visible import visible
from newslint.violation import RelatedPlace, Violation

if TYPE_CHECKING:
    from newslint.problem import Problem


class Region(NamedTuple):
    """A stretch of a file, rows and columns from 1, end exclusive.

    Inside a record only the row is known: its text stands escaped in a line of the file. The columns are then None.
    """

    row: int
    column: int | None
    end_row: int
    end_column: int | None


def label(path: str, record: int | str | None, location: Location) -> str:
    """A place for people, on one line."""
    number = "" if record is None else visible(f"#{record}")
    return f"{shown(path)}{number}:{location.row}:{location.column}"


def told(problem: "Problem") -> str:
    """What could not be checked and why, for people, on one line."""
    row = "" if problem.row is None else f":{problem.row}"
    record = "" if problem.record is None else f"record {problem.record}: "
    return f"{shown(problem.path)}{row}: {visible(record)}{visible(problem.message)}"


def shown(path: str) -> str:
    """A path for people, on one line; never the beginning of a workflow command, should this be the log of a CI job."""
    return f"./{visible(path)}" if path.lstrip().startswith("::") else visible(path)


def region(place: Violation | RelatedPlace) -> Region:
    """Where a violation stands in its file, columns in characters."""
    if place.record is not None:
        return Region(place.file_row, None, place.file_row, None)
    return Region(*place.location, *place.end_location)


def relative(path: str, root: PurePath | None) -> str:
    """The path with forward slashes and without a leading ``./``, relative to the root where it lies below."""
    pure = PurePath(path)
    if root is not None and pure.is_absolute() and pure.is_relative_to(root):
        pure = pure.relative_to(root)
    return pure.as_posix()


def uri(path: str, root: PurePath | None) -> str:
    """The path as a percent-encoded relative URI reference; as a file URI where it is absolute (RFC 3986, RFC 8089)."""
    posix = relative(path, root)
    return ("file://" if posix.startswith("/") else "") + quote(utf8(posix), safe="/")
