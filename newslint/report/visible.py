"""Text made fit to be shown: nothing in it can drive a terminal, break a line or hide, and its width is known."""

import re

from newslint.regex import regex

# Controls, invisible and bidirectional formatting characters, line separators, tags, surrogates and noncharacters: all
# of the Unicode categories Cc, Cf, Zl, Zp and Cs but the Cf characters that have a glyph (Arabic number signs and the
# like, hieroglyph joiners) and the two joiners, which Persian, Indic scripts and emoji are spelled with. A list, not a
# look-up, so that every version of Python shows the same.
_NONCHARACTERS = "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
_HIDDEN = regex(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufdd0-\ufdef\ufeff"
    f"\ufff9-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e007f{_NONCHARACTERS}]"
)
# Harmless, but looks like a space or like nothing: joiners, variation selectors, spaces of other widths, fillers.
_BLANK = regex(
    "[\u00a0\u034f\u115f\u1160\u1680\u2000-\u200a\u200c\u200d\u202f\u205f\u2800\u3000\u3164\ufe00-\ufe0f\uffa0"
    "\U000e0100-\U000e01ef]"
)

# Latin letters, digits and typographic punctuation: one column each, so that most text is measured without tables.
_NARROW = regex(r"[\x20-\x7e\xa0-\u02ff\u2010-\u2027\u2030-\u205e\u20ac\u2400-\u2421]*")
TAB = "    "


def visible(text: str) -> str:
    """The text on one line with hidden characters spelled out: controls as their pictures, others as ``<U+200B>``.

    A tab becomes four spaces.
    """
    return text if text.isascii() and text.isprintable() else _HIDDEN.sub(_spell, text)


def exposed(text: str) -> str:
    """As :func:`visible`, and all that looks like a space or like nothing is spelled out too: for what is reported."""
    return _BLANK.sub(_spell, visible(text))


def width(shown: str) -> int:
    """The columns that text takes on a terminal, of text that went through :func:`visible`."""
    if _NARROW.fullmatch(shown):
        return len(shown)
    from wcwidth import wcswidth

    return max(0, wcswidth(shown))


def clip(text: str, limit: int = 40) -> str:
    """At most ``limit`` characters, an ellipsis for the rest."""
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _spell(match: re.Match[str]) -> str:
    character = match[0]
    if character == "\t":
        return TAB
    if character < " ":
        return chr(0x2400 + ord(character))
    return "\N{SYMBOL FOR DELETE}" if character == "\x7f" else f"<U+{ord(character):04X}>"
