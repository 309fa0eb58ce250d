"""Where each character of a normalised text came from.

Normalising a text as a whole and normalising its segments (a character with all that may compose with it) give the
same; the segments say which characters of the one became which of the other.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.duplicates.folding import composes, normalised

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_PIECE = re.compile(r"(?P<plain>[\x00-\x7f]+(?![^\x00-\x7f]))|[\x00-\x7f]?[^\x00-\x7f]+")
"""ASCII stays as it is, but for a last character that may compose with what follows."""


def normalised_with_offsets(text: str) -> "tuple[str, NDArray[np.int64], NDArray[np.int64]]":
    """The normalised text, and for each of its characters the start and end, in ``text``, of what it came from."""
    import numpy as np

    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for piece in _PIECE.finditer(text):
        if piece["plain"]:
            pieces.append(piece[0])
            starts += range(*piece.span())
            ends += range(piece.start() + 1, piece.end() + 1)
            continue
        for start, end in _segments(text, *piece.span()):
            pieces.append(_segment(text[start:end]))
            starts += [start] * len(pieces[-1])
            ends += [end] * len(pieces[-1])
    return "".join(pieces), np.array(starts, np.int64), np.array(ends, np.int64)


@lru_cache(maxsize=4096)
def _segment(text: str) -> str:
    """A segment, normalised: a text has few different ones."""
    return normalised(text)


def _segments(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    for position in range(start + 1, stop):
        if not (unicodedata.combining(text[position]) or composes(text[position])):
            yield start, position
            start = position
    if start < stop:
        yield start, stop
