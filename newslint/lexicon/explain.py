"""What an unknown word most likely is."""

from dataclasses import dataclass
from functools import lru_cache

from newslint.lexicon.derivation import derived
from newslint.lexicon.distant import distant_word
from newslint.lexicon.spelling import kind_of_slip, likely_word
from newslint.lexicon.splitting import Split, is_function_pair, split
from newslint.lexicon.wordlist import COMMON, frequency


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of an unknown word: misspelled for ``meant``, fused of ``parts``, or neither."""

    meant: str | None = None
    parts: Split | None = None


@lru_cache(1 << 12)
def reading(word: str) -> Reading:
    """How to read a lower-case unlisted word.

    A word that could have been made by affix or as a compound is called misspelled only where the slip is a likely one:
    "targetting" is, "refinancings" for "refinancing" is not.
    """
    parts = split(word)
    if parts and is_function_pair(parts):
        return Reading(parts=parts)
    meant = likely_word(word)
    if meant and (is_likely_slip(word, meant) or not (derived(word) or is_likelier(parts, meant))):
        return Reading(meant=meant)
    if parts or derived(word):
        return Reading(parts=parts)
    return Reading(meant=distant_word(word))


def is_likely_slip(word: str, meant: str) -> bool:
    """Whether the slip is of a likely kind, or of a plausible kind and the word meant a common one."""
    kind = kind_of_slip(word, meant)
    return kind > 1 or (kind > 0 and frequency(meant) >= COMMON)


def is_likelier(parts: Split | None, meant: str) -> bool:
    """Whether two words that lost their space are both commoner than the one word that an unlikely slip would leave."""
    return parts is not None and min(map(frequency, parts)) > frequency(meant)
