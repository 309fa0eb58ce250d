"""Offsets as browsers count them: in UTF-16 code units, where characters above U+FFFF take two."""

from bisect import bisect_left

from newslint.regex import regex

_ASTRAL = regex("[\U00010000-\U0010ffff]")


class Units:
    """``units(offset)`` is the offset in UTF-16 code units of an offset in characters."""

    def __init__(self, text: str) -> None:
        self._astral = [] if text.isascii() else [match.start() for match in _ASTRAL.finditer(text)]

    def __call__(self, offset: int) -> int:
        """The offset in code units."""
        return offset + bisect_left(self._astral, offset)
