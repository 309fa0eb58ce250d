"""Near-duplicates through noise: scanned and recognised text, in which every tenth word is misread.

Five words in a row rarely survive that, so candidates share runs of three, and what decides is the share of letters
that agree in order. It costs milliseconds a pair and reads every text, so it has to be asked for.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newslint.duplicates.candidates import candidates
from newslint.duplicates.shingles import shingle
from newslint.duplicates.sketching import Sketch, sketches_of
from newslint.duplicates.tokens import batches, tokenise

SHINGLE = 3
CONTAINMENT = 0.1
"""Estimated containment of 3-word shingles from which a pair is compared: noisy copies have .15 to .55."""
LETTERS = 20_000
"""Letters compared of each text."""
SIMILARITY = 0.75
"""Of noisy copies; unrelated English texts of one length have .55 to .62."""


class NoisyPair(NamedTuple):
    """Articles ``a < b``; twice the letters that agree in order, as a share of the letters of both."""

    a: int
    b: int
    similarity: float


def noisy_pairs(texts: Iterable[str], least: float = SIMILARITY) -> list[NoisyPair]:
    """The pairs of texts with at least that similarity, in order. Memory: the letters of all texts."""
    made: list[Sketch] = []
    letters: list[str] = []
    for batch in batches(texts):
        tokens = tokenise(batch)
        made += sketches_of(tokens, shingle(tokens, SHINGLE))
        letters += [letters_of(text) for text in batch]
    found = candidates(made, CONTAINMENT)
    return list(_similar(zip(found.first.tolist(), found.second.tolist(), strict=True), letters, least))


def _similar(pairs: Iterable[tuple[int, int]], letters: list[str], least: float) -> Iterator[NoisyPair]:
    for a, b in pairs:
        few, many = sorted((len(letters[a]), len(letters[b])))
        if 2 * few >= least * (few + many):  # else not even a part could be that similar
            found = similarity(letters[a], letters[b])
            if found >= least:
                yield NoisyPair(a, b, found)


def letters_of(text: str) -> str:
    """The letters and digits of a text in lower case, LETTERS of them."""
    return "".join(filter(str.isalnum, text[: 2 * LETTERS].casefold()))[:LETTERS]


def similarity(one: str, other: str) -> float:
    """Twice the length of the longest common subsequence as a share of both lengths: 1 for equal texts."""
    return 2 * common_subsequence(one, other) / max(1, len(one) + len(other))


def common_subsequence(one: str, other: str) -> int:
    """The length of the longest common subsequence; a row of the matrix is one integer (Hyyrö 2004)."""
    places: dict[str, int] = defaultdict(int)
    for place, letter in enumerate(one):
        places[letter] |= 1 << place
    every = (1 << len(one)) - 1
    row = every
    for letter in other:
        matched = row & places.get(letter, 0)
        row = ((row + matched) | (row - matched)) & every
    return len(one) - row.bit_count()
