"""Parquet: one article a row. The columns that matter are found by the names of a record's fields.

What is judged and repaired is a line of JSON made of these columns. What is written has the schema, metadata, row
groups and compression of the input, and all of its columns.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from newslint.archive.arriving import HEAD, faulty, record, too_large, whole_file
from newslint.archive.containers import InputFile, reading
from newslint.archive.options import ArchiveOptions
from newslint.archive.outputs import Target
from newslint.archive.parquet_rows import Path, columns, lines_of, with_texts
from newslint.archive.parquet_writing import Writing
from newslint.archive.ruling import Ruling
from newslint.archive.shard import END, Shard
from newslint.archive.storage import open_read
from newslint.problem import Problem
from newslint.readers import RecordFields
from newslint.readers.arrival import Arrival
from newslint.readers.json_lines import InvalidRecordError

ROWS = 256
"""Rows read at once: about 1 MB of news."""


def cut(file: InputFile, container: str, options: ArchiveOptions) -> list[Shard]:
    """Cut between row groups where ``shard_size`` bytes, before compression, are full."""
    whole = Shard(container, (file.path,), size=file.size)
    with _opened(whole, options) as parquet:
        if isinstance(parquet, str):
            return [whole]
        groups = [parquet.file.metadata.row_group(number) for number in range(parquet.file.num_row_groups)]
    parts, row, full = [replace(whole, size=0)], 1, 0
    for number, group in enumerate(groups):
        if full >= options.shard_size:
            parts[-1], full = replace(parts[-1], stop=number), 0
            parts.append(replace(whole, start=number, first_row=row, first_record=row, size=0))
        full += group.total_byte_size
        stored = sum(group.column(i).total_compressed_size for i in range(group.num_columns))
        parts[-1] = replace(parts[-1], size=parts[-1].size + stored)
        row += group.num_rows
    return parts


def arrivals(part: Shard, options: ArchiveOptions) -> Iterator[Arrival]:
    """The rows of a part; of a row group that is damaged those before the damage, and one problem."""
    with _opened(part, options) as parquet:
        if isinstance(parquet, str):
            yield whole_file(part.path, parquet)
            return
        for piece in _pieces(parquet, part, options):
            if piece.trouble:
                yield faulty(Problem(part.path, piece.trouble, piece.first, piece.first), b"", b"")
            for number, line in enumerate(piece.lines, piece.first):
                yield _arrival(line, part.path, number, options)


def rewrite(part: Shard, options: ArchiveOptions, ruling: Ruling, target: Target) -> None:
    """Write each row to its side. What cannot be read is not written, unless it is the whole file, which is copied."""
    with _opened(part, options) as parquet:
        if isinstance(parquet, str):
            ruling.read(target.copy(part.path, ruling.take().side))
            return
        with Writing(parquet.file, target) as writing:
            for piece in _pieces(parquet, part, options):
                _write(piece, parquet.fields, ruling, writing)


@dataclass(frozen=True, slots=True)
class _Parquet:
    """An open file, the paths of the columns that matter, and the names that they were found by."""

    file: Any
    paths: Sequence[Path]
    fields: RecordFields


@dataclass(frozen=True, slots=True)
class _Piece:
    """Some rows of row group ``group`` from row ``first`` (from 1) on, or why no more of it can be read."""

    group: int
    first: int
    batch: Any = None
    lines: Sequence[bytes] = ()
    trouble: str = ""


@contextmanager
def _opened(part: Shard, options: ArchiveOptions) -> Iterator[_Parquet | str]:
    """The file of a part, or why it cannot be read. Raises OSError where it cannot be opened."""
    import pyarrow as pa
    from pyarrow.parquet import ParquetFile

    fields = reading(options).fields
    with open_read(part.path) as file:
        try:
            source = pa.PythonFile(file, "r")
            opened = ParquetFile(source, pre_buffer=False, buffer_size=1 << 20, page_checksum_verification=True)
            found: _Parquet | str = _Parquet(opened, columns(opened.schema_arrow, fields), fields)
        except InvalidRecordError as error:
            found = str(error)
        except (pa.ArrowException, OSError, UnicodeDecodeError) as error:  # the last: a name in its footer
            found = _damaged(error)
        yield found


def _pieces(parquet: _Parquet, part: Shard, options: ArchiveOptions) -> Iterator[_Piece]:
    row, read = part.first_row, 0
    bound = options.allowance + options.ratio * part.size
    for group in range(part.start, parquet.file.num_row_groups if part.stop == END else part.stop):
        for piece in _of_group(parquet, group, row):
            read += max(piece.batch.nbytes if piece.batch is not None else 0, sum(map(len, piece.lines)))
            if read > bound:
                yield _Piece(group, piece.first, trouble=f"a decompression bomb: more than {bound:,} bytes")
                return
            yield piece
        row += parquet.file.metadata.row_group(group).num_rows


def _of_group(parquet: _Parquet, group: int, first: int) -> Iterator[_Piece]:
    import pyarrow as pa

    end = first + parquet.file.metadata.row_group(group).num_rows
    why = ""
    try:
        for batch in parquet.file.iter_batches(ROWS, row_groups=[group], use_threads=False):
            yield _Piece(group, first, batch, list(lines_of(batch, parquet.paths)))
            first += len(batch)
    except (pa.ArrowException, OSError) as error:
        why = _damaged(error)
    if why or first != end:
        why = why or "damaged: fewer rows than it says"
        yield _Piece(group, first, trouble=f"{why}; the rest of row group {group + 1} is left in the input")


def _arrival(line: bytes, path: str, number: int, options: ArchiveOptions) -> Arrival:
    if len(line) > options.largest:
        problem = Problem(path, too_large(len(line), options.largest), number, number)
        return faulty(problem, line[:HEAD], sha256(line).digest())
    return record(line, path, number, number, reading(options))


def _write(piece: _Piece, fields: RecordFields, ruling: Ruling, writing: Writing) -> None:
    if piece.trouble:
        ruling.take()
        ruling.read(b"")
        return
    sides, new = [], {}
    for row, line in enumerate(piece.lines):
        side, content = ruling.take()
        sides.append(side)
        if content is not None:
            new[row] = content
        ruling.read(sha256(line).digest())
    writing.write(piece.group, with_texts(piece.batch, new, fields), sides)


def _damaged(error: Exception) -> str:
    """What Arrow says, as far as it helps a person."""
    said = str(error).partition("\n")[0].strip().rstrip(".")
    return f"damaged, or not Parquet ({said[:200]})"
