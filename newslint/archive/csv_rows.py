"""The rows of a CSV file with the bytes that each stands in; one that cannot be read is told, the rest goes on.

A quotation mark that is never closed swallows what follows up to the next one. So after a row that cannot be read, only
its first line is given up, and reading begins anew with the second.
"""

import csv
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from newslint.archive.lines import Line, pieces

_REASONS = {
    "unexpected end of data": "a quotation mark is opened and not closed",
    "expected after": "text follows a closing quotation mark",
    "new-line character": "a bare carriage return stands outside of quotation marks",
}


@dataclass(frozen=True, slots=True)
class CsvRow:
    """A row: its bytes as one line, and its fields; ``height`` counts lines, which may be several within quotations."""

    line: Line
    fields: tuple[bytes, ...] = ()
    height: int = 1

    @property
    def blank(self) -> bool:
        """Whether it is no row at all."""
        return not self.fields and not self.line.trouble and not self.line.rest


class CsvRows:
    """The rows of a file from where it stands. Lines end at a line feed; of a row at most ``largest`` bytes are read.

    ``begun`` are bytes that were read of the first line already. ``trouble`` says why the file ended too early.
    """

    def __init__(
        self, file: BinaryIO, delimiter: str, largest: int, trouble: Callable[[], str], begun: bytes = b""
    ) -> None:  # fmt: skip
        csv.field_size_limit(max(csv.field_size_limit(), largest))
        self._file = file
        self._delimiter = delimiter
        self._largest = largest
        self._trouble = trouble
        self._waiting = deque([begun] if begun else [])
        self._pulled: list[bytes] = []
        self._size = 0
        self._reader = self._begin()

    def __iter__(self) -> Iterator[CsvRow]:
        """Each row; what is left of an overlong one has to be read before the next."""
        while row := self.next():
            yield row
            for _ in row.line.rest:
                pass

    def next(self) -> CsvRow | None:
        """The next row."""
        self._pulled, self._size = [], 0
        try:
            fields = next(self._reader)
        except StopIteration:
            return CsvRow(Line(b"", trouble=why)) if (why := self._ended()) else None
        except (csv.Error, _TooLargeError) as error:
            return self._given_up(error)
        raw = b"".join(self._pulled)
        if not raw.endswith(b"\n") and (why := self._ended()):
            return CsvRow(Line(raw, trouble=why))
        return CsvRow(Line(raw), tuple(field.encode("latin-1") for field in fields), len(self._pulled))

    def _given_up(self, error: Exception) -> CsvRow:
        """The first line of what cannot be read; the others are read anew."""
        first, *others = self._pulled
        self._waiting.extendleft(reversed(others))
        self._reader = self._begin()
        if len(first) > self._largest and not first.endswith(b"\n"):
            return CsvRow(Line(first, pieces(self._file, self._largest)))
        cut_off = "" if others or first.endswith(b"\n") else self._ended()
        return CsvRow(Line(first, trouble=cut_off or self._why(error)))

    def _why(self, error: Exception) -> str:
        if isinstance(error, _TooLargeError):
            return f"a quotation mark is opened and not closed within {self._largest:,} bytes"
        said = str(error)
        return next((why for sign, why in _REASONS.items() if sign in said), said)

    def _ended(self) -> str:
        """Why the file has ended too early; asked for once."""
        why, self._trouble = self._trouble(), lambda: ""
        return why

    def _begin(self) -> Any:
        return csv.reader(self._lines(), delimiter=self._delimiter, strict=True)

    def _lines(self) -> Iterable[str]:
        """Lines for the reader of Python, each byte a character."""
        while line := self._waiting.popleft() if self._waiting else self._file.readline(self._largest + 1):
            self._pulled.append(line)
            self._size += len(line)
            if self._size > self._largest:
                raise _TooLargeError
            yield line.decode("latin-1")


class _TooLargeError(Exception):
    """A row that does not end in time."""
