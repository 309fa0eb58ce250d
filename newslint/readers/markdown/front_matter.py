"""Front matter: the YAML (between ``---``) or TOML (between ``+++``) that a Markdown file may begin with."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from newslint.article import Fault
from newslint.readers.markdown.metadata import MetadataError, parse_toml, parse_yaml
from newslint.regex import regex

_OPEN = regex(r"(---|\+\+\+)[ \t]*+(?:\r\n|\r|\n)")
_CLOSE = {
    "---": regex(r"(?<=[\r\n])(?:---|\.\.\.)[ \t]*+(?:\r\n|\r|\n|\Z)"),
    "+++": regex(r"(?<=[\r\n])\+\+\+[ \t]*+(?:\r\n|\r|\n|\Z)"),
}
# A rule across the page is written "---" too: front matter is only what begins with a key (or holds nothing).
_BEGINS_WITH_KEY = regex(r"(?:[ \t]*+(?:#[^\r\n]*+)?(?:\r\n|\r|\n))*+(?:[\w\"'][^:=\r\n]{0,99}+[:=](?:\s|\Z)|\Z)")
_UNCLOSED = regex(r"(?:(?:[\w-]{1,40}+[ \t]*+[:=](?:[ \t][^\r\n]*+)?|[ \t]++[^\r\n]*+|- [^\r\n]*+)(?:\r\n?|\n|\Z))+")


class FrontMatter(NamedTuple):
    """Front matter: where it ends (0 where there is none), what it says, what is wrong with it."""

    end: int
    data: Mapping[str, Any]
    fault: Fault | None


NONE = FrontMatter(0, {}, None)


def front_matter(text: str) -> FrontMatter:
    """The front matter of a text. One that is never closed ends where its lines no longer look like it."""
    opening = _OPEN.match(text)
    if not opening:
        return NONE
    closing = _CLOSE[opening[1]].search(text, opening.end())
    body = text[opening.end() : closing.start() if closing else opening.end() + 200]
    if not _BEGINS_WITH_KEY.match(body):
        return NONE
    if closing:
        return FrontMatter(closing.end(), *_read(body, opening[1]))
    return _unclosed(text, opening)


def _unclosed(text: str, opening: re.Match[str]) -> FrontMatter:
    lines = _UNCLOSED.match(text, opening.end())
    if not lines:
        return NONE
    data, fault = _read(lines[0], opening[1])
    return FrontMatter(lines.end(), data, fault or Fault(1, f"front matter is never closed by a line {opening[1]!r}"))


def _read(body: str, mark: str) -> tuple[Mapping[str, Any], Fault | None]:
    """The data of front matter; none, and what is wrong, where it cannot be read. The body begins in row 2."""
    try:
        return (parse_yaml if mark == "---" else parse_toml)(body), None
    except MetadataError as error:
        return {}, Fault(error.row + 1, f"front matter is not read: {error}")
