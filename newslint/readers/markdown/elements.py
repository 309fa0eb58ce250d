"""Elements of several lines with nothing in them to read: code, comments, scripts, blocks of Liquid and Hugo."""

import re
from typing import NamedTuple

from newslint.regex import regex

_FENCE = regex(r"[ \t>]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t]++)?(?P<fence>`{3,}+(?=[^`\r\n]*+(?:[\r\n]|\Z))|~{3,}+)")
_CLOSING_FENCE = regex(r"(?<=[\r\n])[ \t>]*+(`{3,}+|~{3,}+)[ \t]*+(?:\r\n|\r|\n|\Z)")
# <pre> alone may hold an article (old wire copy does); only <pre><code> is surely code.
_OPENER = regex(
    r"(?i) {0,3}(?:(?P<comment><!--)"
    r"|<(?P<tag>script|style|svg|pre(?=[^<>]*+>\s*+<code))(?=[\s>])"
    r"|\{%-?\s*+(?P<liquid>raw|comment|highlight|code)\b"
    r"|\{\{[<%]\s*+(?P<hugo>highlight)\b)"
)
_CLOSERS = {
    "comment": "-->",
    "tag": r"(?i)</{0}\s*+>",
    "liquid": r"(?i)\{{%-?\s*+end{0}\s*+-?%\}}",
    "hugo": r"(?i)\{{\{{[<%]\s*+/\s*+{0}\s*+[%>]\}}\}}",
}


class Element(NamedTuple):
    """Where an element ends; one that lacks its closer takes the rest of the text, as Markdown has it."""

    end: int
    unclosed: str | None = None


def element_at(text: str, start: int) -> Element | None:
    """The element that begins in the line at ``start``, if one does."""
    if fence := _FENCE.match(text, start):
        return _fenced(text, fence)
    opener = _OPENER.match(text, start)
    if not opener or not opener.lastgroup:
        return None
    closer = re.compile(_CLOSERS[opener.lastgroup].format(opener[opener.lastgroup].lower()))
    closing = closer.search(text, opener.end())
    return Element(closing.end()) if closing else Element(len(text), opener[0].strip())


def _fenced(text: str, fence: re.Match[str]) -> Element:
    """Code ends at a fence of the same character that is at least as long, alone on its line."""
    mark = fence["fence"]
    for closing in _CLOSING_FENCE.finditer(text, fence.end()):
        if closing[1].startswith(mark):
            return Element(closing.end())
    return Element(len(text), mark)
