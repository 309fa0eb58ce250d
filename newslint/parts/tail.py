"""The tail: what stands after the article's last word, from there to the end of the file."""

from collections.abc import Mapping
from typing import NamedTuple

from newslint.article import Article, Line
from newslint.parts.kinds import line_kinds
from newslint.parts.phrases.lookup import LineKind, members

WEIGHTS: Mapping[LineKind, float] = {
    "heading": 5, "comments": 5, "promo": 4, "legal": 4, "share": 3, "metadata": 3, "reading time": 3, "related": 3,
    "about": 3, "button": 3, "date": 2, "teaser": 1.5, "appeal": 1.5, "weak heading": 1.5, "sign-off": 1,
    "agency": 0.5, "photo credit": 0.5,
}  # fmt: skip
"""How much a line of a kind speaks for the tail."""

ANCHORS: frozenset[LineKind] = frozenset(
    ["heading", "comments", "promo", "legal", "share", "metadata", "reading time", "related", "about", "button", "date",
     "weak heading"]
)  # fmt: skip
"""Kinds of lines that a tail can begin with."""

REPORTED_ALONE: frozenset[LineKind] = frozenset(
    ["comments", "share", "metadata", "reading time", "related", "promo", "agency", "photo credit"]
)
"""Kinds of lines that rules of their own report: one of them alone is no block."""

SURE = 4.5
PROSE = -4.0
SENTENCE = -2.0
FRAGMENT = 0.2


class Tail(NamedTuple):
    """A block of lines at the end, as numbers of lines (``last`` inclusive) and offsets."""

    first: int
    last: int
    start: int
    end: int


def tail(article: Article) -> Tail | None:
    """The tail of an article, where there surely is one."""
    kinds = article.once(line_kinds)
    first, score, best = None, 0.0, 0.0
    last = next((n for n in range(len(kinds) - 1, -1, -1) if not article.lines[n].blank), -1)
    for number in range(last, -1, -1):
        line = article.lines[number]
        if line.blank:
            continue
        kind = kinds[number] or ("legal" if _is_legal(line) else None)
        score += WEIGHTS[kind] if kind else _weight(line)
        if score < best - 8:
            break
        if kind in ANCHORS and score >= max(best, SURE):
            first, best = number, score
    if first is None or (first == last and kinds[first] in REPORTED_ALONE):
        return None
    return Tail(first, last, *_span(article.lines[first], article.lines[last]))


def _span(first: Line, last: Line) -> tuple[int, int]:
    return first.end - len(first.text.lstrip()), last.start + len(last.text.rstrip())


def _is_legal(line: Line) -> bool:
    text = line.text.casefold()
    return any(phrase in text for phrase in members("legal"))


def _weight(line: Line) -> float:
    words = len(line.text.split())
    if words >= 12:
        return PROSE
    return SENTENCE if line.text.rstrip().endswith((".", "!", "?", "”", '"')) else FRAGMENT
