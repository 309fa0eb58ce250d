"""Plain text made fit to stand in Markdown."""

import re
from collections.abc import Iterable, Sequence
from html import escape

_CODE = re.compile(r"(`+.+?`+)")
_SPECIAL = re.compile(r"([\\*_\[\]|])")


def prose(text: str) -> str:
    """Text of a docstring: what is code in it stays so, nothing else is markup."""
    pieces = _CODE.split(text)
    return "".join(piece if number % 2 else _plain(piece) for number, piece in enumerate(pieces))


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; bars within cells are escaped."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', '&#124;') for cell in line)} |" for line in lines)


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", escape(text, quote=False)).replace(r"\|", "&#124;")
