"""Suppressions in comments of Markdown.

``<!-- newslint: ignore[garbled/misspelling] the band's own spelling -->``: in the next line, or the line it ends.
``<!-- newslint: disable[typography] until 2026-12-31 a poem -->``: up to the comment ``enable[typography]``.
``<!-- newslint: ignore-file[duplicate/near] the second edition -->``: in the whole file.
"""

import re
from collections.abc import Iterator, Sequence

from newslint.article import Article, Line
from newslint.hit import Edit, Hit
from newslint.regex import regex
from newslint.suppress.rules import UNKNOWN
from newslint.suppress.suppression import Suppression
from newslint.violation import violation

_COMMENT = regex(
    r"<!--[ \t]{0,9}newslint:[ \t]{0,9}(?P<verb>[\w-]{0,40})(?:\[(?P<names>[^\]\r\n]{0,500})\])?"
    r"(?P<rest>[^\r\n]{0,500}?)-->"
)
_UNTIL = regex(r"\s*until[ \t]+(\S+)")
_VERBS = ("ignore", "disable", "enable", "ignore-file")


def in_comments(article: Article) -> Iterator[Suppression]:
    """The suppressions in the comments of an article, in the order of the text."""
    if article.format != "markdown" or "newslint:" not in article.text:
        return
    comments = list(_COMMENT.finditer(article.text))
    closings = _closings(comments)
    for number, comment in enumerate(comments):
        if comment["verb"] == "enable":
            continue
        names = [name.strip() for name in (comment["names"] or "").split(",") if name.strip()]
        closing = closings.get(number, {})
        for name in names if comment["verb"] in _VERBS else ["", *names][:1]:
            yield _suppression(article, comment, name, names, closing.get(name))
        if not names and comment["verb"] in _VERBS:
            yield _suppression(article, comment, "", names, None)


def _closings(comments: Sequence[re.Match[str]]) -> dict[int, dict[str, re.Match[str]]]:
    """By the number of each comment that disables: the first after it that enables each of its rules again."""
    closings: dict[int, dict[str, re.Match[str]]] = {}
    next_for: dict[str, re.Match[str]] = {}
    for number in range(len(comments) - 1, -1, -1):
        comment = comments[number]
        names = [name.strip() for name in (comment["names"] or "").split(",")]
        if comment["verb"] == "enable":
            next_for |= dict.fromkeys(names, comment)
        elif comment["verb"] == "disable":
            closings[number] = {name: next_for[name] for name in names if name in next_for}
    return closings


def _suppression(
    article: Article, comment: re.Match[str], name: str, names: Sequence[str], closing: re.Match[str] | None
) -> Suppression:
    until = _UNTIL.match(comment["rest"])
    reason = comment["rest"][until.end() if until else 0 :].strip()
    edits = [_removal(article, comment, name, names)]
    if closing:
        edits.append(_removal(article, closing, name, [n.strip() for n in closing["names"].split(",")]))
    place = violation(article, UNKNOWN, Hit(*comment.span(), "", tuple(edits)))
    scope = _scope(article, comment, closing)
    return Suppression(name, reason, place, scope, until=until[1] if until else None)


def _scope(article: Article, comment: re.Match[str], closing: re.Match[str] | None) -> tuple[int, int] | None:
    if comment["verb"] == "ignore-file":
        return None
    if comment["verb"] == "disable":
        return comment.end(), closing.start() if closing else len(article.text)
    line = article.line_at(comment.start())
    if not _alone(article, comment, line):
        return line.start, line.end
    row = article.location(line.start).row  # of the line; so it is the number of the next one
    after = article.once(_next_visible)[row]
    return (after.start, after.end) if after else (line.end, line.end)


def _next_visible(article: Article) -> list[Line | None]:
    """For each line, and for the end, the first that is not blank from there on."""
    following: list[Line | None] = [None]
    for line in reversed(article.lines):
        following.append(following[-1] if line.blank else line)
    return following[::-1]


def _alone(article: Article, comment: re.Match[str], line: Line) -> bool:
    """Whether there is nothing else on the line of a comment."""
    first, last = article.once(_edges)[line.start]
    return comment.start() <= first and last <= comment.end()


def _edges(article: Article) -> dict[int, tuple[int, int]]:
    """By where a line begins: where what is visible of it begins and ends, for the many comments it may hold."""
    edges = {}
    for line in article.lines:
        whole = article.text[line.start : line.end]
        edges[line.start] = line.end - len(whole.lstrip()), line.start + len(whole.rstrip())
    return edges


def _removal(article: Article, comment: re.Match[str], name: str, names: Sequence[str]) -> Edit:
    """The edit that takes one name out of a comment, or with the last name the comment, or with that its line."""
    rest = [other for other in names if other != name]
    if rest:
        return Edit(*comment.span("names"), ", ".join(rest))
    line = article.line_at(comment.start())
    if _alone(article, comment, line):
        return Edit(line.start, line.end + len(line.newline), "")
    start = comment.start()
    while start > line.start and article.text[start - 1].isspace():
        start -= 1
    return Edit(start, comment.end(), "")
