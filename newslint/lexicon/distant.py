"""The likely word behind a long word with two slips in it: "reccomend", "succesfull".

Only words that begin alike are compared: that is nearly always so, and it keeps the search short.
"""

from functools import lru_cache
from itertools import takewhile

from newslint.lexicon.wordlist import common, frequency, words_from

LETTERS = 8
"""Letters that both words have at least: shorter strings have too many words at two edits."""
BEGINNING = 3
"""Letters that both begin with."""
SLIPS = 2


@lru_cache(1 << 12)
def distant_word(word: str) -> str | None:
    """The common word two edits away from a lower-case unknown one; None where there is none.

    Of several, the one that agrees longest from the beginning, then the commonest.
    """
    if len(word) < LETTERS:
        return None
    letters = frozenset(word)
    alike = (other for other in words_from(word[:BEGINNING]) if len(letters.symmetric_difference(other)) <= 2 * SLIPS)
    near = (other for other in alike if is_near(word, other))
    return max(near, key=lambda other: (beginning_shared(word, other), frequency(other)), default=None)


def beginning_shared(one: str, two: str) -> int:
    """How many letters the two words have in common before they part."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, two, strict=False)))


def is_near(word: str, other: str) -> bool:
    """Whether the other word is common, long enough, and two edits away."""
    if abs(len(word) - len(other)) > SLIPS or len(other) < LETTERS - 1 or not common(other):
        return False
    return distance(word, other) <= SLIPS


def distance(one: str, two: str) -> int:
    """Damerau-Levenshtein distance (optimal string alignment); its cost is the product of the lengths."""
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, a in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, b in enumerate(two, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == two[j - 2] and b == one[i - 2]:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
