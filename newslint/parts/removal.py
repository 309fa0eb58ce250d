"""What rules about single lines share: which lines to report, and how to take one out."""

from collections.abc import Iterator

from newslint.article import Article, Line
from newslint.hit import Edit
from newslint.parts.kinds import line_kinds
from newslint.parts.lead import lead
from newslint.parts.phrases.lookup import LineKind
from newslint.parts.tail import tail


def lines_of(article: Article, kind: LineKind) -> Iterator[tuple[int, Line]]:
    """The lines of a kind with their numbers, less those before and after the article, which are reported whole."""
    kinds = article.once(line_kinds)
    for number in inside(article):
        if kinds[number] == kind:
            yield number, article.lines[number]


def inside(article: Article) -> range:
    """The numbers of the lines between the menu before the article and the tail after it."""
    block = article.once(tail)
    return range(max(article.once(lead), default=-1) + 1, block.first if block else len(article.lines))


def without(article: Article, number: int, last: int | None = None) -> tuple[Edit, ...]:
    """The edit that removes a line, or those up to ``last``.

    With them go the blank lines that part them from the next line, or, at the end of the text, from the one before.
    """
    lines = article.lines
    last = number if last is None else last
    following = next((n for n in range(last + 1, len(lines)) if not lines[n].blank), None)
    if following is None:
        before = next((n for n in range(number - 1, -1, -1) if not lines[n].blank), None)
        start = lines[before].end if before is not None else lines[0].start
        return (Edit(start, lines[last].end, ""),)
    joined = number > 0 and not lines[number - 1].blank
    return (Edit(lines[number].start, lines[last + 1 if joined else following].start, ""),)


def bounds(line: Line) -> tuple[int, int]:
    """Where the text of a line begins and ends, white space aside."""
    return line.end - len(line.text.lstrip()), line.start + len(line.text.rstrip())
