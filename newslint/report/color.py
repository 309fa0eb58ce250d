"""Colours for a terminal: the few that a report uses, by what they stand for."""

from typing import Literal

Style = Literal["error", "warning", "info", "place", "strong", "repair"]

# SGR parameters (ECMA-48): colours 31-36 as the terminal's theme defines them, 1 bold.
_CODES: dict[Style, str] = {
    "error": "1;31", "warning": "1;33", "info": "1;36", "place": "34", "strong": "1", "repair": "32",
}  # fmt: skip


def paint(text: str, style: Style, color: bool) -> str:
    """The text in a style; as it is where there is no colour."""
    return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if color and text else text
