"""Words that lost the space between them: "fellowshipis" is fellowship + is.

That a strange word can be cut into two words proves little: so can "bandmate". Function words tell: they make no
compounds. Two content words are taken for fused only where neither takes part in compounds as a rule.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newslint.lexicon.affixes import PREFIXES
from newslint.lexicon.function_words import FUNCTION_WORDS
from newslint.lexicon.wordlist import begins_compounds, common, ends_compounds, frequency

_PARTICLES = "about after away back by down in off on one out over through under up"
_LAST_PARTICLES = "about away back down off out over through under up"
PARTICLES = frozenset(_PARTICLES.split())
"""Function words that do begin compounds: "inhouse", "offputting"."""
LAST_PARTICLES = frozenset(_LAST_PARTICLES.split())
"""Those that end compounds: "workover", "signup"."""
COMMON_PART = 7
"""Frequency class of a content word that stands beside a function word: Zipf 3.5."""
LONG_PART = 5
"""The same for a word of six letters or more."""
CONTENT_PART = 7
"""The same where both are content words."""
STRANGE = 19
"""How strange a pair of content words must be to be taken for two words, see :func:`strangeness`."""
COMMONEST = 14
"""Frequency class of a dozen words, "the", "of", "and": beside them a fused word is as likely as a new compound."""
FUNCTION_PAIR = 11
"""Frequency class of two function words that are read before a misspelling is: "inthe", "alot"."""
INFLECTED = ("s", "ed", "ing", "ly", "tion", "ment", "ity", "ness", "ance", "ence")
"""Endings that a word rarely has before a particle or in the first half of a compound."""


class Split(NamedTuple):
    """The two words of a fused one."""

    left: str
    right: str

    def __str__(self) -> str:
        return f"{self.left} {self.right}"


A_LOT = Split("a", "lot")


@lru_cache(1 << 12)
def split(word: str) -> Split | None:
    """The two words that a lower-case unknown word most likely consists of; None if it is not fused."""
    fused = [cut for cut in cuts(word) if is_fused(cut) and not is_compound_nearby(word, cut)]
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
        return cut.left != cut.right
    if left:
        return cut == A_LOT or (is_content(cut.right) and begins_no_compound(cut))
    if right:
        return is_content(cut.left) and (cut.right not in LAST_PARTICLES or is_inflected(cut.left))
    return are_content(cut) and strangeness(cut) >= STRANGE


def begins_no_compound(cut: Split) -> bool:
    """Whether the function word on the left is not one of those that begin compounds."""
    return cut.left not in PARTICLES or (cut.left == "in" and is_inflected(cut.right))


def is_compound_nearby(word: str, cut: Split) -> bool:
    """Whether a cut one letter aside gives a likelier compound: "games how" is a game show."""
    if max(map(frequency, cut)) >= COMMONEST:
        return False
    place, likely = len(cut.left), min(map(frequency, cut))
    asides = [Split(word[:at], word[at:]) for at in (place - 1, place + 1)]
    return any(
        FUNCTION_WORDS.isdisjoint(aside) and (min(map(frequency, aside)) >= likely or is_habitual(aside))
        for aside in asides
    )


def is_habitual(cut: Split) -> bool:
    """Whether the left word begins many compounds and the right one is a word: "web logger"."""
    return begins_compounds(cut.left) > 1 and frequency(cut.right) >= LONG_PART


def is_content(word: str) -> bool:
    """A word of three letters or more that is common, or long and not too rare."""
    return len(word) > 2 and common(word, COMMON_PART if len(word) < 6 else LONG_PART)


def are_content(cut: Split) -> bool:
    """Two common words of three letters or more, of which the first is no prefix."""
    return min(map(len, cut)) > 2 and all(common(part, CONTENT_PART) for part in cut) and cut.left not in PREFIXES


def is_inflected(word: str) -> bool:
    """Whether the word ends as words rarely do in the first half of a compound."""
    return len(word) > 4 and word.endswith(INFLECTED) and not word.endswith("ss")


def strangeness(cut: Split) -> float:
    """How unlikely two content words are to be a compound: common words, of which compounds are not made.

    The weights come from a logistic regression on compounds and on random pairs of neighbours in edited news.
    """
    used = frequency(cut.left) + frequency(cut.right) + min(len(cut.left), 8) / 2 + is_inflected(cut.left)
    return used - 2 * begins_compounds(cut.left) - 3 * ends_compounds(cut.right)


def is_function_pair(cut: Split) -> bool:
    """Whether both are so common that nothing but a lost space explains the word."""
    return cut == A_LOT or (FUNCTION_WORDS.issuperset(cut) and min(map(frequency, cut)) >= FUNCTION_PAIR)
