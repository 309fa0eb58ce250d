"""Bytes to text and back, without loss.

Nearly all text is UTF-8. The rest is told apart by what is certain: a byte order mark, or bytes that cannot be UTF-8
and read well as Windows-1252. What stays undecodable is kept, one lone surrogate a byte (``surrogateescape``).
"""

from typing import NamedTuple

from newslint.readers.windows_1252 import certainly_windows_1252

# The longer first: the mark of UTF-32-LE begins with that of UTF-16-LE.
_MARKS = {
    "utf-8": b"\xef\xbb\xbf",
    "utf-32-le": b"\xff\xfe\0\0",
    "utf-32-be": b"\0\0\xfe\xff",
    "utf-16-le": b"\xff\xfe",
    "utf-16-be": b"\xfe\xff",
}
WIDE_MARKS = tuple(mark for codec, mark in _MARKS.items() if codec != "utf-8")
"""The byte order marks of UTF-16 and UTF-32, whose lines cannot be told apart as bytes."""
_CONTROLS = bytes(c for c in range(0x20) if c not in b"\t\n\v\f\r")


class Decoded(NamedTuple):
    """A text and what :func:`encode` needs to give its bytes back. ``bom``: a byte order mark preceded it."""

    text: str
    codec: str
    bom: bool


def decode(data: bytes) -> Decoded:
    """The text of a file. Codec "binary", with no text, is what is certainly none: NULs, many control characters."""
    codec = next((codec for codec, mark in _MARKS.items() if data.startswith(mark)), None)
    body = data[len(_MARKS[codec]) :] if codec else data
    if codec not in (None, "utf-8"):
        return _wide(body, codec)
    if _is_binary(body):
        return Decoded("", "binary", False)
    return Decoded(*narrow(body), bom=codec is not None)


def encode(text: str, codec: str, bom: bool) -> bytes:
    """The bytes of a text: ``encode(*decode(data)) == data``.

    Raises ValueError for codec "binary", and UnicodeEncodeError (one too) where the codec lacks a character.
    """
    if codec == "binary":
        raise ValueError("a binary file has no text to encode")
    mark = _MARKS[codec] if bom else b""
    errors = {"utf-8": "surrogateescape", "windows-1252": "strict"}.get(codec, "surrogatepass")
    return mark + text.encode(codec, errors)


def narrow(data: bytes) -> tuple[str, str]:
    """The text, and the codec, of bytes that have neither a byte order mark nor wide characters."""
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        if certainly_windows_1252(data):
            return data.decode("windows-1252"), "windows-1252"
        return data.decode("utf-8", "surrogateescape"), "utf-8"


def _wide(data: bytes, codec: str) -> Decoded:
    try:
        text = data.decode(codec, "surrogatepass")
    except UnicodeDecodeError:  # half a character, or a number beyond Unicode: not what the mark promised
        return Decoded("", "binary", False)
    if _is_binary(text.encode("utf-8", "surrogatepass")):
        return Decoded("", "binary", False)
    return Decoded(text, codec, True)


def _is_binary(data: bytes) -> bool:
    """As grep has it, a NUL makes a file binary; so do control characters in more than one byte of twenty."""
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return b"\0" in data or controls > max(4, len(data) // 20)
