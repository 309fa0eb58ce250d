"""Shingles: the runs of five consecutive tokens of a text, as 64-bit hashes.

Five words are rarely shared by accident and survive where others of a sentence are changed. A text of one to four
tokens has one shingle, of all of them; a text of none has none.
"""

from typing import TYPE_CHECKING, NamedTuple

from newslint.duplicates.mixing import fmix64
from newslint.duplicates.tokens import Tokens

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SIZE = 5

WEIGHTS = tuple(pow(0xD6E8FEB86659FD93, k, 1 << 64) for k in range(1, 17))  # odd: each token keeps its 64 bits


class Shingles(NamedTuple):
    """Shingle hashes of consecutive texts, in the order of the text. Text ``i`` has ``[bounds[i]:bounds[i + 1]]``."""

    hashes: "NDArray[np.uint64]"
    bounds: "NDArray[np.int64]"


def shingle(tokens: Tokens, size: int = SIZE) -> Shingles:
    """The shingles of ``size`` (1 to 16) tokens; none reaches from one text into the next."""
    import numpy as np

    counts = tokens.bounds[1:] - tokens.bounds[:-1]
    whole = np.maximum(counts - (size - 1), 0)
    hashes = _windows(tokens.hashes, size)
    if len(counts) > 1:
        hashes = hashes[_within(tokens.bounds, size, len(hashes))]
    (short,) = ((counts > 0) & (counts < size)).nonzero()
    if len(short):
        places = np.concatenate(([0], whole.cumsum()))[short]
        texts = [tokens.hashes[tokens.bounds[i] : tokens.bounds[i + 1]] for i in short.tolist()]
        hashes = np.insert(hashes, places, [_short(text) for text in texts])
        whole[short] = 1
    bounds = np.zeros_like(tokens.bounds)
    whole.cumsum(out=bounds[1:])
    return Shingles(hashes, bounds)


def _windows(hashes: "NDArray[np.uint64]", size: int) -> "NDArray[np.uint64]":
    """The weighted sum of each ``size`` neighbours, mixed."""
    import numpy as np

    length = len(hashes) - size + 1
    if length <= 0:
        return np.empty(0, np.uint64)
    sums = hashes[:length] * np.uint64(WEIGHTS[0])
    for k in range(1, size):
        sums += hashes[k : k + length] * np.uint64(WEIGHTS[k])
    return fmix64(sums)


def _within(bounds: "NDArray[np.int64]", size: int, length: int) -> "NDArray[np.bool_]":
    """Which windows lie within one text: not those that begin with one of its last tokens."""
    import numpy as np

    crossing = (bounds[1:-1, None] - np.arange(1, size)).ravel()
    within = np.ones(length, np.bool_)
    within[crossing[(crossing >= 0) & (crossing < length)]] = False
    return within


def _short(hashes: "NDArray[np.uint64]") -> int:
    """The shingle of a text that is shorter than one."""
    return int(_windows(hashes, len(hashes))[0]) ^ len(hashes)
