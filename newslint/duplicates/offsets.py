"""Where each character of a normalised text came from.

Normalising a text as a whole and normalising its segments (a character with all that may compose with it) give the
same; the segments say which characters of the one became which of the other.
"""

import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.duplicates.folding import composes, normalised

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def normalised_with_offsets(text: str) -> "tuple[str, NDArray[np.int64], NDArray[np.int64]]":
    """The normalised text, and for each of its characters the start and end, in ``text``, of what it came from."""
    import numpy as np

    pieces: list[str] = []
    spans: list[tuple[int, int]] = []
    for start, end in _segments(text):
        pieces.append(normalised(text[start:end]))
        spans += [(start, end)] * len(pieces[-1])
    offsets = np.array(spans, np.int64).reshape(-1, 2)
    return "".join(pieces), offsets[:, 0], offsets[:, 1]


def _segments(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for position, character in enumerate(text):
        if position and not (unicodedata.combining(character) or composes(character)):
            yield start, position
            start = position
    if text:
        yield start, len(text)
