"""Offsets as the protocol counts them: lines from 0, and in a line the code units of the encoding agreed upon."""

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping
from functools import cached_property
from itertools import islice

from lsprotocol.types import Position, PositionEncodingKind, Range

# Only these three end a line, for us and for the protocol; str.splitlines() breaks at U+2028, U+0085 and others too.
_LINE_END = re.compile(r"\r\n|\r|\n")

# Lines may be long: the units before every STEP-th character are counted once, the rest on demand.
STEP = 4096


def _utf8_units(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def _utf16_units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


UNITS: Mapping[str, Callable[[str], int]] = {
    PositionEncodingKind.Utf8.value: _utf8_units,
    PositionEncodingKind.Utf16.value: _utf16_units,
    PositionEncodingKind.Utf32.value: len,
}


class Positions:
    """The positions of a text. ``encoding`` is "utf-8", "utf-16" or "utf-32"."""

    def __init__(self, text: str, encoding: str) -> None:
        self.text = text
        self._units = len if text.isascii() else UNITS[encoding]

    def position(self, offset: int) -> Position:
        """The position of an offset in characters."""
        row = bisect_right(self._starts, offset) - 1
        return Position(row, self._before(offset) - self._before(self._starts[row]))

    def range(self, start: int, end: int) -> Range:
        """The range of two offsets."""
        return Range(self.position(start), self.position(end))

    def offset(self, position: Position) -> int:
        """The offset of a position; one beyond its line is the line's end, one beyond the text the text's end."""
        if position.line >= len(self._starts):
            return len(self.text)
        start = self._starts[position.line]
        return self._within(start, self._line_end(position.line), position.character)

    def _line_end(self, row: int) -> int:
        """Where a line ends, before what ends it."""
        if row + 1 == len(self._starts):
            return len(self.text)
        end = self._starts[row + 1]
        return end - 2 if self.text.startswith("\r\n", end - 2) else end - 1

    def _within(self, start: int, end: int, units: int) -> int:
        """The offset so many units after ``start``; a unit within a character stands for the whole character."""
        if self._units is len:
            return min(start + units, end)
        wanted = self._before(start) + units
        offset = max(start, (bisect_right(self._checkpoints, wanted) - 1) * STEP)
        spent = self._before(offset)
        for character in islice(self.text, offset, end):
            spent += self._units(character)
            if spent > wanted:
                break
            offset += 1
        return min(offset, end)

    def _before(self, offset: int) -> int:
        if self._units is len:
            return offset
        step = offset // STEP
        return self._checkpoints[step] + self._units(self.text[step * STEP : offset])

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(end.end() for end in _LINE_END.finditer(self.text))]

    @cached_property
    def _checkpoints(self) -> list[int]:
        found = [0]
        for start in range(0, len(self.text), STEP):
            found.append(found[-1] + self._units(self.text[start : start + STEP]))
        return found
