"""What a character counts as when texts are compared: a base letter, a separator, or nothing.

Case, accents, typographic variants and compatibility forms disappear, so that the same words count as the same words
however they were typed, encoded or normalised (NFC, NFD, NFKC, NFKD all fold alike). Unicode allows this one
character at a time but for two kinds, which are marked EXPAND: what folds to several characters (the ligature fi, the
German sharp s), and what composes with the character before it (Korean jamo, some Indic vowel signs).
"""

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SEPARATOR = 0
ALONE = 1 << 21
"""Set on a folded character that is a token of its own: scripts that put no space between words."""
EXPAND = 1 << 22
IGNORED = 1 << 23
UNKNOWN = 1 << 24
CODE_POINTS = 0x110000

_ALONE_BLOCKS = (
    (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1100, 0x11FF), (0x1780, 0x17FF), (0x2E80, 0x2FDF), (0x3005, 0x3007),
    (0x3021, 0x302F), (0x3031, 0x318F), (0x31A0, 0x31FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA960, 0xA97F),
    (0xA9E0, 0xA9FF), (0xAA60, 0xAA7F), (0xAC00, 0xD7FF), (0xF900, 0xFAFF), (0x1AFF0, 0x1B16F), (0x20000, 0x3FFFF),
)  # fmt: skip
"""Thai and Lao, Myanmar, jamo, Khmer, radicals, Kana and Bopomofo, Han, Hangul: first and last code point of blocks."""

_APOSTROPHES = "\u02b9\u02ba\u02bb\u02bc\u02bd\u02be\u02bf\u02ee"
"""Letters to Unicode, but typed for quotes and apostrophes, which separate."""

_DOTLESS_I = {"\u0131": "i"}
"""Its capital is I, so ignoring case means ignoring the dot."""


def folded(character: str) -> str:
    """What one character counts as: letters without case and accents, blanks for separators, or nothing."""
    if _composed_of_letters(character):
        return character
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    kept = "".join(_DOTLESS_I.get(c, c) if _is_letter(c) else " " for c in plain if not _is_ignored(c))
    return " " if kept and not kept.strip() else kept


def normalised(text: str) -> str:
    """A text with what is marked EXPAND written out: NFKC, and characters that fold to several replaced by these."""
    composed = unicodedata.normalize("NFKC", text)
    return composed.translate({ord(c): f for c in set(composed) if len(f := folded(c)) > 1})


def table_entry(code: int) -> int:
    """The folded code point of a code point, with the flags above."""
    character = chr(code)
    fold = folded(character)
    if len(fold) > 1:
        return EXPAND
    compose = EXPAND if composes(character) else 0
    if not fold:
        return IGNORED | compose
    if fold == " ":
        return SEPARATOR | compose
    return ord(fold) | compose | (ALONE if _stands_alone(ord(fold)) else 0)


@cache
def table() -> "NDArray[np.uint32]":
    """An entry a code point; UNKNOWN until :func:`learn` was called for it (all 1.1 million would take a second)."""
    import numpy as np

    entries = np.full(CODE_POINTS, UNKNOWN, np.uint32)
    entries[:256] = [table_entry(code) for code in range(256)]
    return entries


@cache
def ascii_table() -> bytes:
    """The same for ASCII, in the shape of :meth:`bytes.translate`."""
    return bytes(table_entry(code) for code in range(128)) + bytes(128)


def fold_codes(codes: "NDArray[np.uint32]") -> "NDArray[np.uint32]":
    """The table entry of each code point."""
    import numpy as np

    entries = table()
    result = entries[codes]
    if np.bitwise_or.reduce(result) & UNKNOWN:
        unknown = np.unique(codes[result == UNKNOWN])
        entries[unknown] = [table_entry(code) for code in unknown.tolist()]
        result = entries[codes]
    return result


def composes(character: str) -> bool:
    """Whether NFC may join it with the character before, though it is no accent."""
    return character in _composing()


def _is_letter(character: str) -> bool:
    return (character.isalnum() or unicodedata.category(character)[0] == "M") and character not in _APOSTROPHES


def _is_ignored(character: str) -> bool:
    """Accents, vowel points, tone marks; soft hyphens, zero-width characters, variation selectors."""
    return (
        unicodedata.combining(character) > 0
        or unicodedata.category(character) == "Cf"
        or 0xFE00 <= ord(character) <= 0xFE0F
        or 0xE0100 <= ord(character) <= 0xE01EF
    )


def _stands_alone(code: int) -> bool:
    return any(first <= code <= last for first, last in _ALONE_BLOCKS)


def _composed_of_letters(character: str) -> bool:
    """Whether NFC keeps it and its parts are no accents: a Hangul syllable, a two-part vowel sign."""
    parts = unicodedata.normalize("NFD", character)
    return (
        len(parts) > 1
        and unicodedata.normalize("NFC", character) == character
        and not any(map(unicodedata.combining, parts))
    )


@cache
def _composing() -> frozenset[str]:
    """Characters that NFC may join with the one before, other than accents."""
    parts = (unicodedata.normalize("NFD", c)[1:] for c in map(chr, _composed_blocks()) if _composed_of_letters(c))
    return frozenset("".join(parts))


def _composed_blocks() -> list[int]:
    """Where such compositions live: Indic scripts, Hangul (one syllable of each final), and the supplementary plane."""
    hangul = [*range(0xAC00, 0xAC00 + 28), *range(0xAC00, 0xAC00 + 588, 28)]
    return [*range(0x0900, 0x1200), *range(0x1B00, 0x1C00), *hangul, *range(0x11000, 0x11A00)]
