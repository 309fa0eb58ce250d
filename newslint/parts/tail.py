"""The tail: what stands after the article's last word, from there to the end of the file.

It is looked for from the end. Every line there speaks for a tail or against it; a paragraph of prose that is neither
promotion nor small print ends the search. The tail begins with the first line that only pages say.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from newslint.article import Article, Line
from newslint.parts.kinds import line_kinds
from newslint.parts.phrases import phrases
from newslint.parts.phrases.lookup import LineKind

WEIGHTS: Mapping[LineKind, float] = {
    "heading": 5, "comments": 5, "promo": 5, "legal": 5, "share": 4, "prompt": 3.5, "reading time": 3, "about": 3,
    "related": 3, "button": 3, "metadata": 2.5, "date": 2, "teaser": 2, "weak heading": 1.5, "appeal": 1,
    "sign-off": 0.5, "agency": 0.5, "photo credit": 0.5,
}  # fmt: skip
"""How much a line of a kind speaks for the tail."""

ANCHORS: frozenset[LineKind] = frozenset(
    ["heading", "comments", "promo", "legal", "share", "prompt", "reading time", "related", "about", "button",
     "metadata", "weak heading"]
)  # fmt: skip
"""Kinds of lines that a tail can begin with. Not dates: lists of events are made of dates and titles, too."""

REPORTED_ALONE: frozenset[LineKind] = frozenset(
    ["comments", "share", "metadata", "reading time", "related", "promo", "agency", "photo credit"]
)
"""Kinds of lines that rules of their own report: one of them alone is no block."""

STRONG: frozenset[LineKind | None] = frozenset(["heading", "comments", "promo", "legal", "share"])
SURE = 4.5
"""What the lines of a tail must add up to where a line of a strong kind is among them."""
ALONE = 9.0
"""The same where none is."""
SENTENCE = -2.0
FRAGMENT = -0.4
TITLE = 0.0
PROSE_WORDS = 12
_BIOGRAPHY = re.compile(
    r"(?:Dr\.? |Prof\.? )?(?:[A-Z\u00c0-\u00de][\w.'’-]{0,20} ){1,4}"
    r"(?:is|was|has|writes|covers|reports|works|worked|joined|lives|holds|serves|leads|specializes|specialises|studied)\b"
    r"[^\n]{0,120}\b(?:writer|editor|reporter|journalist|correspondent|author|columnist|contributor|blogger|freelance\w*|"
    r"copywriter|founder|co-founder|director|manager|consultant|specialist|expert|experience|degree|university)\b"
)
_YEAR = re.compile(r"\d{4}")
_ENDS = (".", "!", "?", "”", '"', "’", ")", ":", ";", ",")


class Tail(NamedTuple):
    """A block of lines at the end, as numbers of lines (``last`` inclusive) and offsets."""

    first: int
    last: int
    start: int
    end: int


def tail(article: Article) -> Tail | None:
    """The tail of an article, where there surely is one."""
    numbers = [n for n, line in enumerate(article.lines) if not line.blank]
    first = _begin(article, numbers)
    if first is None:
        return None
    last = numbers[-1]
    if first == last and article.once(line_kinds)[first] in REPORTED_ALONE:
        return None
    return Tail(first, last, *_span(article.lines[first], article.lines[last]))


def _begin(article: Article, numbers: list[int]) -> int | None:
    kinds = article.once(line_kinds)
    first, score, best = None, 0.0, 0.0
    seen: set[LineKind | None] = set()
    for number in reversed(numbers):
        line = article.lines[number]
        kind = tail_kind(line, kinds[number])
        prose = len(line.text.split()) >= PROSE_WORDS
        if prose and kind is None and not _BIOGRAPHY.match(line.text):
            break
        seen.add(kind)
        score += 0.0 if prose and kind not in STRONG else WEIGHTS[kind] if kind else _weight(line)
        if score < best - 6:
            break
        if kind in ANCHORS and score >= best and _sure(score, seen) and not _continues(article, number):
            first, best = number, score
    return first


def _sure(score: float, seen: set[LineKind | None]) -> bool:
    return score >= (SURE if seen & STRONG else ALONE)


def tail_kind(line: Line, kind: LineKind | None) -> LineKind | None:
    """The kind of a line as it counts in a tail: there, small print shows by its wording, and prose is no label."""
    if kind in (None, "appeal", "sign-off", "prompt") and _is_legal(line):
        return "legal"
    return kind


def _continues(article: Article, number: int) -> bool:
    """Whether a line goes on with the sentence of the line above, as in hard-wrapped text."""
    if number == 0 or not article.lines[number].text.lstrip()[:1].islower():
        return False
    return not article.lines[number - 1].blank


def loose_tail(article: Article, most: float = 0.12) -> Tail | None:
    """A longer tail: from a heading on that only pages have, though some prose follows it.

    ``most`` is the share that the prose after the heading may be of the prose before it.
    """
    lines, kinds = article.lines, article.once(line_kinds)
    prose = [len(line.text) if _is_prose(line, kind) else 0 for line, kind in zip(lines, kinds, strict=True)]
    before, after = 0, sum(prose)
    for number, kind in enumerate(kinds):
        if kind in ("heading", "comments") and before and after <= most * before:
            last = max(n for n, line in enumerate(lines) if not line.blank)
            return Tail(number, last, *_span(lines[number], lines[last]))
        before, after = before + prose[number], after - prose[number]
    return None


def _is_prose(line: Line, kind: LineKind | None) -> bool:
    return kind is None and len(line.text.split()) >= PROSE_WORDS


def _span(first: Line, last: Line) -> tuple[int, int]:
    return first.end - len(first.text.lstrip()), last.start + len(last.text.rstrip())


def _is_legal(line: Line) -> bool:
    text = _YEAR.sub("#", line.text.casefold())
    return any(phrase in text for phrase in _legal())


@cache
def _legal() -> tuple[str, ...]:
    return tuple(phrases("legal"))


def _weight(line: Line) -> float:
    if line.text.rstrip().endswith(_ENDS):
        return SENTENCE
    words = line.text.split()
    capitals = sum(word[0].isupper() for word in words)
    return TITLE if capitals > 0.6 * len(words) else FRAGMENT
