"""The blocks of Markdown: which lines are prose and which are code, comments, definitions or rules."""

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from newslint.readers.markdown.elements import element_at
from newslint.regex import regex

_EOL = r"(?:\r\n|\r|\n|\Z)"
_LINE = regex(rf"[^\r\n]*+{_EOL}")
_BLANK = regex(rf"[ \t\f\v]*+{_EOL}")
_ITEM = regex(r" {0,3}(?:[-*+]|\d{1,9}[.)]|\[\^[^\s\[\]]++\]:)(?=[ \t])")
_INDENT = regex(r" {4}| {0,3}\t")
# Lines without a letter: "***" across the page, "====" below a heading, "|---|---|" below the head of a table.
_RULED = regex(rf"[ \t]*+(?:=++[ \t]*+|[*_ \t]++|[|:+ \t-]++){_EOL}")
_STATEMENTS = ("import", "export")
_IMPORT = regex(rf"(?:{'|'.join(_STATEMENTS)})\b[^\r\n\"']*+(?<=\sfrom\s)[\"'][^\"'\r\n]++[\"'];?[ \t]*+{_EOL}")
_DEFINITION = regex(
    r" {0,3}\[(?!\^)([^\[\]\r\n]{1,999}+)\]:[ \t]*+(?:<[^<>\r\n]*+>|[^\s<]\S*+)"
    rf"(?:[ \t]++(?:\"[^\"\r\n]*+\"|'[^'\r\n]*+'|\([^()\r\n]*+\)))?+[ \t]*+{_EOL}"
)


class Kind(Enum):
    """What a block is to a reader of prose."""

    PROSE = "prose"
    BLANK = "blank"
    MARKUP = "markup"


class Block(NamedTuple):
    """A line, or an element of several. ``label``: what it defines; ``unclosed``: the opener that lacks its closer."""

    start: int
    end: int
    kind: Kind
    label: str | None = None
    unclosed: str | None = None


def blocks(text: str, start: int) -> Iterator[Block]:
    """The blocks from ``start`` to the end of the text, adjacent and complete."""
    fresh, in_list = True, False  # fresh: no paragraph is open that an indented line would belong to
    while start < len(text):
        if fresh and not text.startswith((" ", "\t", "\r", "\n"), start):
            in_list = False
        in_list = in_list or bool(_ITEM.match(text, start))
        block = _block_at(text, start, fresh, in_list)
        yield block
        start = block.end
        fresh = block.kind is not Kind.PROSE and text[start - 1] in "\r\n"


def normalized(label: str) -> str:
    """A label as labels are compared: without regard to case and white space."""
    return " ".join(label.split()).casefold()


def _block_at(text: str, start: int, fresh: bool, in_list: bool) -> Block:
    if text[start].isalpha() and not text.startswith(_STATEMENTS, start):  # most lines: no markup begins so
        return Block(start, _line_end(text, start), Kind.PROSE)
    if blank := _BLANK.match(text, start):
        return Block(start, blank.end(), Kind.BLANK)
    if element := element_at(text, start):
        return Block(start, element.end, Kind.MARKUP, unclosed=element.unclosed)
    if fresh and (definition := _DEFINITION.match(text, start)):
        return Block(start, definition.end(), Kind.MARKUP, label=normalized(definition[1]))
    code = fresh and not in_list and _INDENT.match(text, start)
    markup = code or _RULED.match(text, start) or _IMPORT.match(text, start)
    return Block(start, _line_end(text, start), Kind.MARKUP if markup else Kind.PROSE)


def _line_end(text: str, start: int) -> int:
    line = _LINE.match(text, start)
    return line.end() if line else len(text)
