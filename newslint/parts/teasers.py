"""Teasers of other articles: after a heading, titles with a paragraph under each."""

from itertools import pairwise

from newslint.article import Article
from newslint.parts.evidence import is_long
from newslint.parts.phrases.lookup import LineKind, key, members

SHARE, MARKED_SHARE = 0.12, 0.25
"""What the teasers may at most be of the text, in characters; the second where buttons or dates stand among them."""
LEAST = 2
"""Titles with a paragraph: one may be a link in the middle of the article, and the last paragraph after it."""
MARKS: frozenset[LineKind | None] = frozenset(["button", "teaser", "date", "metadata", "reading time"])


def teased(article: Article, numbers: list[int], kinds: tuple[LineKind | None, ...]) -> set[int]:
    """The paragraphs of teasers that end the article, as numbers of lines; ``numbers`` are those of lines with text."""
    place = _heading(article, numbers, kinds)
    if place is None:
        return set()
    after = numbers[place:]
    long = {n for n in after if is_long(article.lines[n]) and kinds[n] in (None, "teaser")}
    titled = all(n not in long or above not in long for above, n in pairwise(after))
    return long if titled and len(long) >= LEAST and after[1] not in long else set()


def _heading(article: Article, numbers: list[int], kinds: tuple[LineKind | None, ...]) -> int | None:
    """The place of the first heading of links with little text after it; "Continue Reading" over and over is a list."""
    whole = sum(len(article.lines[n].text) for n in numbers)
    found, text, marks, seen = None, 0, 0, set[str]()
    for place in range(len(numbers) - 1, -1, -1):
        line, kind = article.lines[numbers[place]], kinds[numbers[place]]
        text, marks = text + len(line.text), marks + (kind in MARKS)
        if text > (MARKED_SHARE if marks >= LEAST else SHARE) * whole:
            break
        if kind == "heading" and (name := key(line.text)) not in members("readings"):
            found = None if name in seen else place
            seen.add(name)
    return found
