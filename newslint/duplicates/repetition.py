"""Passages that stand twice in one text, found without numpy: every article is asked, very few have one."""

import re
from collections.abc import Sequence

from newslint.duplicates.comparison import Passage

_WORD, _CHARACTER = re.compile(r"\S+"), re.compile(r"\S")

_SPACELESS = 20
"""Mean length of what stands between spaces above which spaces do not separate words: each character is half a word."""


def repeated_passages(text: str, least: int) -> list[Passage]:
    """The passages of at least ``least`` words that repeat an earlier one, which they do not overlap; in order.

    ``a`` is the first occurrence, ``b`` the repetition. Repeated means the same characters but for white space.
    """
    units: Sequence[str] = text.split()
    unit, per_word = (_CHARACTER, 2) if len(text) > _SPACELESS * len(units) else (_WORD, 1)
    if per_word > 1:
        units = "".join(units)
    if len(units) < 2 * least * per_word or not _any_repeated(units, least * per_word):
        return []
    found = _repeats(units, least * per_word)
    spans = [match.span() for match in unit.finditer(text)] if found else []
    return [
        Passage(spans[a][0], spans[a + n - 1][1], spans[b][0], spans[b + n - 1][1], n // per_word) for a, b, n in found
    ]


def _any_repeated(units: Sequence[str], least: int) -> bool:
    """Whether four words at the same distances occur twice: a cheap test that every repeated passage passes."""
    step = max(1, (least - 1) // 3)
    probes = list(zip(units, units[step:], units[2 * step :], units[3 * step :], strict=False))
    return len(set(probes)) < len(probes)


def _repeats(units: Sequence[str], least: int) -> list[tuple[int, int, int]]:
    """First position, second position and length of the repeats, each extended as far as it goes."""
    windows = [hash(tuple(units[i : i + 8])) for i in range(len(units) - 7)]
    seen: dict[int, int] = {}
    found, position = [], 0
    while position < len(windows):
        first = seen.get(windows[position])
        length = 0 if first is None else _agreement(units, first, position)
        step = length if length >= least else 1
        if first is not None and length >= least:
            found.append((first, position, length))
        for place in range(position, min(position + step, len(windows))):
            seen.setdefault(windows[place], place)
        position += step
    return found


def _agreement(units: Sequence[str], first: int, second: int) -> int:
    """How many units agree from two positions on, up to where the first run meets the second."""
    length, most = 0, min(second - first, len(units) - second)
    while length < most and units[first + length] == units[second + length]:
        length += 1
    return length
