"""What a tail can begin with: a line that only pages say, and that neither parts paragraphs nor belongs to one."""

from collections import Counter

from newslint.article import Article, Line
from newslint.parts.evidence import is_long
from newslint.parts.kinds import SHORT
from newslint.parts.phrases.lookup import LineKind, key, members, whole

ANCHORS: frozenset[LineKind] = frozenset(
    ["heading", "comments", "promo", "legal", "share", "network", "prompt", "reading time", "related", "about",
     "button", "metadata", "weak heading"]
)  # fmt: skip
"""Kinds of lines that a tail can begin with. Not dates: lists of events are made of dates and titles, too."""

BETWEEN: frozenset[LineKind] = frozenset(["promo", "heading", "related"])
"""Kinds of lines that also stand between paragraphs; where one does so again and again, no tail begins with it."""

_AD_MARKS = ("advert", "continu", "anzeige", "werbung", "publicit", "publicid", "pubblicit", "annonce")


def is_sure(line: Line, kind: LineKind | None) -> bool:
    """Whether only pages have such a line: a heading only by its very words, and no mark of an advertisement."""
    if kind == "heading":
        return whole().get(key(line.text)) == "heading"
    return kind in ("promo", "share", "comments") and not marks_ad(line)


def introduces(line: Line, kind: LineKind | None, count: int) -> bool:
    """Whether a button or prompt is a sentence of the article, or leads over to what follows it: "Learn more:"."""
    return kind in ("button", "prompt", "related") and (is_long(line) or (count > 1 and line.text.rstrip()[-1:] == ":"))


def marks_ad(line: Line) -> bool:
    """Whether a line only marks an advertisement, after which the article goes on: nothing unknown may follow it."""
    name = key(line.text)
    return len(name) <= SHORT and any(mark in name for mark in _AD_MARKS)


def may_begin(article: Article, number: int, kind: LineKind, texts: Counter[str]) -> bool:
    """Whether a tail may begin here: not with what stands between paragraphs, nor with its sources.

    ``texts`` says how often each line stands in the article.
    """
    line = article.lines[number]
    if kind in BETWEEN and texts[line.text] > 1:
        return False
    if kind in ("heading", "weak heading") and key(line.text) in members("readings"):
        return False
    return not _continues(article, number)


def _continues(article: Article, number: int) -> bool:
    """Whether a line goes on with the sentence of the line above, as in hard-wrapped text."""
    if number == 0 or not article.lines[number].text.lstrip()[:1].islower():
        return False
    return not article.lines[number - 1].blank
