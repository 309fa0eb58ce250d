"""Passages that stand twice in one text, found without numpy: every article is asked, very few have one."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from newslint.regex import regex

if TYPE_CHECKING:
    from newslint.duplicates.comparison import Passage

_WORD, _CHARACTER = regex(r"\S+"), regex(r"\S")

_SPACELESS = 20
"""Mean length of what stands between spaces above which spaces do not separate words: each character is half a word."""

WINDOW = 8
"""Words by which a repetition is noticed. At most half of the passages that are looked for."""


def repeated_passages(text: str, least: int) -> "list[Passage]":
    """The passages of at least ``least`` words that repeat an earlier one, which they do not overlap; in order.

    ``a`` is the first occurrence, ``b`` the repetition. Repeated means the same characters but for white space.
    """
    units: Sequence[str] = text.split()
    unit, per_word = (_CHARACTER, 2) if len(text) > _SPACELESS * len(units) else (_WORD, 1)
    if per_word > 1:
        units = "".join(units)
    if len(units) < 2 * least * per_word or not _any_repeated(units, least * per_word):
        return []
    from newslint.duplicates.comparison import Passage

    found = _repeats(units, least * per_word)
    ends = {place for a, b, n in found for place in (a, a + n - 1, b, b + n - 1)}
    spans = {place: match.span() for place, match in enumerate(unit.finditer(text)) if place in ends} if ends else {}
    return [
        Passage(spans[a][0], spans[a + n - 1][1], spans[b][0], spans[b + n - 1][1], n // per_word) for a, b, n in found
    ]


def _any_repeated(units: Sequence[str], least: int) -> bool:
    """Whether four words at the same distances, or half as many characters, occur twice.

    A cheap test that every repeated passage passes.
    """
    if isinstance(units, str):
        half = least // 2
        blocks = {units[place : place + half]: place for place in range(0, len(units) - half + 1, half)}
        found = (blocks.get(units[place : place + half], place) for place in range(len(units) - half + 1))
        return len(blocks) < len(units) // half or any(first != place for place, first in enumerate(found))
    step = max(1, (least - 1) // 3)
    probes = list(zip(units, units[step:], units[2 * step :], units[3 * step :], strict=False))
    return len(set(probes)) < len(probes)


def _repeats(units: Sequence[str], least: int) -> list[tuple[int, int, int]]:
    """First position, second position and length of the repeats, each extended as far as it goes.

    Only every eighth window is remembered: one of them lies in whatever is long enough.
    """
    cut: Callable[[Any], Any] = str if isinstance(units, str) else tuple
    seen: dict[int, int] = {}
    found, position, end = [], 0, 0
    while position <= len(units) - WINDOW:
        window = hash(cut(units[position : position + WINDOW]))
        first = seen.get(window)
        if first is not None:
            back = _agreement_before(units, first, position, min(WINDOW, position - end))
            length = _agreement(units, first - back, position - back)
            if length >= least:
                found.append((first - back, position - back, length))
                position = end = position - back + length
                continue
        elif position % WINDOW == 0:
            seen[window] = position
        position += 1
    return found


def _agreement(units: Sequence[str], first: int, second: int) -> int:
    """How many units agree from two positions on, up to where the first run meets the second."""
    length, most = 0, min(second - first, len(units) - second)
    while length < most and units[first + length] == units[second + length]:
        length += 1
    return length


def _agreement_before(units: Sequence[str], first: int, second: int, most: int) -> int:
    """How many units agree before two positions, at most so many."""
    length, most = 0, min(most, first)
    while length < most and units[first - length - 1] == units[second - length - 1]:
        length += 1
    return length
