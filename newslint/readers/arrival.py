"""Articles as they arrive, one at a time, each with the bytes that it was read from."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import BinaryIO, NamedTuple, cast

from newslint.article import Article
from newslint.problem import Problem
from newslint.readers import ReadOptions, Source, encode
from newslint.readers.held import Held, held
from newslint.readers.json_lines import Row, records
from newslint.readers.sources import open_source, reason


class Identity(NamedTuple):
    """What makes an article the same one in a later run: where it stood (a file's path is absolute), and its bytes."""

    path: str
    row: int
    digest: bytes


@dataclass(frozen=True)
class Arrival:
    """An article, or a record that is none, and its bytes; ``held.row`` begins at their offset 0.

    A line of a file in UTF-16 or UTF-32 has its byte order mark before it, so that it can be read alone.
    """

    raw: bytes
    held: Held
    identity: Identity

    @property
    def path(self) -> str:
        """The path of the file it came in."""
        return self.held.article.path

    @property
    def is_record(self) -> bool:
        """Whether it is one of a file of records."""
        return isinstance(self.held.article, Problem) or self.held.article.format == "record"


def arrivals(source: Source, options: ReadOptions) -> Iterator[Arrival | Problem]:
    """The articles of a file; a problem where it cannot be read."""
    try:
        with open_source(source) as file:
            yield from arrivals_in(file, source.path, options, os.path.abspath(source.path))  # noqa: PTH100 - links stay
    except OSError as error:
        yield Problem(source.path, reason(error))


def arrivals_in(file: BinaryIO, path: str, options: ReadOptions, name: str | None = None) -> Iterator[Arrival]:
    """The articles of an open file (a stream), read no further than asked. ``name`` is its path in the identities."""
    if options.format_of(path) == "record":
        yield from _records(file, path, options, name or path)
        return
    data = file.read()
    for one in held(data, path, options):
        yield Arrival(data, one, Identity(name or path, 1, sha256(data).digest()))


def held_in(arrival: Arrival, content: bytes, options: ReadOptions) -> Held:
    """The article that other bytes make in the place of an arrived one."""
    from dataclasses import replace

    article, row = next(held(content, arrival.path, options))
    before = arrival.held.article
    assert isinstance(article, Article)
    return Held(replace(article, record=before.record, row=before.row or 1), row)


def _records(file: BinaryIO, path: str, options: ReadOptions, name: str) -> Iterator[Arrival]:
    remembering = _Remembering(file)
    for row, read in records(cast(BinaryIO, remembering), path, options):
        raw = remembering.last
        if row.line.codec == "binary" and isinstance(read, Article):  # the whole file is one article, and not text
            remembering.read()
            raw = remembering.last
        elif row.line.codec.startswith(("utf-16", "utf-32")):
            row = Row(0, row.line._replace(bom=True))
            raw = encode(*row.line)
        yield Arrival(raw, Held(read, Row(0, row.line)), Identity(name, read.row or 1, sha256(raw).digest()))


class _Remembering:
    """A file that remembers the bytes that it gave last."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.last = b""

    def readline(self) -> bytes:
        self.last = self._file.readline()
        return self.last

    def __iter__(self) -> Iterator[bytes]:
        while self.readline():
            yield self.last

    def read(self) -> bytes:
        """All the rest."""
        data = self._file.read()
        self.last += data
        return data
