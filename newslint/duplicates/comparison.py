"""Two texts compared exactly: what a verdict on a candidate pair rests on, and what is shown of it."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from newslint.duplicates.alignment import Run, Runs, common_runs, disjoint
from newslint.duplicates.numbers import numbers, shared_numbers
from newslint.duplicates.shingles import SIZE, shingle
from newslint.duplicates.tokens import locate
from newslint.duplicates.verification import count_shared, distinct

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LEAST_PASSAGE = 12
"""Words of the shortest passage worth showing."""
MOST_PASSAGES = 20


class Passage(NamedTuple):
    """Characters ``a_start`` to ``a_end`` of one text are word by word ``b_start`` to ``b_end`` of the other."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int
    words: int


class Prepared:
    """A text made ready to be compared with others."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = locate(text)

    @property
    def words(self) -> int:
        """The number of tokens."""
        return len(self.tokens.hashes)

    @cached_property
    def shingles(self) -> "NDArray[np.uint64]":
        """The shingles in the order of the text."""
        return shingle(self.tokens).hashes

    @cached_property
    def distinct(self) -> "NDArray[np.uint64]":
        """The shingles sorted, each once."""
        return distinct(self.shingles)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The distinct numbers."""
        return numbers(self.text)


@dataclass(frozen=True)
class Comparison:
    """Two texts side by side. Shares are of distinct shingles (5 words); 0 where a text has none."""

    a: Prepared
    b: Prepared

    @cached_property
    def shared(self) -> int:
        """The number of distinct shingles that both have."""
        return count_shared(self.a.distinct, self.b.distinct)

    @property
    def jaccard(self) -> float:
        """Shared shingles as a share of all."""
        if self.identical:
            return 1.0
        return self.shared / max(1, len(self.a.distinct) + len(self.b.distinct) - self.shared)

    @property
    def containment(self) -> float:
        """Shared shingles as a share of the text that has fewer."""
        if self.identical:
            return 1.0
        return self.shared / max(1, min(len(self.a.distinct), len(self.b.distinct)))

    @cached_property
    def identical(self) -> bool:
        """Whether the two consist of the same tokens, and of any."""
        one, other = self.a.tokens.hashes, self.b.tokens.hashes
        return len(one) == len(other) > 0 and bool((one == other).all())

    @cached_property
    def runs(self) -> Runs:
        """The runs of common tokens; runs of fewer than five are not seen."""
        if self.identical:
            return Runs([Run(0, 0, self.a.words)], self.a.words)
        if min(self.a.words, self.b.words) < SIZE:
            return Runs([], 0)
        return common_runs(self.a.shingles, self.b.shingles)

    def passages(self, least: int = LEAST_PASSAGE, most: int = MOST_PASSAGES) -> tuple[Passage, ...]:
        """The ``most`` longest shared passages of at least ``least`` tokens; none overlaps another in either text."""
        return tuple(self._passage(run) for run in disjoint(self.runs.longest[: 5 * most], least)[:most])

    def evidence(self) -> "Evidence":
        """The figures and passages alone, without the texts."""
        longest = self.runs.longest[0].length if self.runs.longest else 0
        return Evidence(
            self.identical, self.a.words, self.b.words, self.jaccard, self.containment, self.runs.covered, longest,
            *shared_numbers(self.a.numbers, self.b.numbers), self.passages(),
        )  # fmt: skip

    def _passage(self, run: Run) -> Passage:
        (a, b), (i, j, n) = (self.a.tokens, self.b.tokens), run
        return Passage(int(a.starts[i]), int(a.ends[i + n - 1]), int(b.starts[j]), int(b.ends[j + n - 1]), n)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What two texts have in common. Lengths are in words (tokens), positions in characters.

    ``common`` words of text a stand in runs of five or more that text b has too; the ``longest`` run is verbatim.
    Of the distinct numbers, both have ``numbers``, and the text with fewer has ``of_numbers``.
    """

    identical: bool
    a_words: int
    b_words: int
    jaccard: float
    containment: float
    common: int
    longest: int
    numbers: int
    of_numbers: int
    passages: tuple[Passage, ...]

    def swapped(self) -> "Evidence":
        """The same, seen from the other text."""
        passages = tuple(Passage(p.b_start, p.b_end, p.a_start, p.a_end, p.words) for p in self.passages)
        return replace(self, a_words=self.b_words, b_words=self.a_words, passages=passages)


def compare(first: str, second: str) -> Evidence:
    """Compare two texts exactly."""
    return Comparison(Prepared(first), Prepared(second)).evidence()
