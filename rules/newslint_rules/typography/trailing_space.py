"""A line ends in white space.

It shows in no layout and in every comparison: two copies of one article differ, and a change of it hides the real one.
"""

import re

from newslint import Article, Hit, Hits, rule
from newslint.regex import regex

_TRAILING = regex(r"(?<=[^ \t\r\n])[ \t]+(?=[\r\n]|\Z)|^[ \t]+(?=[\r\n]|\Z)", re.MULTILINE)


@rule(
    precision="true by definition",
    safe=True,
    bad=["The bridge opens in May.⟦ ⟧\nIt is new.", "It is new.\n⟦  ⟧\nIt is long.⟦\t⟧"],
    good=["The bridge opens in May.\n\nIt is new.\n", " An indent is something else."],
    formats=["text", "record"],
)
def check(article: Article) -> Hits:
    if not any(line.text.endswith((" ", "\t")) for line in article.lines):
        return
    for match in _TRAILING.finditer(article.text):
        yield Hit(*match.span(), "white space at the end of the line", "")
