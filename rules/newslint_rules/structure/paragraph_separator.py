"""Two paragraphs of a Markdown file are parted by a line end only, without a blank line.

Markdown joins such lines: readers see one long paragraph where the author wrote two.
"""

from itertools import pairwise

from newslint import Article, Edit, Example, Hit, Hits, rule
from newslint.regex import regex

_CLOSED = regex(r"[.!?…][\"'”’»)*_]*$")
_OPEN = regex(r"[\"'“‘«„*_]{0,3}[A-Z\u00c0-\u00de]")


@rule(
    formats=("markdown",),
    safe=True,
    bad=[
        Example(
            "The council voted on Monday evening to close the old library by the river for good, the mayor said after "
            "the meeting.⟦\n⟧Nobody in the hall had expected the vote to be taken before the summer, and many of those "
            "who came had hoped to be heard first.\n",
            format="markdown",
        )
    ],
    good=[
        Example("The council voted\nto close the library.\nIt closes in June.\n", format="markdown"),
        Example("- One thing.\n- Another thing.\n", format="markdown"),
        Example("The council voted.  \nIt closes in June.\n", format="markdown"),
    ],
    precision="10 of 10 alarms true on reading, in 3.2 million words of clean news",
)
def check(article: Article, *, minimum: int = 100) -> Hits:
    """``minimum``: characters that both lines must have; shorter lines may be wrapped."""
    lines = article.lines
    for line, after in pairwise(lines):
        if len(line.text) < minimum or len(after.text) < minimum or line.text[:1].isspace():
            continue
        if _CLOSED.search(line.text) and _OPEN.match(after.text) and not line.text.startswith(("|", ">")):
            at = line.end
            fix = (Edit(at, at, line.newline),)
            yield Hit(at, at + len(line.newline), "a paragraph begins here without a blank line before it", fix)
