"""JSON Lines: one record a line."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256

from newslint.archive.arriving import faulty_line, record, whole_file
from newslint.archive.compression import compression_of, open_plain
from newslint.archive.containers import InputFile, reading
from newslint.archive.lines import Line, Stretch, lines
from newslint.archive.options import ArchiveOptions
from newslint.archive.outputs import Target
from newslint.archive.ruling import Ruling
from newslint.archive.shard import Shard, Side
from newslint.readers.arrival import Arrival


def cut(file: InputFile, container: str, options: ArchiveOptions) -> list[Shard]:
    """Cut where the first line after ``shard_size`` bytes begins; compressed files stay whole."""
    whole = Shard(container, (file.path,), size=file.size)
    parts = [whole]
    if container != "jsonl":
        return parts
    row = number = 1
    position = 0
    with _lines(whole, options) as all_lines:
        for line in all_lines:
            if line.mark or line.trouble:
                break
            full = position - parts[-1].start >= options.shard_size and number > parts[-1].first_record
            if full and not line.blank:
                parts[-1] = replace(parts[-1], stop=position, size=position - parts[-1].start)
                parts.append(replace(whole, start=position, first_row=row, first_record=number))
            row, number = row + 1, number + (not line.blank)
            position += len(line.raw) + sum(map(len, line.rest))
    parts[-1] = replace(parts[-1], size=file.size - parts[-1].start)
    return parts


def arrivals(part: Shard, options: ArchiveOptions) -> Iterator[Arrival]:
    """The records of a part."""
    options_of_records = reading(options)
    number = part.first_record
    with _lines(part, options) as all_lines:
        for row, line in enumerate(all_lines, part.first_row):
            if line.blank:
                continue
            if _is_all(line, number):
                yield whole_file(part.path, line.trouble)
            elif line.trouble or line.rest:
                yield faulty_line(line, part.path, (number, row), options.largest)
            else:
                yield record(line.raw, part.path, number, row, options_of_records)
            number += 1


def rewrite(part: Shard, options: ArchiveOptions, ruling: Ruling, target: Target) -> None:
    """Write each line to its side. A blank one goes with the record before it, or the first one."""
    writing, before = _Writing(target), ruling.taken
    with _lines(part, options) as all_lines:
        for line in all_lines:
            if line.blank:
                writing.blank(line)
                continue
            side, new = ruling.take()
            if _is_all(line, ruling.taken - before):
                ruling.read(target.copy(part.path, side))
                continue
            content = sha256(line.raw)
            writing.line(side, line if new is None else Line(new, mark=line.mark))
            for piece in line.rest:
                content.update(piece)
                target.file(side).write(piece)
            ruling.read(content.digest() if line.raw else b"")


class _Writing:
    """Lines on their way to the sides; a byte order mark of wide lines comes first in a file, and only there."""

    def __init__(self, target: Target) -> None:
        self._target = target
        self.begun: set[Side] = set()
        self._side: Side | None = None
        self._waiting: list[Line] = []

    def blank(self, line: Line) -> None:
        """A line without a record."""
        if self._side is None:
            self._waiting.append(line)
        else:
            self._write(self._side, line)

    def line(self, side: Side, line: Line) -> None:
        """A record's line, or its beginning."""
        self._side = side
        for each in (*self._waiting, line):
            self._write(side, each)
        self._waiting = []

    def _write(self, side: Side, line: Line) -> None:
        if not line.raw:
            return
        raw = line.raw.removeprefix(line.mark) if side in self.begun else line.raw
        self._target.file(side).write(raw)
        self.begun.add(side)


def _is_all(line: Line, number: int) -> bool:
    """Whether a line is a trouble at the very beginning: then the file is kept as it is."""
    return bool(line.trouble) and not line.raw and number == 1


@contextmanager
def _lines(part: Shard, options: ArchiveOptions) -> Iterator[Iterator[Line]]:
    with open_plain(part.path, compression_of(part.container), options) as (file, trouble):
        if part.start:
            file.seek(part.start)
        yield lines(file, Stretch(part.start, part.stop, options.largest), trouble)
