"""Paragraphs: runs of prose between blank lines, or single lines where each line is a paragraph."""

from collections.abc import Iterable
from itertools import groupby, pairwise

from newslint.article import Article, Line, Span
from newslint.regex import regex

# News saved as plain text mostly has a paragraph a line, of any length. Hard-wrapped text (wire copy, old archives)
# shows in lines that are nearly equally long and mostly end in the middle of a sentence.
WRAPPED_WIDTH = range(45, 100)
_SENTENCE_END = regex(r"[.!?…:;][\"'”’»)\]]*\s*$")
_MARKDOWN_BREAK = regex(r"\s*(?:[#>|]|[-*+] |\d+[.)] |(?:\*\s*){3,}$|(?:-\s*){3,}$)")


def paragraphs(article: Article) -> tuple[Span, ...]:
    """The paragraphs of an article, without the white space around them."""
    joined = article.format == "markdown" or hard_wrapped(article.lines)
    spans: list[Span] = []
    for blank, group in groupby(article.lines, lambda line: line.blank):
        if not blank:
            lines = list(group)
            blocks = _blocks(lines, article.format == "markdown") if joined else [[line] for line in lines]
            spans += [_span(article, block[0].start, block[-1].end) for block in blocks]
    return tuple(spans)


def hard_wrapped(lines: tuple[Line, ...]) -> bool:
    """Whether line ends were set by a column limit rather than by the author."""
    lengths = [len(line.text) for line in lines if not line.blank]
    if len(lengths) < 4 or max(lengths) >= 120:
        return False
    # A line before a blank or an indented one ends a paragraph, however long it is: it says nothing about the limit.
    carried_on = [line.text for line, after in pairwise(lines) if not (line.blank or after.blank or _indented(after))]
    inner = [text for text in carried_on if not _SENTENCE_END.search(text)]
    few = len(carried_on) < 2 or len(inner) <= 0.6 * len(carried_on)
    return not few and _median(map(len, carried_on)) in WRAPPED_WIDTH


def _median(lengths: Iterable[int]) -> int:
    """The middle one, or between the middle two. The module statistics takes as long to import as a file to check."""
    ordered = sorted(lengths)
    return (ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) // 2


def _indented(line: Line) -> bool:
    return line.text[:1].isspace()


def _blocks(lines: list[Line], markdown: bool) -> list[list[Line]]:
    """Cut a run of lines where a paragraph begins without a blank line: an indent, a list item, a heading."""
    blocks: list[list[Line]] = []
    for line in lines:
        begins = bool(_MARKDOWN_BREAK.match(line.text)) if markdown else line.text[:2].isspace()
        after_heading = markdown and blocks and blocks[-1][-1].text.lstrip().startswith("#")
        if begins or after_heading or not blocks:
            blocks.append([])
        blocks[-1].append(line)
    return blocks


def _span(article: Article, start: int, end: int) -> Span:
    text = article.prose[start:end]
    start += len(text) - len(text.lstrip())
    return Span(start, start + len(text.strip()), text.strip())
