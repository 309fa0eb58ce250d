"""Words that no list holds but every reader understands: made by prefix, suffix, respelling or compounding.

"demagogistic" is demagogue + istic, "unrecycled" is un + recycled, "bandmate" is band + mate. Inflections of dictionary
words are not derived here: the list holds them all, so one that it lacks ("commited", "targetting") is misspelled.
"""

from collections.abc import Iterator
from functools import lru_cache

from newslint.lexicon.affixes import PLURALS, PREFIXES, SUFFIXES
from newslint.lexicon.function_words import FUNCTION_WORDS
from newslint.lexicon.wordlist import common, listed

STEM = 4
"""Letters that a stem has at least."""
STEM_CLASS = 3
"""Frequency class that a stem has at least: Zipf 1.5."""
_LOST = {"ily": "y", "iness": "y"}
"""What a stem lost before a suffix; before any other that begins with a vowel it may be nothing, "e", "y" or "ue"."""


@lru_cache(1 << 12)
def derived(word: str) -> bool:
    """Whether a lower-case unlisted word is made of listed ones in a regular way."""
    return len(word) > STEM and (affixed(word) or compound(word))


def affixed(word: str, least: int = STEM_CLASS) -> bool:
    """Whether a listed word, respelled or with a prefix or suffix, gives the word.

    ``least`` is the frequency class that a word has to have to take a prefix or suffix.
    """
    return respelled(word) or listed(word + "s") or plural(word) or prefixed(word, least) or suffixed(word, least)


def respelled(word: str) -> bool:
    """British -ise, -isation for a listed -ize, -ization."""
    return any(part in word and listed(word.replace(part, "iz" + part[2:])) for part in ("ise", "isi", "isa"))


def plural(word: str) -> bool:
    """The plural of a noun, or of an adjective that serves as one."""
    return word.endswith(PLURALS) and stem(word[:-1])


def prefixed(word: str, least: int = STEM_CLASS) -> bool:
    """A prefix and a listed word."""
    return any(word.startswith(prefix) and stem(word[len(prefix) :], least) for prefix in PREFIXES)


def suffixed(word: str, least: int = STEM_CLASS) -> bool:
    """A listed word and a suffix, with what the word loses before it."""
    endings = ((suffix, lost) for suffix in SUFFIXES if word.endswith(suffix) for lost in losses(suffix))
    return any(stem(word[: -len(suffix)] + lost, least) for suffix, lost in endings)


def losses(suffix: str) -> tuple[str, ...]:
    """The endings that a stem may have lost before the suffix."""
    if suffix in _LOST:
        return (_LOST[suffix],)
    return ("", "e", "y", "ue") if suffix[0] in "aeiou" else ("",)


def compound(word: str) -> bool:
    """Two common content words: "bandmate". Function words and quantifiers make none."""
    return any(all(common(part) for part in parts) for parts in halves(word))


def halves(word: str) -> Iterator[tuple[str, str]]:
    """The word cut in two at each place that leaves three letters or more and no function word."""
    for cut in range(3, len(word) - 2):
        left, right = word[:cut], word[cut:]
        if left not in FUNCTION_WORDS and right not in FUNCTION_WORDS:
            yield left, right


def stem(word: str, least: int = STEM_CLASS) -> bool:
    """Whether a prefix or suffix may be put to the word."""
    return len(word) >= STEM and common(word, least) and word not in FUNCTION_WORDS
