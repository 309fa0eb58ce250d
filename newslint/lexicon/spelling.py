"""The likely word behind a misspelled one.

Candidates are the common words one slip away. Which of them was meant is decided by how common each is and by the
kind of slip: swapped letters, a letter doubled or not doubled, and a neighbouring key are what hands do.
"""

from functools import lru_cache

from newslint.lexicon.edits import one_edit
from newslint.lexicon.wordlist import CLASS, frequency, look_up

MINIMUM_CLASS = {3: 12, 4: 10, 5: 8}
"""Frequency class that the likely word of a short word needs (see :func:`frequency`): short strings have many
neighbours, and half of the unknown ones are abbreviations or foreign."""
USUAL = 6
"""The class that suffices for longer words: Zipf 3."""
LONG, LONG_CLASS = 8, 4
"""The class that suffices from so many letters on: Zipf 2."""

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_KEYS = {key: (row, column + row / 2) for row, keys in enumerate(_ROWS) for column, key in enumerate(keys)}
_VOWELS = frozenset("aeiouy")


@lru_cache(1 << 12)
def likely_word(word: str) -> str | None:
    """The common word that a lower-case unknown word most likely stands for; None if none is near enough."""
    least = MINIMUM_CLASS.get(len(word), USUAL if len(word) < LONG else LONG_CLASS)
    candidates = [other for other in one_edit(word) if (value := look_up(other)) >= 0 and value & CLASS >= least]
    return max(candidates, key=lambda other: (likelihood(word, other), other), default=None)


def likelihood(typed: str, meant: str) -> float:
    """How likely ``typed`` is a slip for ``meant``, one edit away: frequency class and what the slip's kind adds."""
    return frequency(meant) + kind_of_slip(typed, meant) - 2 * (typed[0] != meant[0])


def kind_of_slip(typed: str, meant: str) -> float:
    """2 for a likely kind of slip, 1 for a plausible one, 0.5 for a neighbouring key, 0 for any other."""
    at = next((i for i, (a, b) in enumerate(zip(typed, meant, strict=False)) if a != b), min(len(typed), len(meant)))
    if len(typed) == len(meant):
        a, b = typed[at], meant[at]
        if typed[at + 1 :] != meant[at + 1 :]:  # swapped
            return 2
        return 1 if {a, b} <= _VOWELS else adjacent(a, b) / 2
    longer = typed if len(typed) > len(meant) else meant
    doubled = at > 0 and longer[at] == longer[at - 1]
    return 2 if doubled else 1 if longer is meant else 0


def adjacent(a: str, b: str) -> bool:
    """Whether two letters are neighbours on an English keyboard."""
    if a not in _KEYS or b not in _KEYS:
        return False
    (row_a, column_a), (row_b, column_b) = _KEYS[a], _KEYS[b]
    return abs(row_a - row_b) <= 1 and abs(column_a - column_b) <= 1
