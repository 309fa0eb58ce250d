"""A bracket is opened and not closed in its paragraph, or closed and never opened.

What was in the brackets, or what should not be, is no longer clear.
"""

import re

from newslint import Article, Hit, Hits, Span, rule
from newslint.regex import regex

_BRACKET = regex(r"[()\[\]]")
_PARTNER = {")": "(", "]": "["}
# "a)", "bb)", "1)" and "iv)" at the beginning of a list item; ":)" and ";-(" in speech.
_NO_BRACKET = regex(r"(?:(?:^|[\s;,.])(?:\d{1,2}|[a-zA-Z]|(?P<twice>[a-z])(?P=twice)|[ivx]{1,4})|[:;=8]['-]?)$")


@rule(
    precision="28 of 44 alarms true on reading, in 3.2 million words of clean news",
    state="preview",
    bad=[
        "The bridge ⟦(⟧new and long opens.",
        "The bridge new and long⟦)⟧ opens.",
        "The bridge (new⟦]⟧ and long) opens.",
    ],
    good=[
        "The bridge (new and [very] long) opens.",
        "a) the bridge\nb) the tunnel\naa) its piers",
        "We won :) and lost :-(",
    ],
)
def check(article: Article) -> Hits:
    if not _BRACKET.search(article.prose):
        return
    for paragraph in article.paragraphs:
        yield from _unbalanced(article, paragraph)


def _unbalanced(article: Article, paragraph: Span) -> Hits:
    stack: list[re.Match[str]] = []
    for match in _BRACKET.finditer(article.prose, paragraph.start, paragraph.end):
        before = article.prose[max(paragraph.start, match.start() - 6) : match.start()]
        if not stack and _NO_BRACKET.search(before):
            continue
        if match[0] in "([":
            stack.append(match)
        elif stack and stack[-1][0] == _PARTNER[match[0]]:
            stack.pop()
        else:
            yield Hit(*match.span(), f"{match[0]} closes a bracket that was never opened")
    for match in stack:
        yield Hit(*match.span(), f"{match[0]} opens a bracket that is never closed")
