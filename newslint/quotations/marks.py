"""Quotation marks and the side they stand on.

A curly mark says by itself whether it opens or closes; a straight one says it by its neighbours; and neighbours
also show where a curly mark is turned the wrong way. What is an apostrophe or an inch mark is no quotation mark.
"""

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from newslint.regex import regex


class Side(Enum):
    """Which end of a quotation a mark can stand at."""

    OPENS = "opens"
    CLOSES = "closes"
    EITHER = "either"


class Mark(NamedTuple):
    """One quotation mark: ``shape`` is what the character says, ``place`` what its neighbours say."""

    start: int
    end: int
    text: str
    shape: Side
    place: Side

    @property
    def straight(self) -> bool:
        """A typewriter mark."""
        return self.text in STRAIGHT


STRAIGHT = ('"', "''", "``")

_PLAIN = regex(r"[\"“”„‟″]")
_DOUBLE = regex(r"[\"“”„‟″]|(?<!')''(?!')|``")
_GENITIVE = regex(r'"(?<=[^\W\d_]{2}")(?:s|t|re|ve|ll)\b')
_LETTERS = regex(r"[^\W\d_]+$")
_ANGLE = regex(r"[«»]")
# 5'10", 5 ft 10", 12" by 8": a figure before the mark, and a foot mark before or a measure after it.
_INCHES = regex(r"(?:\d['′’]\s?\d[\d.½¼¾/]*|\bft\.? ?\d+)$")
_EMPTY = regex(r'[\s(=]""[\s,;)]')  # a string in program code
_BULLET = regex(r"(?:^|\s)»(?=\s|$)|^«(?=\s)", re.MULTILINE)
_BEFORE = frozenset("([{<-–—‒―*_/=+~¿¡>|\ufffc…")
_AFTER = frozenset(")]}>-–—‒―*_/.,;:!?…|<")
_CURLED = frozenset("“„")
_STOPS = frozenset(",;:)—")
_STOPPED = regex(r"--|[.!?](?:\s|$)")
NESTED = 4
"""Marks of quotations within quotations that stand side by side at most."""
_QUOTES = frozenset("\"'“”‘’„‟‚«»‹›`")


def double_marks(text: str) -> list[Mark]:
    """The double marks of a text: straight, curly, low ("„…“"), two single ones."""
    pattern = _DOUBLE if "''" in text or "``" in text else _PLAIN
    german, lone = "„" in text or "‟" in text, "“" not in text
    found: list[Mark] = []
    apostrophes = set(for_apostrophe(text))
    for match in pattern.finditer(text):
        start, end = match.span()
        if start in apostrophes:
            continue
        if match[0] == "″" and not (found and _closes_curled(text, found[-1], start)):
            continue
        place = _place(text, start, end)
        if (place is Side.OPENS and _is_empty(text, start, end)) or (place is Side.CLOSES and _is_inches(text, start)):
            continue
        found.append(Mark(start, end, match[0], _shape(match[0], german, lone), place))
    return found


def _closes_curled(text: str, last: Mark, start: int) -> bool:
    """Whether ″ after a figure is the end of a quotation that a program curled, rather than a sign for inches."""
    return text[start - 1].isdigit() and last.text in _CURLED and text.find("\n", last.end, start) < 0


def _is_empty(text: str, start: int, end: int) -> bool:
    near = max(0, start - 2)
    return text.find('""', near, end + 2) >= 0 and _EMPTY.search(text, near, end + 2) is not None


def _is_inches(text: str, start: int) -> bool:
    return text[start - 1].isdigit() and _INCHES.search(text, max(0, start - 12), start) is not None


def for_apostrophe(text: str) -> list[int]:
    """Where a straight quotation mark was typed for an apostrophe: the town"s bridge."""
    return [match.start() for match in _GENITIVE.finditer(text) if _plain_word(text, match.start())]


def _plain_word(text: str, end: int) -> bool:
    """Whether the word before is not itself quoted."""
    word = _LETTERS.search(text[max(0, end - 30) : end])
    if not word:
        return False
    start = end - len(word[0])
    return text[start - 1 : start] not in ('"', "“")


def angle_marks(text: str) -> list[Mark]:
    """The guillemets of a text; «French» or »German«, whichever way the text turns them at the start of words.

    Where no « stands behind a word, » at the start of one goes on with a quotation in a new paragraph.
    """
    if "«" not in text and "»" not in text:
        return []
    french = len(re.findall(r"(?<!\w)«(?=[ \u00a0\u202f]?\w)", text))
    german = len(re.findall(r"(?<!\w)»(?=\w)", text)) if re.search(r"[\w.,!?…]«", text) else 0
    left, right = (Side.OPENS, Side.CLOSES) if french >= german else (Side.CLOSES, Side.OPENS)
    shapes = {"«": left, "»": right}
    if not ("«" in text and "»" in text):
        if _BULLET.search(text):  # "» Read on", "Home » News", "« Back"
            return []
        shapes = dict.fromkeys(shapes, Side.EITHER)
    return list(_angles(text, shapes))


def _angles(text: str, shapes: dict[str, Side]) -> Iterator[Mark]:
    for match in _ANGLE.finditer(text):
        shape = shapes[match[0]]
        place = _place(text, match.start(), match.end()) if shape is Side.EITHER else shape
        yield Mark(*match.span(), match[0], shape, place)


def _shape(mark: str, german: bool, lone: bool) -> Side:
    if mark in "„‟" or mark == "``":
        return Side.OPENS
    if mark == "″":
        return Side.CLOSES
    if mark == "“":
        return Side.EITHER if german else Side.OPENS
    if mark == "”":
        return Side.EITHER if lone and not german else Side.CLOSES  # Swedish and Finnish open with it too
    return Side.EITHER


def _place(text: str, start: int, end: int) -> Side:
    """What the neighbours say, other quotation marks between passed over."""
    first, last = max(0, start - NESTED), min(len(text), end + NESTED)
    while start > first and text[start - 1] in _QUOTES:
        start -= 1
    while end < last and text[end] in _QUOTES:
        end += 1
    before, after = text[start - 1 : start], text[end : end + 1]
    room_before, room_after = not before or before.isspace(), not after or after.isspace()
    stopped = room_before and (after in _STOPS or _STOPPED.match(text, end) is not None)  # a closing mark that strayed
    opens = (room_before or before in _BEFORE) and not room_after and not stopped
    closes = (room_after or after in _AFTER) and not room_before
    if opens == closes:
        return Side.EITHER
    return Side.OPENS if opens else Side.CLOSES
