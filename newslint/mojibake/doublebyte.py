"""UTF-8 that was read in an encoding of another script, in the midst of Latin text: "It鈥檚", "Espa帽a", "itโ€™s".

Of an encoding with two bytes a character, one character may have swallowed the plain letter that followed. Chinese
news in English is full of it; that a lone ideograph touches a Latin letter and is valid UTF-8 of a Latin letter or mark
is evidence enough.
"""

from collections.abc import Iterator
from typing import NamedTuple

from newslint.mojibake.codepages import as_bytes
from newslint.mojibake.repair import EXPECTED
from newslint.regex import regex

CODECS = {"gb18030": "GBK", "cp932": "Shift JIS"}
"""Python's and people's names."""
LONGEST = 6
"""Ideographs in a row that damage makes at most: a mark and a letter or two."""

_RUN = regex(rf"[\u3400-\u9fff\uac00-\ud7a3\uff61-\uff9f]{{1,{LONGEST}}}")
_MARK = regex("(?P<lead>[โג])€(?P<last>[^\x00-\x7f])")
_LEADS = {"โ": "Windows-874", "ג": "Windows-1255"}
"""The first byte of a punctuation mark, E2, as the Thai and the Hebrew encoding show it; the others are as in 1252."""
_GBK_MARK, _SHIFT_JIS_MARK = "鈥", "窶"
"""The first two bytes of a punctuation mark, E2 80."""


class Misread(NamedTuple):
    """A damaged run, what it was meant to be and the name of the encoding it was read in."""

    start: int
    end: int
    meant: str
    encoding: str


def misread(text: str) -> Iterator[Misread]:
    """The damaged runs of a text, in order of the kind of damage."""
    for run in _RUN.finditer(text):
        if _touches_latin(text, *run.span()):
            for codec, name in CODECS.items():
                if meant := _reread(run[0], codec):
                    yield Misread(*run.span(), meant, name)
                    break
    if "โ€" in text or "ג€" in text:
        for mark in _MARK.finditer(text):
            last = as_bytes(mark["last"], "cp1252")
            if last and (meant := _decoded(b"\xe2\x80" + last)):
                yield Misread(*mark.span(), meant, _LEADS[mark["lead"]])


def _touches_latin(text: str, start: int, end: int) -> bool:
    """Whether a Latin letter stands beside the run, or it begins with what only a mark's first bytes make."""
    if text[start] in (_GBK_MARK, _SHIFT_JIS_MARK):
        return True
    return any(near.isascii() and near.isalpha() for near in (text[start - 1 : start], text[end : end + 1]))


def _reread(run: str, codec: str) -> str | None:
    try:
        return _decoded(run.encode(codec))
    except UnicodeEncodeError:
        return None


def _decoded(data: bytes) -> str | None:
    """The bytes as UTF-8, if that is Latin text."""
    try:
        meant = data.decode()
    except UnicodeDecodeError:
        return None
    return meant if EXPECTED.fullmatch(meant) else None
