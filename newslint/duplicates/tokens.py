"""The tokens of texts as 64-bit hashes, many texts at a time.

A token is a run of letters, digits and vowel signs, folded (see :mod:`newslint.duplicates.folding`); in scripts without
spaces between words it is one character. Only its hash is kept. Texts are handled in batches because numpy costs a
microsecond a call whatever the size: :func:`batches` makes them.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from newslint.duplicates.folding import ALONE, EXPAND, IGNORED, ascii_table, fold_codes, normalised
from newslint.duplicates.mixing import fmix64

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Folded = NDArray[np.uint32] | NDArray[np.uint8]

VERSION = 1
"""Of the way from text to token hash. Stored by indexes, which refuse what was made in another way."""

BATCH = 1 << 18
"""Characters of a batch, unless one text is longer. Fewer cost more calls, more drop out of the processor's caches."""

LONGEST = 255
"""Characters of a token that count; no word has more, but a line of base64 does."""

_PIECE = 1 << 13
"""Characters hashed at a time: above, numpy gets fresh memory for each array, and the kernel takes its time."""

BASE = 0x9E3779B97F4A7C15  # odd, so that it has an inverse modulo 2^64; the golden ratio's bits are as good as random


class Tokens(NamedTuple):
    """Token hashes of consecutive texts. Text ``i`` has ``hashes[bounds[i]:bounds[i + 1]]``.

    ``starts`` and ``ends`` are character offsets into the texts joined by one character (that is, into the text itself
    where there is only one).
    """

    hashes: "NDArray[np.uint64]"
    bounds: "NDArray[np.int64]"
    starts: "NDArray[np.int64]"
    ends: "NDArray[np.int64]"


def batches(texts: Iterable[str]) -> Iterator[list[str]]:
    """The texts in lists of at most BATCH characters, or of one text."""
    batch: list[str] = []
    size = 0
    for text in texts:
        if batch and size + len(text) > BATCH:
            yield batch
            batch, size = [], 0
        batch.append(text)
        size += len(text)
    if batch:
        yield batch


def tokenise(texts: Sequence[str]) -> Tokens:
    """The tokens of some texts; offsets are those of the texts as they are folded (see :func:`locate`)."""
    folded = _folded("\n".join(texts))
    if _must_expand(folded):
        texts = [normalised(text) if _must_expand(_folded(text)) else text for text in texts]
        folded = _folded("\n".join(texts))
    return _tokens(texts, folded)


def locate(text: str) -> Tokens:
    """The tokens of one text, with offsets into the text as it was given, whatever folding made of it."""
    from newslint.duplicates.offsets import normalised_with_offsets

    if not _must_expand(_folded(text)):
        return tokenise([text])
    expanded, starts, ends = normalised_with_offsets(text)
    tokens = _tokens([expanded], _folded(expanded))
    return tokens._replace(starts=starts[tokens.starts], ends=ends[tokens.ends - 1])


def _must_expand(folded: "Folded") -> bool:
    import numpy as np

    return folded.dtype != np.uint8 and bool(np.bitwise_or.reduce(folded, initial=0) & EXPAND)


def _tokens(texts: Sequence[str], folded: "Folded") -> Tokens:
    import numpy as np

    hashes, starts, ends = _hashed(folded if folded.dtype == np.uint8 else folded & ~np.uint32(EXPAND))
    bounds = np.zeros(len(texts) + 1, np.int64)
    bounds[1:] = starts.searchsorted(list(accumulate(len(text) + 1 for text in texts)))
    return Tokens(hashes, bounds, starts, ends)


def _folded(text: str) -> "Folded":
    """A folded code point a character; 0 separates."""
    import numpy as np

    if text.isascii():
        return np.frombuffer(text.encode("ascii").translate(ascii_table()), np.uint8)
    return fold_codes(np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32))


def _hashed(folded: "Folded") -> "tuple[NDArray[np.uint64], NDArray[np.int64], NDArray[np.int64]]":
    """Hash, start and end of each token of folded characters."""
    import numpy as np

    flags = int(np.bitwise_or.reduce(folded, initial=0))
    if flags & IGNORED:
        kept = np.flatnonzero(folded != IGNORED)
        hashes, starts, ends = _hashed(folded[kept])
        return hashes, kept[starts], kept[ends - 1] + 1
    starts, ends = _alone(folded) if flags & ALONE else _runs(folded)
    return _token_hashes(folded, starts, np.minimum(ends, starts + LONGEST)), starts, ends


def _runs(folded: "Folded") -> "tuple[NDArray[np.int64], NDArray[np.int64]]":
    """Starts and ends of the runs of letters."""
    import numpy as np

    letter = np.zeros(len(folded) + 2, np.bool_)
    np.not_equal(folded, 0, out=letter[1:-1])
    (edges,) = (letter[1:] != letter[:-1]).nonzero()
    return edges[0::2], edges[1::2]


def _alone(folded: "Folded") -> "tuple[NDArray[np.int64], NDArray[np.int64]]":
    """The same, where some characters stand alone."""
    import numpy as np

    letter = np.zeros(len(folded) + 2, np.bool_)
    np.not_equal(folded, 0, out=letter[1:-1])
    alone = np.zeros(len(folded) + 2, np.bool_)
    np.greater_equal(folded, ALONE, out=alone[1:-1])
    cut = ~letter | alone
    starts = letter[1:] & (cut[:-1] | alone[1:])
    ends = letter[:-1] & (cut[1:] | alone[:-1])
    return np.flatnonzero(starts), np.flatnonzero(ends)


@cache
def _powers(base: int) -> "NDArray[np.uint64]":
    import numpy as np

    powers = np.full(_PIECE + LONGEST + 1, base, np.uint64)
    powers[0] = 1
    return np.multiply.accumulate(powers)


def _token_hashes(folded: "Folded", starts: "NDArray[np.int64]", ends: "NDArray[np.int64]") -> "NDArray[np.uint64]":
    """A polynomial of the letters modulo 2^64, by prefix sums over pieces, then mixed."""
    import numpy as np

    powers, inverses = _powers(BASE), _powers(pow(BASE, -1, 1 << 64))
    hashes = np.empty(len(starts), np.uint64)
    first = 0
    while first < len(starts):
        base = starts[first]
        last = max(first + 1, int(ends.searchsorted(base + _PIECE, "right")))
        piece = folded[base : ends[last - 1]]
        sums = np.zeros(len(piece) + 1, np.uint64)
        np.cumsum(piece * powers[: len(piece)], out=sums[1:])
        begin, end = starts[first:last] - base, ends[first:last] - base
        hashes[first:last] = (sums[end] - sums[begin]) * inverses[begin]
        first = last
    return fmix64(hashes)
