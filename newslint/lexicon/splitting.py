"""Words that lost the space between them: "fellowshipis" is fellowship + is.

That a strange word can be cut into two words proves little: so can "bandmate". Function words tell: they make no
compounds. Two content words are taken for fused only where neither takes part in compounds as a rule.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newslint.lexicon.function_words import FUNCTION_WORDS
from newslint.lexicon.wordlist import combines_first, combines_last, common, frequency

_PARTICLES = "about after away back by down in off on out over through under up"
PARTICLES = frozenset(_PARTICLES.split())
"""Function words that do make compounds: "inhouse", "offputting", "workover", "signup"."""
COMMON_PART = 7
"""Frequency class of a content word that stands beside a function word: Zipf 3.5."""
CONTENT_PART = 8
"""The same where both are content words."""
INFLECTED = ("s", "ed", "ing", "ly", "tion", "ment", "ity", "ness", "ance", "ence")
"""Endings that a word rarely has before a particle or in the first half of a compound."""


class Split(NamedTuple):
    """The two words of a fused one."""

    left: str
    right: str

    def __str__(self) -> str:
        return f"{self.left} {self.right}"


@lru_cache(1 << 12)
def split(word: str) -> Split | None:
    """The two words that a lower-case unknown word most likely consists of; None if it is not fused."""
    fused = [cut for cut in cuts(word) if is_fused(cut)]
    return max(fused, key=lambda cut: (min(frequency(cut.left), frequency(cut.right)), cut), default=None)


def cuts(word: str) -> Iterator[Split]:
    """The word cut at each place that leaves two letters or more on both sides, or "a" on the left."""
    for place in range(1, len(word) - 1):
        if place > 1 or word[0] == "a":
            yield Split(word[:place], word[place:])


def is_fused(cut: Split) -> bool:
    """Whether the two are words that do not grow together."""
    left, right = (part in FUNCTION_WORDS for part in cut)
    if left and right:
        return True
    if left:
        return is_content(cut.right) and (cut.left not in PARTICLES)
    if right:
        return is_content(cut.left) and (cut.right not in PARTICLES or cut.left.endswith(INFLECTED))
    return are_strangers(cut)


def is_content(word: str) -> bool:
    """A common word of three letters or more."""
    return len(word) > 2 and common(word, COMMON_PART)


def are_strangers(cut: Split) -> bool:
    """Two common content words of which neither takes part in compounds as a rule."""
    if min(map(len, cut)) < 4 or not all(common(part, CONTENT_PART) for part in cut):
        return False
    return cut.left.endswith(INFLECTED) or not (combines_first(cut.left) or combines_last(cut.right))
