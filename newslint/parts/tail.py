"""The tail: what stands after the article's last word, from there to the end of the file.

It is looked for from the end. Every line there speaks for a tail or against it; a paragraph of prose that is neither
promotion nor small print ends the search. The tail begins with the first line that only pages say.
"""

from collections import Counter
from typing import NamedTuple

from newslint.article import Article
from newslint.parts.author_box import author_boxes
from newslint.parts.dangling import dangling, dated
from newslint.parts.discussion import discussion
from newslint.parts.evidence import STRONG, addresses, is_long, is_prose, kind_in_tail, urges, weight
from newslint.parts.first_lines import ANCHORS, introduces, is_sure, marks_ad, may_begin
from newslint.parts.kinds import line_kinds
from newslint.parts.phrases.lookup import LineKind, key, members
from newslint.parts.teasers import teased

HEADINGS: frozenset[LineKind | None] = frozenset(["heading", "about", "comments"])
"""Kinds of lines that unknown ones may follow, as titles follow "Recent Posts"; elsewhere half must be known."""

NEAR_END: frozenset[LineKind | None] = HEADINGS | {"promo", "share"}
"""Kinds of lines that a loose tail begins with where little follows, whatever it is."""

REPORTED_ALONE: frozenset[LineKind] = frozenset(
    ["comments", "share", "metadata", "reading time", "related", "promo", "agency", "photo credit"]
)
"""Kinds of lines that rules of their own report: one of them alone is no block."""

SURE, ALONE = 3.5, 9.0
"""What the weights of a tail must add up to: with a line of a strong kind among them, and without."""
NEVER, PROSE, URGING = -100.0, -4.0, -3.0
"""The weight of a paragraph of prose, which ends a sure tail and only speaks against a loose one; and of one that
speaks to the reader of what the page offers."""
URGED_SHARE = 0.35
"""What such paragraphs may at most be of the text: a page that only speaks to its reader has no tail."""
LOWEST = 6.0
"""How far the sum may fall before the search ends."""
BOX, BOX_SHARE, BOX_PLAIN = 3, 0.1, 1
"""Lines of a box on an author or a company, its head aside; what may follow "About the author", of the text; and the
paragraphs that do not speak to the reader there may be after other boxes, if all that follows is of the page."""
BRIDGE, BRIDGE_SHARE = 10, 0.1
"""Lines before a tail, and their share of the text, among which a sure line begins it earlier."""
_BULLETS = ("- ", "– ", "• ", "* ", "· ", "▪ ")


class Tail(NamedTuple):
    """A block of lines at the end, as numbers of lines (``last`` inclusive) and offsets."""

    first: int
    last: int
    start: int
    end: int


def tail(article: Article) -> Tail | None:
    """The tail of an article, where there surely is one."""
    numbers = _full(article)
    first = _begin(article, numbers, prose=NEVER)
    return None if first is None else _block(article, _earlier(article, numbers, first), numbers[-1])


def loose_tail(article: Article, share: float = 0.1) -> Tail | None:
    """A longer tail, with prose in it: where the lines around the prose outweigh it, or little follows a sure line.

    ``share`` is what may at most follow such a line, of the whole text in characters.
    """
    numbers = _full(article)
    begins = [_begin(article, numbers, prose=PROSE), _near_end(article, numbers, share)]
    found = [number for number in begins if number is not None]
    return _block(article, min(found), numbers[-1]) if found else None


def tail_kinds(article: Article) -> tuple[LineKind | None, ...]:
    """The kinds of the lines, with what their place at the end of the article says of them."""
    kinds, numbers = article.once(line_kinds), _full(article)
    placed = dangling(article, numbers, kinds) | dated(article, numbers, kinds)
    placed.update((number, "about") for number in author_boxes(article, numbers))
    placed.update((number, "comments") for number in article.once(discussed)[:1])
    return tuple(placed.get(n, kind) for n, kind in enumerate(kinds)) if placed else kinds


def discussed(article: Article) -> tuple[int, ...]:
    """The numbers of the lines of readers' comments, their head first."""
    return discussion(article, _full(article), article.once(line_kinds))


def _full(article: Article) -> list[int]:
    return list(article.filled)


def _texts(article: Article) -> Counter[str]:
    """How often each line with text stands in the article."""
    return Counter(article.lines[number].text for number in article.filled)


def _length(article: Article) -> int:
    """The characters of its lines with text."""
    return sum(len(article.lines[number].text) for number in article.filled)


def _block(article: Article, first: int, last: int) -> Tail | None:
    if first == last and article.once(line_kinds)[first] in REPORTED_ALONE:
        return None
    begin, end = article.lines[first], article.lines[last]
    return Tail(first, last, begin.end - len(begin.text.lstrip()), end.start + len(end.text.rstrip()))


def _begin(article: Article, numbers: list[int], prose: float) -> int | None:
    """The number of the line that a tail begins with. ``prose`` is the weight of a paragraph of prose in it."""
    kinds = article.once(tail_kinds)
    teasers = teased(article, numbers, kinds)
    inside = _boxed(article, numbers) | {*article.once(discussed)} | teasers
    texts, most = article.once(_texts), URGED_SHARE * article.once(_length)
    first, score, best, strong, unknown, urged = None, 0.0, 0.0, False, 0, 0
    for count, number in enumerate(reversed(numbers), start=1):
        line = article.lines[number]
        kind = kind_in_tail(line, kinds[number])
        if number not in inside or kind is not None:
            if not is_prose(line, kind):
                score += weight(line, kind)
            elif urges(line):
                score, urged = score + max(prose, URGING), urged + len(line.text)
            else:
                score += prose
        if score < best - LOWEST or urged > most:
            break
        strong, unknown = strong or kind in STRONG, unknown + (kind is None)
        sure = score >= max(best, SURE if strong else ALONE)
        most_unknown = 0 if kind in ("share", "network") or (kind == "promo" and marks_ad(line)) else count // 2
        heads = kind in HEADINGS or number in teasers
        heads = heads or (unknown <= most_unknown and not introduces(line, kind, count))
        if sure and kind in ANCHORS and heads and may_begin(article, number, kind, texts):
            first, best = number, score
    if first is None or _is_all(article, numbers, first) or _resumes_list(article, numbers, first):
        return None
    return first


def _is_all(article: Article, numbers: list[int], first: int) -> bool:
    """Whether the paragraphs that there are all stand in what would be the tail: then they may be an article."""
    kinds = article.once(line_kinds)
    long = [number for number in numbers if is_long(article.lines[number])]
    return bool(long) and long[0] > first and any(kinds[number] is None for number in long)


def _resumes_list(article: Article, numbers: list[int], first: int) -> bool:
    """Whether a list that stands before what would be the tail goes on in it."""
    before, kinds = numbers.index(first) - 1, article.once(tail_kinds)
    bullet = article.lines[numbers[before]].text.lstrip()[:2] if before >= 0 else ""
    if bullet not in _BULLETS:
        return False
    within = (number for number in numbers[before + 1 :] if kinds[number] is None)
    return any(article.lines[number].text.lstrip().startswith(bullet) for number in within)


def _earlier(article: Article, numbers: list[int], first: int) -> int:
    """Where a tail begins if what stands before it is of the page, too: a box on the author, promotion in sentences."""
    first = _bridged(article, numbers, first)
    before = numbers[: numbers.index(first)]
    boxed = author_boxes(article, before)
    while before and before[-1] in boxed:
        first = before.pop()
    return first


def _bridged(article: Article, numbers: list[int], first: int) -> int:
    """Where a tail begins if the few lines before it are of the page, too: a sure line, and prose to the reader."""
    kinds, texts = article.once(tail_kinds), article.once(_texts)
    rest = BRIDGE_SHARE * article.once(_length)
    place, found, length = numbers.index(first), first, 0
    for number in reversed(numbers[max(place - BRIDGE, 1) : place]):
        line = article.lines[number]
        kind, length = kind_in_tail(line, kinds[number]), length + len(line.text)
        if length > rest or (is_prose(line, kind) and not addresses(line)):
            break
        if kind and is_sure(line, kind) and may_begin(article, number, kind, texts):
            found = number
    return found


def _boxed(article: Article, numbers: list[int]) -> set[int]:
    """The lines of boxes on an author or a company: the few after the head of one, or all where little follows."""
    kinds, placed = article.once(line_kinds), article.once(tail_kinds)
    if "about" not in placed and "heading" not in kinds:
        return set()
    rest = BOX_SHARE * article.once(_length)
    found, length, plain = set[int](), 0, 0
    for place in range(len(numbers) - 1, -1, -1):
        line = article.lines[numbers[place]]
        head = kinds[numbers[place]] in ("about", "heading") and key(line.text) in members("about_openings")
        boxed = placed[numbers[place]] == "about" and plain <= BOX_PLAIN
        if (head or boxed) and length <= rest:
            found.update(numbers[place + 1 :])
        elif head or kinds[numbers[place]] == "about":
            found.update(numbers[place + 1 : place + 1 + BOX])
        length += len(line.text)
        plain += placed[numbers[place]] is None and is_long(line) and not addresses(line)
    return found


def _near_end(article: Article, numbers: list[int], share: float) -> int | None:
    """The number of the first line that surely is the page's, if paragraphs stand before it and little after it."""
    kinds, texts = article.once(line_kinds), article.once(_texts)
    rest = share * article.once(_length)
    found, length = None, 0
    for number in reversed(numbers):
        line = article.lines[number]
        sure = kinds[number] in NEAR_END and texts[line.text] == 1 and key(line.text) not in members("readings")
        found, length = number if sure and length <= rest else found, length + len(line.text)
    before = (is_long(line) for line in article.lines[:found])
    return found if any(before) else None
