"""Edits inside a string of a JSON object, written the way the string is written.

The object is not parsed and printed anew: that would change the order of keys, spacing, escapes and numbers. The string
is found in the raw line, the edits are put there, and every other character stays.
"""

import json
import re
from collections.abc import Iterable, Iterator
from itertools import accumulate

from newslint.hit import Edit
from newslint.regex import regex

# What one character of the decoded string is written as; a pair of surrogates, escaped, is one character.
_CHARACTER = regex(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|.", re.DOTALL)
_ESCAPED = regex(r"\\u(?!00[0-7])[0-9a-fA-F]{4}")
_UPPER = regex(r"\\u[0-9a-f]*[A-F]")
_HEXADECIMAL = regex(r"\\u([0-9a-f]{4})")
_SPACE = regex(r"[ \t\r\n]*")
_DECODER = json.JSONDecoder()


def value_of(line: str, keys: Iterable[str]) -> tuple[int, int]:
    """Where the value that keys lead to begins and ends in an object's (valid) JSON, quotation marks included."""
    start = end = 0
    for key in keys:
        start, end = {name: (first, last) for name, first, last in members(line, start)}[key]
    return start, end


def members(line: str, within: int = 0) -> Iterator[tuple[str, int, int]]:
    """The members of an object in its (valid) JSON: each key and where its value begins and ends.

    The object is the first that opens at ``within`` or later.
    """
    position = _skip(line, line.index("{", within) + 1)
    while line[position] != "}":
        name, position = _DECODER.raw_decode(line, _skip(line, position))
        start = _skip(line, line.index(":", position) + 1)
        _, end = _DECODER.raw_decode(line, start)
        yield name, start, end
        position = _skip(line, end)
        position += line[position] == ","
        position = _skip(line, position)


def string_edits(line: str, keys: Iterable[str], edits: Iterable[Edit], *, ascii_file: bool) -> Iterator[Edit]:
    """Edits of the decoded string that keys lead to as edits of the line.

    ``ascii_file``: nothing in the file is written beyond ASCII, so new characters are escaped where the string itself
    shows no other way.
    """
    start, end = value_of(line, keys)
    raw = line[start + 1 : end - 1]
    places = _places(raw)
    for edit in edits:
        content = _written(edit.content, raw, ascii_file)
        yield Edit(start + 1 + places[edit.start], start + 1 + places[edit.end], content)


def _places(raw: str) -> "list[int] | range":
    """Where each character of the decoded string begins in the raw one, and where the last ends."""
    if "\\" not in raw:
        return range(len(raw) + 1)
    return [0, *accumulate(len(match[0]) for match in _CHARACTER.finditer(raw))]


def _written(content: str, raw: str, ascii_file: bool) -> str:
    """New text as the raw string would write it."""
    only_ascii = raw.isascii() and (ascii_file or bool(_ESCAPED.search(raw)))
    written = json.dumps(content, ensure_ascii=only_ascii)[1:-1]
    if _UPPER.search(raw):
        written = _HEXADECIMAL.sub(lambda match: rf"\u{match[1].upper()}", written)
    return written.replace("/", r"\/") if r"\/" in raw else written


def _skip(line: str, position: int) -> int:
    space = _SPACE.match(line, position)
    return space.end() if space else position
