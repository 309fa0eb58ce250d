"""What an unknown word most likely is."""

from functools import lru_cache
from typing import NamedTuple

from newslint.lexicon.derivation import affixed, derived
from newslint.lexicon.distant import distant_word
from newslint.lexicon.spelling import kind_of_slip, likely_word
from newslint.lexicon.splitting import Split, is_function_pair, split
from newslint.lexicon.wordlist import COMMON, frequency


class Reading(NamedTuple):
    """One reading of an unknown word: misspelled for ``meant``, fused of ``parts``, or neither."""

    meant: str | None = None
    parts: Split | None = None


@lru_cache(1 << 12)
def reading(word: str) -> Reading:
    """How to read a lower-case unlisted word.

    A word that could have been made by affix or as a compound is called misspelled only where the slip is a likely one:
    "targetting" is, "refinancings" for "refinancing" is not.
    """
    parts = None if affixed(word, COMMON) else split(word)
    if parts and is_function_pair(parts):
        return Reading(parts=parts)
    meant = likely_word(word)
    if meant and not is_word(word, kind_of_slip(word, meant)) and not is_likelier(parts, word, meant):
        return Reading(meant=meant)
    if parts or derived(word):
        return Reading(parts=parts)
    return Reading(meant=distant_word(word))


def is_word(word: str, slip: float) -> bool:
    """Whether the way the word is made tells more than the kind of slip: "untrusted" is no "entrusted"."""
    return affixed(word, COMMON) if slip == 1 else slip < 1 and derived(word)


def is_likelier(parts: Split | None, word: str, meant: str) -> bool:
    """Whether two words that lost their space are both commoner than the one word that an unlikely slip would leave."""
    return parts is not None and kind_of_slip(word, meant) < 1 and min(map(frequency, parts)) > frequency(meant)
