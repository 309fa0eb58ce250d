"""The truth by brute force: every pair of texts that shares any shingle, compared by sets of strings."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations

from benchmarks.duplicates.peers import Pairs, shingles


def true_pairs(texts: Sequence[str], least: float) -> dict[tuple[int, int], float]:
    """The pairs with a Jaccard similarity of word 5-shingles of at least ``least``, and that similarity."""
    sets = [shingles(text) for text in texts]
    holders: dict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(sets):
        for shingle in each:
            holders[shingle].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in holders.values():
        shared.update(combinations(numbers, 2))
    found = {}
    for (a, b), count in shared.items():
        jaccard = count / (len(sets[a]) + len(sets[b]) - count)
        if jaccard >= least:
            found[a, b] = jaccard
    return found


def recall_and_precision(found: Pairs, truth: Pairs) -> tuple[float, float]:
    """Shares of the true pairs that were found, and of the found pairs that are true."""
    right = len(found & truth)
    return right / max(1, len(truth)), right / max(1, len(found))
