"""The pairs of articles that have something in common, found by their sketches and compared by their texts."""

import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from newslint.duplicates.candidates import candidates, passage_candidates
from newslint.duplicates.comparison import Comparison, Evidence, Prepared
from newslint.duplicates.plain import plain_candidates
from newslint.duplicates.shingles import SIZE
from newslint.duplicates.sketching import Sketch
from newslint.duplicates.verification import overlaps

CONTAINMENT = 0.25
"""Estimated containment from which a pair is compared: .6 is estimated below it in 1 of 1,000 pairs of short texts."""
PASSAGE = 40
"""Words of a shared passage from which a pair is compared whatever its containment."""
KEPT_TEXTS = 256
FEW = 60
"""Articles among which candidates are found sooner without numpy, unless it is imported already."""


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
    """All pairs with a containment of about .3, or with a passage of PASSAGE words in common, sorted.

    ``read(i)`` gives the text of article i; it is asked for those of candidate pairs only, many times for some.
    Articles of equal tokens are paired with the first of them alone, and only that one with other articles.
    ``wanted(a, b)`` says whether a pair is worth comparing. Time grows with the articles and the pairs, not with the
    square of the articles.
    """
    copies = [(a, b) for a, *others in equal_groups(sketches) for b in others]
    first_ones = sorted(set(range(len(sketches))) - {b for _, b in copies})
    likely = _candidates([sketches[number] for number in first_ones])
    pairs = [pair for pair in ((first_ones[a], first_ones[b]) for a, b in likely) if wanted(*pair)]
    chosen = close(pairs, read) + [pair for pair in copies if wanted(*pair)]
    return list(compared(sorted(chosen), read))


def _candidates(sketches: Sequence[Sketch]) -> list[tuple[int, int]]:
    """Pairs that may contain one another or share a passage, sorted. Few are found without numpy."""
    if len(sketches) <= FEW and "numpy" not in sys.modules:
        return sorted(plain_candidates(sketches, CONTAINMENT))
    found = (candidates(sketches, CONTAINMENT), passage_candidates(sketches))
    return sorted({pair for each in found for pair in zip(each.first.tolist(), each.second.tolist(), strict=True)})


def close(pairs: Sequence[tuple[int, int]], read: Callable[[int], str]) -> list[tuple[int, int]]:
    """Those pairs that have enough shingles in common to be worth an alignment."""
    if not pairs:
        return []
    shared, _, containment = overlaps([a for a, _ in pairs], [b for _, b in pairs], read)
    enough = (containment >= CONTAINMENT) | (shared > PASSAGE - SIZE)
    return [pair for pair, worth in zip(pairs, enough.tolist(), strict=True) if worth]


def compared(pairs: Iterable[tuple[int, int]], read: Callable[[int], str]) -> Iterator[Pair]:
    """The pairs with their evidence; best sorted, for the texts last compared are kept, and equal ones are one."""
    prepared = lru_cache(KEPT_TEXTS)(Prepared)
    return (Pair(a, b, Comparison(prepared(read(a)), prepared(read(b))).evidence()) for a, b in pairs)


def equal_groups(sketches: Sequence[Sketch]) -> list[list[int]]:
    """The numbers of articles of equal tokens, in groups of two and more."""
    groups: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, sketch in enumerate(sketches):
        if sketch.tokens:
            groups[sketch.tokens, sketch.identity].append(number)
    return [group for group in groups.values() if len(group) > 1]
