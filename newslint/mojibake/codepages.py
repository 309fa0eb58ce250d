"""The encodings that UTF-8 is mistaken for, byte by byte, and the shapes UTF-8 takes when it is read in them."""

import codecs
import re
from functools import cache

from newslint.regex import regex

NAMES = {
    "cp1252": "Windows-1252",
    "latin-1": "Latin-1",
    "cp1251": "Windows-1251",
    "cp1250": "Windows-1250",
    "cp1253": "Windows-1253",
    "cp1254": "Windows-1254",
    "cp1257": "Windows-1257",
    "iso-8859-2": "ISO 8859-2",
    "iso-8859-15": "ISO 8859-15",
    "mac-roman": "Mac Roman",
    "cp437": "code page 437",
    "cp850": "code page 850",
}
"""Python's and people's names, the likeliest first."""


@cache
def shown(codec: str) -> str:
    """The 256 characters of a codec. Like browsers, a byte without one shows as the control character of its number."""
    return "".join(
        char if (char := bytes([byte]).decode(codec, errors="replace")) != "\ufffd" else chr(byte)
        for byte in range(256)
    )


def as_bytes(text: str, codec: str) -> bytes | None:
    """The bytes that a reader of the codec took for this text; None where it cannot have seen one of its characters."""
    try:
        return codecs.charmap_encode(text, "strict", _encoding(codec))[0]
    except UnicodeEncodeError:
        return None


def reread(text: str, codec: str, meant: str = "utf-8") -> str | None:
    """What the text was meant to be, if it is ``meant`` that was read in ``codec``; None where it cannot be."""
    data = as_bytes(text, codec)
    try:
        return None if data is None else data.decode(meant)
    except UnicodeDecodeError:
        return None


@cache
def suspicious() -> re.Pattern[str]:
    """What damaged text holds: a C1 control, or lead and continuation bytes of UTF-8 as some codec shows them.

    It holds for few sound texts, so the costly look is rare.
    """
    shapes = []
    for codec in NAMES:
        characters = shown(codec)
        two, three, four = (re.escape(characters[a:b]) for a, b in ((0xC2, 0xE0), (0xE0, 0xF0), (0xF0, 0xF5)))
        more = re.escape(characters[0x80:0xC0])
        shapes.append(f"[{two}][{more}]|[{three}][{more}]{{2}}|[{four}][{more}]{{3}}")
    return regex("[\x80-\x9f]|[ÂÃ] |[a-z]Õ[a-z]|" + "|".join(shapes))


@cache
def _encoding(codec: str) -> dict[int, int]:
    return {ord(character): byte for byte, character in enumerate(shown(codec))}
