"""What stands around a quotation mark says of it: nested, doubled, misplaced, a measure."""

import re

from newslint.quotations.attribution import attribution
from newslint.quotations.marks import Mark, Side
from newslint.regex import regex

SENTENCE_END = regex(r"[.!?…][\"'”’»)\]]*\s*$")
_SENTENCE_WITHIN = regex(r"[.!?…][\"'”’)]*\s+[^\W\d_a-z]")
_BEFORE_SPEECH = regex(r"\w ?[,:]$")
_INNER_CLOSED = regex(r"\w(?:[.,!?]['’]|['’](?=[.,;:!?\"”]))")
_PAIRS = 5
"""Quotations within one quotation that are looked at: looking at all would take quadratic time."""
_INNER = 24
"""Characters that a quoted phrase within a quotation has at most, where nothing else tells."""


def after_sentence(text: str, at: int) -> bool:
    """Whether a sentence ends before this place."""
    return bool(SENTENCE_END.search(text, max(0, at - 12), at))


def firm(mark: Mark) -> Side:
    """The side that a mark's shape says, or else its place."""
    return mark.place if mark.shape is Side.EITHER else mark.shape


def closes(mark: Mark) -> bool:
    """Whether shape or place says that the mark closes, and neither that it opens."""
    return Side.CLOSES in (mark.shape, mark.place) and Side.OPENS not in (mark.shape, mark.place)


def doubled(own: list[Mark], index: int) -> bool:
    """Whether the mark stands right behind another."""
    return index > 0 and own[index - 1].end == own[index].start


def closed_twice(own: list[Mark], index: int) -> bool:
    """Whether two marks in a row close, after this one and a few pairs."""
    for closing in range(index + 1, min(index + 2 * _PAIRS, len(own) - 1), 2):
        if firm(own[closing]) is not Side.CLOSES:
            return False
        if firm(own[closing + 1]) is Side.CLOSES:
            return not doubled(own, closing + 1)
    return False


def closed_single(text: str, own: list[Mark], index: int) -> bool:
    """Whether a single mark closes what this one opens ("Say "yes'."), and the next double one what is around it."""
    if index + 1 >= len(own) or not closes(own[index + 1]) or after_sentence(text, own[index].start):
        return False
    start, end = own[index].end, own[index + 1].end
    closing = _INNER_CLOSED.search(text, start, end)
    return closing is not None and not re.search(r"\s['‘]\w", text[start : closing.end()])


def quotes_phrase(text: str, opened: Mark, marks: list[Mark]) -> bool:
    """Whether the first two marks quote a phrase of the first sentence that was opened, and the third reopens."""
    if len(marks) < 3 or not (closes(marks[1]) and after_sentence(text, marks[2].start)):
        return False
    inner, end, _ = marks
    midst = text[inner.start - 2 : inner.start - 1].islower() and text[end.end + 1 : end.end + 2].islower()
    first = not _SENTENCE_WITHIN.search(text, opened.end, inner.start)
    return midst and first and end.start - inner.end < _INNER and not attribution(text, opened.end, inner.start)


def misplaced(text: str, own: list[Mark], index: int) -> bool:
    """Whether a mark opens though it stands where a closing one would (he said:" We will build it.")."""
    mark = own[index]
    announced = mark.straight and _BEFORE_SPEECH.search(text, max(0, mark.start - 3), mark.start)
    speech = text[mark.end : mark.end + 1] == " " and text[mark.end + 1 : mark.end + 2].isupper()
    return bool(announced) and speech and index + 1 < len(own) and closes(own[index + 1])


def inches(text: str, own: list[Mark], index: int) -> bool:
    """Whether a mark within a quotation measures: it follows a figure, and another mark closes the quotation."""
    mark = own[index]
    measures = text[mark.start - 1 : mark.start].isdigit() and text[mark.end : mark.end + 1] == " "
    return measures and index + 1 < len(own) and closes(own[index + 1])
