"""What two compared texts are to each other.

Thresholds were found on real news (pairs of wire reprints, corrections and follow-ups, notices made from templates).
Jaccard similarity alone decides nothing: a reprint with another headline and a shorter end has .5, a notice with other
figures .8.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from newslint.duplicates.comparison import Evidence

Kind: TypeAlias = Literal["exact", "contained", "near", "shared-passage"]
COPIES: tuple[Kind, ...] = ("exact", "contained", "near")
"""The kinds of pairs that are copies of each other: two articles that share a passage are not."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """What makes a pair of articles a copy, and of which kind.

    A copy has ``containment`` (the share of the shorter text's 5-word shingles that stand in the other). That could be
    a template filled in twice, so there must be evidence: a run of ``long_run`` words; or, with the same ``numbers``
    (a share), a run of ``run`` words or a Jaccard similarity of ``jaccard``. It is ``contained`` where the shorter text
    has at most the share ``shorter`` of the longer one's words and at least ``whole`` of its shingles there. Otherwise
    different articles share a passage, if it has ``passage`` words.
    """

    containment: float = 0.6
    long_run: int = 60
    run: int = 18
    jaccard: float = 0.6
    numbers: float = 0.6
    whole: float = 0.85
    shorter: float = 0.8
    passage: int = 60


DEFAULT = Thresholds()


def verdict(pair: Evidence, thresholds: Thresholds = DEFAULT) -> Kind | None:
    """What the second text is to the first; None where they are different articles."""
    if pair.identical:
        return "exact"
    if is_copy(pair, thresholds):
        return "contained" if is_contained(pair, thresholds) else "near"
    return "shared-passage" if pair.longest >= thresholds.passage else None


def is_copy(pair: Evidence, thresholds: Thresholds = DEFAULT) -> bool:
    """Whether one text was made from the other, in so far as the texts can tell."""
    if pair.containment < thresholds.containment:
        return False
    if pair.longest >= thresholds.long_run:
        return True
    alike = pair.longest >= thresholds.run or pair.jaccard >= thresholds.jaccard
    return alike and same_numbers(pair, thresholds.numbers)


def is_contained(pair: Evidence, thresholds: Thresholds = DEFAULT) -> bool:
    """Whether a copy is a part of the other: a truncation, a teaser."""
    few, many = sorted((pair.a_words, pair.b_words))
    return few <= thresholds.shorter * many and pair.containment >= thresholds.whole


def same_numbers(pair: Evidence, share: float) -> bool:
    """Whether enough of the numbers of the text with fewer stand in the other.

    One number says too little: it may be what was corrected.
    """
    return pair.of_numbers < 2 or pair.numbers >= share * pair.of_numbers
