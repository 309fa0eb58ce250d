"""CSV: a row of names, then one article a row. The columns that matter are found by the names of a record's fields.

What is judged and repaired is a line of JSON made of these columns. When the file is written, a row keeps its bytes but
for those of a repaired text; every file of the output begins with the row of names.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import chain
from typing import BinaryIO

from newslint.archive.arriving import faulty_line, record, whole_file
from newslint.archive.compression import compression_of, open_plain
from newslint.archive.containers import InputFile, reading
from newslint.archive.csv_rows import CsvRow, CsvRows
from newslint.archive.csv_text import DELIMITERS, Layout, layout, put, row_as_json
from newslint.archive.digesting import digested
from newslint.archive.options import ArchiveOptions
from newslint.archive.outputs import Target
from newslint.archive.ruling import Ruling
from newslint.archive.shard import END, Shard, Side
from newslint.readers.arrival import Arrival
from newslint.readers.decode import WIDE_MARKS, decode
from newslint.readers.json_lines import InvalidRecordError
from newslint.readers.options import extension

_MARK = b"\xef\xbb\xbf"


def cut(file: InputFile, container: str, options: ArchiveOptions) -> list[Shard]:
    """Cut where the first row after ``shard_size`` bytes begins; compressed files stay whole."""
    whole = Shard(container, (file.path,), size=file.size)
    parts = [whole]
    if compression_of(container):
        return parts
    with _opened(whole, options) as table:
        for place in table.places if isinstance(table, _Table) else ():
            full = place.offset - parts[-1].start >= options.shard_size and place.number > parts[-1].first_record
            if full and not place.row.blank:
                parts[-1] = replace(parts[-1], stop=place.offset, size=place.offset - parts[-1].start)
                parts.append(replace(whole, start=place.offset, first_row=place.at, first_record=place.number))
    parts[-1] = replace(parts[-1], size=file.size - parts[-1].start)
    return parts


def arrivals(part: Shard, options: ArchiveOptions) -> Iterator[Arrival]:
    """The rows of a part; where the first row gives no names, one problem."""
    with _opened(part, options) as table:
        if not isinstance(table, _Table):
            if table:
                yield whole_file(part.path, table)
            return
        for place in table.places:
            if not place.row.blank:
                yield _arrival(place, table.layout, part.path, options)


def rewrite(part: Shard, options: ArchiveOptions, ruling: Ruling, target: Target) -> None:
    """Write each row to its side, below the row of names."""
    with _opened(part, options) as table:
        if isinstance(table, _Table):
            _write(table, ruling, target)
        elif table:
            ruling.read(target.copy(part.path, ruling.take().side))


@dataclass(frozen=True, slots=True)
class _Place:
    """A row, the offset at which it begins, its number among the records and its row in the file (both from 1)."""

    row: CsvRow
    offset: int
    number: int
    at: int


@dataclass(frozen=True, slots=True)
class _Table:
    """An open file whose row of names has been read."""

    layout: Layout
    places: Iterator[_Place]


@contextmanager
def _opened(part: Shard, options: ArchiveOptions) -> Iterator[_Table | str]:
    """The table of a part, or why there is none; "" for an empty file."""
    found = _layout(part, options)
    if isinstance(found, str):
        yield found
        return
    with open_plain(part.path, compression_of(part.container), options) as (file, trouble):
        file.seek(part.start) if part.start else file.read(len(found.head))
        rows = CsvRows(file, found.delimiter, options.largest, trouble)
        yield _Table(found, _places(rows, file, part, found))


def _layout(part: Shard, options: ArchiveOptions) -> Layout | str:
    """What the row of names gives with the first delimiter that makes sense of it; else why the first one does not."""
    reasons = []
    for delimiter in ("\t",) if extension(part.path).startswith(".tsv") else DELIMITERS:
        with open_plain(part.path, compression_of(part.container), options) as (file, trouble):
            first = file.readline(options.largest + 1)
            mark = _MARK if first.startswith(_MARK) else b""
            rows = CsvRows(file, delimiter, options.largest, trouble, first.removeprefix(mark))
            row = rows.next()
        if row is None or first.startswith(WIDE_MARKS) or decode(first).codec == "binary":
            return _no_table(first)
        try:
            return layout(mark, row, delimiter, reading(options).fields)
        except InvalidRecordError as error:
            reasons.append(str(error))
    return reasons[0]


def _no_table(first: bytes) -> str:
    if first.startswith(WIDE_MARKS):
        return "in UTF-16 or UTF-32: convert it to UTF-8 first"
    return "binary data, not CSV" if first else ""


def _places(rows: CsvRows, file: BinaryIO, part: Shard, layout: Layout) -> Iterator[_Place]:
    """The rows of a part. A row of the wrong width is one that cannot be read."""
    offset = part.start or len(layout.head)
    at, number = (part.first_row, part.first_record) if part.start else (layout.height + 1, 1)
    for row in rows:
        if why := layout.trouble(row):
            row = replace(row, line=replace(row.line, trouble=why))
        yield _Place(row, offset, number, at)
        for _ in row.line.rest:
            pass
        offset, at, number = offset + len(row.line.raw), at + row.height, number + (not row.blank)
        if row.line.rest and not compression_of(part.container):
            offset = file.tell()
        if offset >= part.stop != END:
            return


def _arrival(place: _Place, layout: Layout, path: str, options: ArchiveOptions) -> Arrival:
    line = place.row.line
    if line.trouble or line.rest:
        return faulty_line(line, path, (place.number, place.at), options.largest)
    return record(row_as_json(place.row, layout), path, place.number, place.at, reading(options))


def _write(table: _Table, ruling: Ruling, target: Target) -> None:
    begun: set[Side] = set()
    for place in table.places:
        if place.row.blank:
            continue
        side, new = ruling.take()
        if side not in begun:
            target.file(side).write(table.layout.head)
            begun.add(side)
        ruling.read(_write_row(target.file(side), place.row, new, table.layout))


def _write_row(out: BinaryIO, row: CsvRow, new: bytes | None, layout: Layout) -> bytes:
    """Write a row; the digest of what was read of it."""
    if row.line.trouble or row.line.rest:
        digest, _ = digested(chain([row.line.raw], row.line.rest), out.write)
        return digest if row.line.raw else b""
    before = row_as_json(row, layout)
    out.write(row.line.raw if new is None else put(new, row, layout))
    return sha256(before).digest()
