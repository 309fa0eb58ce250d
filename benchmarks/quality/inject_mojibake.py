"""Breaks a text's encoding by one of the twelve codec mistakes that newsrooms meet."""

from collections.abc import Mapping
from typing import NamedTuple


class Mistake(NamedTuple):
    """The bytes were written in one codec and read in another, once or twice."""

    written: str
    read: str
    times: int = 1


MISTAKES: Mapping[str, Mistake] = {
    "UTF-8 read as Latin-1": Mistake("utf-8", "latin-1"),
    "UTF-8 read as Windows-1252": Mistake("utf-8", "cp1252"),
    "UTF-8 read as Windows-1251": Mistake("utf-8", "cp1251"),
    "UTF-8 read as Windows-1250": Mistake("utf-8", "cp1250"),
    "UTF-8 read as Windows-1253": Mistake("utf-8", "cp1253"),
    "UTF-8 read as Windows-1254": Mistake("utf-8", "cp1254"),
    "UTF-8 read as Windows-1257": Mistake("utf-8", "cp1257"),
    "UTF-8 read as ISO 8859-2": Mistake("utf-8", "iso-8859-2"),
    "UTF-8 read as Mac Roman": Mistake("utf-8", "mac-roman"),
    "UTF-8 read as code page 437": Mistake("utf-8", "cp437"),
    "UTF-8 read as Windows-1252 twice": Mistake("utf-8", "cp1252", 2),
    "Windows-1252 read as Latin-1": Mistake("cp1252", "latin-1"),
}


def break_encoding(text: str, mistake: Mistake) -> str | None:
    """The text as the mistake leaves it; None where the codec cannot write it or the mistake changes nothing."""
    broken = text
    try:
        for _ in range(mistake.times):
            broken = _sloppily(broken.encode(mistake.written), mistake.read)
    except UnicodeEncodeError:
        return None
    return broken if broken != text else None


def _sloppily(data: bytes, codec: str) -> str:
    """Decode as Windows and browsers do: a byte the codec does not know becomes the control character of its number."""
    return "".join(_character(byte, codec) for byte in data) if codec != "latin-1" else data.decode(codec)


def _character(byte: int, codec: str) -> str:
    try:
        return bytes([byte]).decode(codec)
    except UnicodeDecodeError:
        return chr(byte)
