"""The pairs of articles that have something in common, found by their sketches and compared by their texts."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from newslint.duplicates.candidates import candidates, plausible
from newslint.duplicates.comparison import Comparison, Evidence, Prepared
from newslint.duplicates.sketching import Sketch

CONTAINMENT = 0.25
"""Estimated containment from which a pair is compared: .6 is estimated below it in 1 of 1,000 pairs of short texts."""
TRACES = 3
"""Shared hashes from which a pair is compared whatever its containment: a passage of 60 words leaves 7 on average."""
KEPT_TEXTS = 256


@dataclass(frozen=True, slots=True)
class Pair:
    """Articles ``a`` and ``b`` (numbers in their collection, ``a < b``) and what they have in common."""

    a: int
    b: int
    evidence: Evidence


def find_pairs(
    sketches: Sequence[Sketch],
    read: Callable[[int], str],
    wanted: Callable[[int, int], bool] = lambda a, b: True,
) -> list[Pair]:
    """All pairs with a containment of about .3 or a passage in common, sorted.

    ``read(i)`` gives the text of article i; it is asked for those of candidate pairs only, many times for some.
    Articles of equal tokens are paired with the first of them alone, and only that one with other articles.
    ``wanted(a, b)`` says whether a pair is worth comparing. Time grows with the articles and the pairs, not with the
    square of the articles.
    """
    prepared = lru_cache(KEPT_TEXTS)(lambda number: Prepared(read(number)))

    def compared(a: int, b: int) -> Pair:
        return Pair(a, b, Comparison(prepared(a), prepared(b)).evidence())

    copies = [(a, b) for a, *others in equal_groups(sketches) for b in others]
    found = [compared(a, b) for a, b in copies if wanted(a, b)]
    distinct = sorted(set(range(len(sketches))) - {b for _, b in copies})
    chosen = [sketches[number] for number in distinct]
    likely = plausible(candidates(chosen), chosen, CONTAINMENT, TRACES)
    for one, other in zip(likely.first.tolist(), likely.second.tolist(), strict=True):
        a, b = distinct[one], distinct[other]
        if wanted(a, b):
            found.append(compared(a, b))
    return sorted(found, key=lambda pair: (pair.a, pair.b))


def equal_groups(sketches: Sequence[Sketch]) -> list[list[int]]:
    """The numbers of articles of equal tokens, in groups of two and more."""
    groups: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, sketch in enumerate(sketches):
        if sketch.tokens:
            groups[sketch.tokens, sketch.identity].append(number)
    return [group for group in groups.values() if len(group) > 1]
