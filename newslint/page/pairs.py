"""Two articles that have text in common, compared for the view that shows them side by side."""

from typing import NamedTuple

from newslint.article import Article
from newslint.duplicates.comparison import Comparison, Passage, Prepared
from newslint.duplicates.numbers import number_spans
from newslint.page.units import Units

LEAST = 8
"""Words of the shortest passage that is coloured: shorter ones are forms of words, and would be confetti."""
MOST = 60


class Side(NamedTuple):
    """One article of a pair: ``numbers`` are the places, in UTF-16 code units, of numbers that the other lacks."""

    words: int
    numbers: list[tuple[int, int]]


class Compared(NamedTuple):
    """What two articles have in common; the figures are those of :class:`newslint.duplicates.Evidence`.

    ``passages`` stand in the order of the first article's text, in UTF-16 code units.
    """

    jaccard: float
    containment: float
    common: int
    longest: int
    shared_numbers: int
    of_numbers: int
    passages: list[Passage]
    sides: tuple[Side, Side]


def compared(first: Article, second: Article) -> Compared:
    """Compare two articles exactly."""
    comparison = Comparison(Prepared(first.prose), Prepared(second.prose))
    evidence = comparison.evidence()
    one, other = Units(first.text), Units(second.text)
    passages = [
        Passage(one(p.a_start), one(p.a_end), other(p.b_start), other(p.b_end), p.words)
        for p in sorted(comparison.passages(LEAST, MOST))
    ]
    return Compared(
        round(evidence.jaccard, 4), round(evidence.containment, 4), evidence.common, evidence.longest,
        evidence.numbers, evidence.of_numbers, passages,
        (_side(comparison.a, comparison.b, one), _side(comparison.b, comparison.a, other)),
    )  # fmt: skip


def _side(here: Prepared, there: Prepared, units: Units) -> Side:
    own = ((start, end) for start, end, number in number_spans(here.text) if number not in there.numbers)
    return Side(here.words, [(units(start), units(end)) for start, end in own])
