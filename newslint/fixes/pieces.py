"""A text under repair: what is left of the original, and what was put in between.

However many rounds of edits go over it, it knows what changed of the original and what did not. So an encoder can leave
the bytes of all the rest alone.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from newslint.hit import Edit


class Kept(NamedTuple):
    """A stretch of the original, from ``start`` to ``end`` (end exclusive)."""

    start: int
    end: int


@dataclass(frozen=True)
class Pieces:
    """``parts``, one after the other, are the text: stretches of the original and new text."""

    original: str
    parts: tuple[Kept | str, ...]

    @cached_property
    def text(self) -> str:
        """The text as it is now."""
        return "".join(self.original[p.start : p.end] if isinstance(p, Kept) else p for p in self.parts)

    def edited(self, edits: Iterable[Edit]) -> "Pieces":
        """The text after edits of it as it is now. They must be sorted and not overlap."""
        parts: list[Kept | str] = []
        position = 0
        for edit in edits:
            parts += self._between(position, edit.start)
            if edit.content:
                parts.append(edit.content)
            position = edit.end
        parts += self._between(position, len(self.text))
        return Pieces(self.original, tuple(parts))

    def edits(self) -> Iterator[Edit]:
        """The edits that lead from the original to the text, sorted, none of them longer than it must be."""
        position, content = 0, ""
        for part in (*self.parts, Kept(len(self.original), len(self.original))):
            if isinstance(part, str):
                content += part
                continue
            edit = _trimmed(self.original, Edit(position, part.start, content))
            if edit.content or edit.start < edit.end:
                yield edit
            position, content = part.end, ""

    @cached_property
    def _ends(self) -> list[int]:
        return list(accumulate(p.end - p.start if isinstance(p, Kept) else len(p) for p in self.parts))

    def _between(self, start: int, end: int) -> Iterator[Kept | str]:
        index = bisect_right(self._ends, start)
        while start < end:
            part, stop = self.parts[index], min(end, self._ends[index])
            first = start - (self._ends[index - 1] if index else 0)
            size = stop - start
            if isinstance(part, Kept):
                yield Kept(part.start + first, part.start + first + size)
            else:
                yield part[first : first + size]
            start = stop
            index += 1


def untouched(text: str) -> Pieces:
    """A text that nothing was done to yet."""
    return Pieces(text, (Kept(0, len(text)),))


def _trimmed(original: str, edit: Edit) -> Edit:
    """The edit without what it takes away and puts back at its beginning and its end."""
    old = original[edit.start : edit.end]
    head = _in_common(old, edit.content)
    tail = _in_common(old[head:][::-1], edit.content[head:][::-1])
    return Edit(edit.start + head, edit.end - tail, edit.content[head : len(edit.content) - tail])


def _in_common(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
