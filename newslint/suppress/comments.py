"""Suppressions in comments of Markdown.

``<!-- newslint: ignore[garbled/misspelling] the band's own spelling -->``: in the next line, or the line it ends.
``<!-- newslint: disable[typography] until 2026-12-31 a poem -->``: up to the comment ``enable[typography]``.
``<!-- newslint: ignore-file[duplicate/near] the second edition -->``: in the whole file.
"""

import re
from collections.abc import Iterator, Sequence

from newslint.article import Article
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
    for number, comment in enumerate(comments):
        if comment["verb"] == "enable":
            continue
        names = [name.strip() for name in (comment["names"] or "").split(",") if name.strip()]
        closing = _closings(comments[number + 1 :]) if comment["verb"] == "disable" else {}
        for name in names if comment["verb"] in _VERBS else ["", *names][:1]:
            yield _suppression(article, comment, name, names, closing.get(name))
        if not names and comment["verb"] in _VERBS:
            yield _suppression(article, comment, "", names, None)


def _closings(following: Sequence[re.Match[str]]) -> dict[str, re.Match[str]]:
    """The first comment that enables each rule again."""
    closings: dict[str, re.Match[str]] = {}
    for comment in following:
        if comment["verb"] == "enable":
            for name in (comment["names"] or "").split(","):
                closings.setdefault(name.strip(), comment)
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
    own = article.text[line.start : comment.start()] + article.text[comment.end() : line.end]
    if own.strip():
        return line.start, line.end
    following = (after for after in article.lines if after.start > line.start and not after.blank)
    after = next(following, None)
    return (after.start, after.end) if after else (line.end, line.end)


def _removal(article: Article, comment: re.Match[str], name: str, names: Sequence[str]) -> Edit:
    """The edit that takes one name out of a comment, or with the last name the comment, or with that its line."""
    rest = [other for other in names if other != name]
    if rest:
        return Edit(*comment.span("names"), ", ".join(rest))
    line = article.line_at(comment.start())
    start, end = comment.span()
    before, after = article.text[line.start : start], article.text[end : line.end]
    if not (before + after).strip():
        return Edit(line.start, line.end + len(line.newline), "")
    return Edit(start - (len(before) - len(before.rstrip())), end, "")
