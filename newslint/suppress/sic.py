"""``[sic]``: the word before it is meant to be as it is."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from newslint.article import Article
from newslint.regex import regex
from newslint.violation import Violation

_SIC = regex(r"(?i)[\[(][*_]?sic[!.]?[*_]?[\])]")
_WORDS = regex(r"(?:(\S+)[ \t]+)?(\S+)[ \t]*\Z")
REACH = 130
"""Characters looked at before it: two words, and no more of a text without spaces."""


class Sic(NamedTuple):
    """The place of a protected word; ``first`` is where the word before it begins ("the the [sic]" is about two)."""

    first: int
    start: int
    end: int

    def covers(self, found: Violation, today: date) -> bool:
        """Whether a violation is about the word, alone or with the one before it."""
        return self.first <= found.start and self.start < found.end <= self.end


def sics(article: Article) -> Iterator[Sic]:
    """The protected words of an article."""
    text = article.text
    if "(" not in text and "[" not in text:
        return
    for mark in _SIC.finditer(text):
        begin = max(0, mark.start() - REACH)
        words = _WORDS.search(text[begin : mark.start()])
        if words:
            first = words.start(1) if words[1] else words.start(2)
            yield Sic(begin + first, begin + words.start(2), begin + words.end(2))
