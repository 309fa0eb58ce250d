"""Errors of the configuration: they name file, line and key, point at it, and offer the nearest name."""

from collections.abc import Iterable, Sequence

from newslint.regex import regex

KeyPath = Sequence[str | int]


class ConfigError(Exception):
    """What is wrong with the configuration, ready to print."""


class Invalid(Exception):  # noqa: N818  (it becomes a ConfigError once its file is known)
    """A value that is wrong, before it is known in which file. ``key`` leads to it from the top of the table."""

    def __init__(self, message: str, key: KeyPath) -> None:
        super().__init__(message)
        self.message = message
        self.key = key


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A half sentence with the nearest known name, or nothing: ``"; did you mean 'select'?"``."""
    from difflib import get_close_matches

    nearest = get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f"; did you mean {nearest[0]!r}?" if nearest else ""


def located(message: str, source: str, name: str, key: KeyPath) -> ConfigError:
    """An error at a key of a TOML text, with its line and a caret."""
    place = position(source, key)
    if place is None:
        return ConfigError(f"{name}: {message}")
    row, column, width = place
    line = source.split("\n")[row - 1].rstrip("\r") if source else ""
    margin = " " * len(str(row))
    caret = " " * (column - 1) + "^" * max(1, width)
    return ConfigError(f"{name}:{row}:{column}: {message}\n {margin} |\n {row} | {line}\n {margin} | {caret}")


_HEADER = regex(r"\s*\[\[?\s*(?P<name>[^\]]+?)\s*\]\]?")
_KEY = regex(r"""\s*(?P<key>"[^"]*"|'[^']*'|[\w.-]+)\s*=""")
_PART = regex(r""""[^"]*"|'[^']*'|[\w-]+""")


def position(source: str, key: KeyPath) -> tuple[int, int, int] | None:
    """Row, column (from 1) and width of a key in a TOML text.

    Of its nearest ancestor where it stands inline; None where neither is there (a file this one extends sets it).
    tomllib gives no positions, so this looks for headers and assignments line by line.
    """
    wanted = [part for part in key if isinstance(part, str)]
    best: int = 0
    found: tuple[int, int, int] | None = None
    table: list[str] = []
    for row, line in enumerate(source.split("\n"), 1):
        if header := _HEADER.match(line):
            table = _parts(header["name"])
            here, span = table, header.span("name")
        elif assignment := _KEY.match(line):
            here, span = table + _parts(assignment["key"]), assignment.span("key")
        else:
            continue
        if len(here) > best and here == wanted[: len(here)]:
            best, found = len(here), (row, span[0] + 1, span[1] - span[0])
    return found


def _parts(dotted: str) -> list[str]:
    return [part.strip("\"'") for part in _PART.findall(dotted)]
