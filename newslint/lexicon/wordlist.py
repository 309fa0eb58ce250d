"""The English word list: half a million words, each with how common it is, mapped into memory."""

from functools import cache, lru_cache
from pathlib import Path
from typing import Protocol

from newslint.regex import regex

DATA = Path(__file__).with_name("data")

# A word's byte: its frequency class, then how much of a habit it is for it to begin and to end compounds (0 to 3).
CLASS = 0x0F
FIRST_SHIFT, LAST_SHIFT = 4, 6
COMMON = 6
"""Frequency class from which a word is common: Zipf 3, once in a million words."""
RARE = COMMON - 1
"""The highest class of what desk dictionaries do not hold, names and slang: known, but never offered as meant."""
CACHED = 1 << 14
"""Words remembered: one costs a tenth of one looked up."""


_SURROGATE = regex(r"[\ud800-\udfff]")


class _Trie(Protocol):
    def mmap(self, path: str) -> object: ...
    def get(self, key: str, default: int) -> int: ...
    def keys(self, prefix: str) -> list[str]: ...


@cache
def _list() -> tuple[_Trie, bytes]:
    import marisa_trie

    trie: _Trie = marisa_trie.Trie()
    trie.mmap(str(DATA / "en.marisa"))
    return trie, (DATA / "en.bytes").read_bytes()


def look_up(word: str) -> int:
    """The byte of a lower-case word with straight apostrophes; -1 if it is not on the list."""
    trie, values = _list()
    number = -1 if not word.isascii() and _SURROGATE.search(word) else trie.get(word, -1)
    return values[number] if number >= 0 else -1


lookup = lru_cache(CACHED)(look_up)
"""The same, remembered: for words of articles, not for the hundreds of strings that a misspelling might stand for."""


def words_from(beginning: str) -> list[str]:
    """All listed words that begin so."""
    return [] if _SURROGATE.search(beginning) else _list()[0].keys(beginning)


def listed(word: str) -> bool:
    """Whether the word, in lower case, is on the list as it stands."""
    return lookup(word) >= 0


def frequency(word: str) -> int:
    """Frequency class of a word: twice its Zipf value (log10 of its occurrences in a billion words), 0 if unknown."""
    return max(lookup(word), 0) & CLASS


def common(word: str, at_least: int = COMMON) -> bool:
    """Whether a word's frequency class is so high; from the default on, desk dictionaries hold it."""
    value = lookup(word)
    return value >= 0 and value & CLASS >= at_least


def begins_compounds(word: str) -> int:
    """How usual compounds are that begin with the word, 0 (as "reserves") to 3 (as "super")."""
    return max(lookup(word), 0) >> FIRST_SHIFT & 3


def ends_compounds(word: str) -> int:
    """How usual compounds are that end with the word, 0 (as "approved") to 3 (as "board")."""
    return max(lookup(word), 0) >> LAST_SHIFT & 3
