"""All parts of an article, in the order of the text."""

from collections.abc import Iterator

from newslint.article import Article, Line
from newslint.parts.captions import is_caption
from newslint.parts.head import head
from newslint.parts.kinds import line_kinds, wrapped_lines
from newslint.parts.lead import lead
from newslint.parts.part import Kind, Part
from newslint.parts.phrases.lookup import LineKind
from newslint.parts.removal import bounds
from newslint.parts.tail import tail
from newslint.regex import regex

DATELINE = regex(
    r"(?P<place>[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de'’.-]+(?:[ /][A-Z\u00c0-\u00de][A-Z\u00c0-\u00de'’.-]+){0,4})"
    r"(?:, [^()\n]{1,40}?)?(?: ?\([^()\n]{2,40}\))?\s*(?:--|[—–-])\s"
)
"""A place in capitals, a region or date, an agency in brackets, and a dash."""

_LINE_PARTS: dict[LineKind, Kind] = {
    "agency": "credit", "photo credit": "credit", "date": "metadata", "metadata": "metadata",
    "reading time": "metadata", "share": "metadata", "comments": "metadata", "promo": "metadata",
}  # fmt: skip


def parts(article: Article) -> tuple[Part, ...]:
    """The parts of an article; neighbouring lines of body text are one part."""
    found: list[Part] = []
    for part in _lines(article):
        joins = found and part.kind == "body" == found[-1].kind
        if joins:
            found[-1] = Part("body", found[-1].start, part.end)
        else:
            found.append(part)
    return tuple(found)


def _lines(article: Article) -> Iterator[Part]:
    menu = [article.lines[number] for number in article.once(lead)]
    if menu:
        yield Part("metadata", bounds(menu[0])[0], bounds(menu[-1])[1])
    opening = article.once(head)
    for part in opening:
        yield Part(part.kind, *bounds(part.line))
    begin = max([0, *(line.end for line in menu), *(part.line.end for part in opening)])
    block = article.once(tail)
    stop = block.first if block else len(article.lines)
    kinds = article.once(line_kinds)
    inner = article.once(wrapped_lines)
    fresh = True
    for number, line in enumerate(article.lines[:stop]):
        if line.start >= begin and not line.blank:
            found = list(_body_line(line, kinds[number], fresh, number in inner))
            yield from found
            fresh = fresh and found[-1].kind != "body"
    if block:
        yield Part("tail", block.start, block.end)


def _body_line(line: Line, known: LineKind | None, fresh: bool, wrapped: bool) -> Iterator[Part]:
    start, end = bounds(line)
    kind: Kind = _LINE_PARTS.get(known, "body") if known else "body"
    if kind == "body" and not wrapped and is_caption(line.text):
        kind = "caption"
    text = line.text.lstrip()
    dateline = DATELINE.match(text) if fresh and kind == "body" and not text[1:2].islower() else None
    if dateline and start + len(dateline[0]) < end:
        yield Part("dateline", start, start + len(dateline[0].rstrip()))
        start += len(dateline[0])
    yield Part(kind, start, end)
