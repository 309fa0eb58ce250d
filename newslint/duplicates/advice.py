"""From a corpus to its clusters with advice: what ``newslint duplicates`` prints."""

from collections.abc import Callable, Sequence

from newslint.corpus import Corpus
from newslint.duplicates.clusters import clusters
from newslint.duplicates.keep import ORDER, Criterion, Member, advise, member
from newslint.duplicates.listing import Listed
from newslint.duplicates.pairs import find_pairs
from newslint.duplicates.sketching import Sketch
from newslint.duplicates.verdicts import DEFAULT, Thresholds


def clusters_with_advice(
    corpus: Corpus[Sketch],
    order: Sequence[Criterion] = ORDER,
    violations: Callable[[int], int] = lambda number: 0,
    thresholds: Thresholds = DEFAULT,
) -> list[Listed]:
    """The clusters of a corpus and which article of each to keep.

    ``violations(i)`` is how many violations of other rules article i has, for the criterion "cleanest". Raises
    ValueError for an unknown criterion.
    """
    found = clusters(find_pairs(corpus.digests, lambda number: corpus.read(number).prose), thresholds)
    return [
        Listed(each, corpus.keys, advise([_member(corpus, number, violations) for number in each.members], order))
        for each in found
    ]


def _member(corpus: Corpus[Sketch], number: int, violations: Callable[[int], int]) -> Member:
    return member(corpus.read(number), corpus.digests[number].tokens, violations(number))
