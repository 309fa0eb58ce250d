"""Files named ``.json``: one object over as many lines as it likes, or JSON Lines by another name.

A repair is made in one line of JSON. The line breaks of an object stand between its strings, never in them, so they are
blanked for that, and put back into the white space at the same place when the file is written.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from itertools import chain
from typing import NamedTuple

from newslint.archive import json_lines
from newslint.archive.arriving import HEAD, faulty, record, too_large
from newslint.archive.compression import compression_of, open_plain
from newslint.archive.containers import InputFile, reading
from newslint.archive.digesting import blocks, digested
from newslint.archive.options import ArchiveOptions
from newslint.archive.outputs import Target
from newslint.archive.ruling import Ruling
from newslint.archive.shard import Shard
from newslint.problem import Problem
from newslint.readers import decode
from newslint.readers.arrival import Arrival
from newslint.readers.decode import WIDE_MARKS
from newslint.readers.json_lines import InvalidRecordError, parse_object
from newslint.regex import regex

_STRINGS_AND_SPACE = regex(rb'"(?:[^"\\]++|\\.)*+"|[ \t\r\n]++', re.DOTALL)
_LINE_BREAKS = bytes.maketrans(b"\r\n", b"  ")


def cut(file: InputFile, container: str, options: ArchiveOptions) -> list[Shard]:
    """The parts of JSON Lines; an object is not cut."""
    whole = Shard(container, (file.path,), size=file.size)
    return json_lines.cut(file, _as_lines(whole).container, options) if _holds_lines(whole, options) else [whole]


def arrivals(part: Shard, options: ArchiveOptions) -> Iterator[Arrival]:
    """The article of the object, or those of the lines."""
    if _holds_lines(part, options):
        yield from json_lines.arrivals(_as_lines(part), options)
        return
    read = _read(part, options)
    if read.trouble:
        problem = Problem(part.path, read.trouble, 1, 1)
        yield faulty(problem, read.raw[:HEAD] if read.size > options.largest else read.raw, read.digest)
    else:
        yield record(in_one_line(read.raw), part.path, 1, 1, reading(options))


def rewrite(part: Shard, options: ArchiveOptions, ruling: Ruling, target: Target) -> None:
    """Write the object, or the lines."""
    if _holds_lines(part, options):
        json_lines.rewrite(_as_lines(part), options, ruling, target)
        return
    side, new = ruling.take()
    read = _read(part, options)
    if read.trouble:
        target.copy(part.path, side)
    else:
        target.file(side).write(read.raw if new is None else with_space_of(read.raw, new))
    ruling.read(read.digest)


class _Read(NamedTuple):
    """A whole file, or its beginning if it is too large; ``digest`` is that of what the unit has."""

    raw: bytes
    size: int
    digest: bytes
    trouble: str


def _read(part: Shard, options: ArchiveOptions) -> _Read:
    with open_plain(part.path, compression_of(part.container), options) as (file, ended_early):
        raw = file.read(options.largest + 1)
        digest, size = digested(chain([raw], blocks(file) if len(raw) > options.largest else ()))
        trouble = too_large(size, options.largest) if size > options.largest else ended_early() or invalid(raw)
    return _Read(raw, size, digest if trouble else sha256(in_one_line(raw)).digest(), trouble)


def invalid(raw: bytes) -> str:
    """Why a file is no object of JSON; "" where it is."""
    decoded = decode(raw)
    if decoded.codec == "binary":
        return "binary data, not JSON"
    try:
        parse_object(decoded.text)
    except InvalidRecordError as error:
        return str(error)
    return ""


def _holds_lines(part: Shard, options: ArchiveOptions) -> bool:
    """Whether a file has an object a line: the first is one, or at least ends as one before another begins."""
    with open_plain(part.path, compression_of(part.container), options) as (file, _):
        first, second = file.readline(options.largest), file.readline(options.largest)
    if first.startswith(WIDE_MARKS):
        return True
    return not invalid(first) or (first.rstrip().endswith(b"}") and second.startswith(b"{"))


def _as_lines(part: Shard) -> Shard:
    return replace(part, container=part.container.replace("json", "jsonl", 1))


def in_one_line(raw: bytes) -> bytes:
    """An object with blanks in place of its line breaks; each byte keeps its place."""
    return raw.translate(_LINE_BREAKS)


def with_space_of(raw: bytes, new: bytes) -> bytes:
    """A changed object with the white space between its strings that it had before."""
    spaces = iter([match[0] for match in _STRINGS_AND_SPACE.finditer(raw) if match[0][:1] != b'"'])
    return _STRINGS_AND_SPACE.sub(lambda match: match[0] if match[0][:1] == b'"' else next(spaces, match[0]), new)
