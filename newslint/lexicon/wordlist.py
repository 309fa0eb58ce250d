"""The English word list: half a million words, each with how common it is, mapped into memory."""

from functools import cache, lru_cache
from pathlib import Path
from typing import Protocol

DATA = Path(__file__).with_name("data")

# A word's byte: its frequency class in the low half, these flags in the high half.
CLASS = 0x0F
DICTIONARY = 0x10
"""Held by desk dictionaries, hence fit to be offered as the likely word."""
FIRST = 0x20
"""Begins many compounds, as "super" and "head" do."""
LAST = 0x40
"""Ends many compounds, as "board" and "maker" do."""

COMMON = 6
"""Frequency class from which a word is common: Zipf 3, once in a million words."""
CACHED = 1 << 16
"""Words remembered: news of a year uses some 60,000, and a remembered word costs a tenth of one looked up."""


class _Trie(Protocol):
    def mmap(self, path: str) -> object: ...
    def get(self, key: str, default: int) -> int: ...


@cache
def _list() -> tuple[_Trie, bytes]:
    import marisa_trie

    trie: _Trie = marisa_trie.Trie()
    trie.mmap(str(DATA / "en.marisa"))
    return trie, (DATA / "en.bytes").read_bytes()


@lru_cache(CACHED)
def lookup(word: str) -> int:
    """The byte of a lower-case word with straight apostrophes; -1 if it is not on the list."""
    trie, values = _list()
    try:
        number = trie.get(word, -1)
    except UnicodeEncodeError:  # a lone surrogate
        return -1
    return values[number] if number >= 0 else -1


def listed(word: str) -> bool:
    """Whether the word, in lower case, is on the list as it stands."""
    return lookup(word) >= 0


def frequency(word: str) -> int:
    """Frequency class of a word: twice its Zipf value (log10 of its occurrences in a billion words), 0 if unknown."""
    return max(lookup(word), 0) & CLASS


def common(word: str, at_least: int = COMMON) -> bool:
    """Whether a word occurs once in a million words or more, and desk dictionaries hold it."""
    value = lookup(word)
    return value >= 0 and bool(value & DICTIONARY) and value & CLASS >= at_least


def combines_first(word: str) -> bool:
    """Whether many compounds begin with the word."""
    return bool(max(lookup(word), 0) & FIRST)


def combines_last(word: str) -> bool:
    """Whether many compounds end with the word."""
    return bool(max(lookup(word), 0) & LAST)
