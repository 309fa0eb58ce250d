"""The head: what stands before the article's first paragraph."""

from collections.abc import Iterator

from newslint.article import Article, Line
from newslint.parts.kinds import line_kinds, wrapped_lines
from newslint.parts.lead import lead
from newslint.parts.part import Kind
from newslint.parts.phrases.lookup import members
from newslint.parts.sections import is_section
from newslint.parts.tail import tail
from newslint.regex import regex

_WORD = regex(r"[\w'$€£%]+")
LONGEST_HEADLINE = 25
"""Words."""
LONGEST_NAME = 4
"""Words of a name after a small "by"."""
LONGEST_TWICE = 250
"""Characters of a headline that is known for one by standing there twice."""
LONGEST_HEAD = 14
"""Lines that are looked at before giving up on finding the body."""

_END = regex(r"(?:[;:,]|(?<!\.[A-Z])\.)[\"'”’»)\]]*$")
"""What ends a sentence, and no headline: "U.S." may end one."""


class HeadLine:
    """A line of the head and what it is."""

    __slots__ = ("kind", "line")

    def __init__(self, line: Line, kind: Kind) -> None:
        self.line = line
        self.kind = kind


def head(article: Article) -> tuple[HeadLine, ...]:
    """The lines of the head, in order; the body begins with the line after them."""
    found: list[HeadLine] = []
    block = article.once(tail)
    stop = block.first if block else len(article.lines)
    begin = max(article.once(lead), default=-1) + 1
    full = [n for n in range(begin, min(stop, begin + 200)) if not article.lines[n].blank][:LONGEST_HEAD]
    for place, number in enumerate(full):
        kind = _kind(article, number, found, place)
        if kind is None:
            return tuple(_settle(found))
        found.append(HeadLine(article.lines[number], kind))
    return () if len(full) == LONGEST_HEAD or not found else tuple(_settle(found))


def is_byline(text: str) -> bool:
    """Whether a line is a byline: "By Jane Doe, Political Editor"."""
    words = text.strip(" \t*_").split()
    if not 2 <= len(words) <= 14 or _END.search(text):
        return False
    for count in (3, 2, 1):
        if " ".join(words[:count]).casefold().rstrip(":") in members("bylines"):
            names = words[count:]
            if words[0][0].islower():  # "di Maria Rossi"
                return 1 <= len(names) <= LONGEST_NAME and all(word[0].isupper() for word in names)
            return bool(names) and names[0][0].isupper() and _names(names)
    return False


def _names(words: list[str]) -> bool:
    """Mostly capitalised: names and titles rather than a sentence."""
    capitals = sum(
        word[:1].isupper() or word in ("and", "und", "et", "y", "e", "/", "|", "for", "in") for word in words
    )
    return capitals >= 0.7 * len(words)


def _kind(article: Article, number: int, before: list[HeadLine], place: int) -> Kind | None:
    text = article.lines[number].text.strip()
    if number in article.once(wrapped_lines):
        return None
    if place == 0 and is_section(text):
        return "label"
    known = article.once(line_kinds)[number]
    if known in ("agency", "photo credit"):
        return "credit"
    if known in ("date", "metadata", "reading time", "share", "comments", "button"):
        return "metadata"
    if is_byline(text):
        return "byline"
    if _stands_twice(article, number):
        return "headline"
    return None if _opens_paragraph(article, number) else _headline(text, before)


def _stands_twice(article: Article, number: int) -> bool:
    """Whether the next line, or the last, blank ones aside, says the same: then even a sentence is a headline."""
    text = article.lines[number].text.strip()
    for step in (1, -1):
        near = [n for n in (number + step, number + 2 * step) if 0 <= n < len(article.lines)]
        other = next((line.text.strip() for line in map(article.lines.__getitem__, near) if not line.blank), None)
        if other == text:
            return len(text) <= LONGEST_TWICE
    return False


def _opens_paragraph(article: Article, number: int) -> bool:
    """Whether a line is the first of several after a blank one: of a hard-wrapped paragraph."""
    lines = article.lines
    return 0 < number < len(lines) - 1 and lines[number - 1].blank and not lines[number + 1].blank


def _headline(text: str, before: list[HeadLine]) -> Kind | None:
    words = text.lstrip("# ").split()
    if len(words) > LONGEST_HEADLINE or _END.search(text) or (text.endswith(("”", '"')) and len(words) > 15):
        return None
    heads = sum(part.kind in ("headline", "deck") for part in before)
    if heads == 0:
        return "headline"
    if heads == 1 or (heads == 2 and len(words) <= LONGEST_HEADLINE):
        return "deck" if heads < 3 else None
    return None


def _settle(found: list[HeadLine]) -> Iterator[HeadLine]:
    """Call a deck that says the headline again a headline."""
    first = next((part for part in found if part.kind == "headline"), None)
    for part in found:
        if first and part.kind == "deck" and similarity(first.line.text, part.line.text) >= 0.6:
            part.kind = "headline"
        yield part


def similarity(one: str, other: str) -> float:
    """Share of words that two headlines have in common: shared over all, as of Jaccard; 1.0 for the same words."""
    a, b = _words(one), _words(other)
    return len(a & b) / max(1, len(a | b))


def _words(headline: str) -> set[str]:
    return set(_WORD.findall(headline.casefold().replace("’", "'")))
