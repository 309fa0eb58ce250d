"""The headline stands there twice, word for word.

One of the two was the page's title; the article opens by saying the same thing again.
"""

from newslint import Article, Example, Hit, Hits, Related, rule
from newslint.parts import bounds, head, without


@rule(
    bad=[
        "Council votes to close library\n\n⟦Council votes to close library⟧\n\nThe council voted on Monday.\n",
        "World\n\nCouncil Votes\n\n⟦Council votes⟧\n\nThe council voted on Monday.\n",
        Example("⟦Council votes⟧\n\nThe council voted on Monday.\n", format="record", title="Council votes"),
    ],
    good=[
        "Council votes to close library\n\nThe council voted to close the library.\n",
        "Council votes\n\nMayor defends the plan\n\nThe council voted on Monday.\n",
        "|\n|\nThe council voted on Monday, as it does.\n",
        Example("The council voted on Monday.\n", format="record", title="Council votes"),
        Example("Council votes\n", format="record", title="Council votes"),
    ],
    precision="40 of 40 alarms true on reading, in 3.2 million words of clean news",
)
def check(article: Article, *, title: bool = True) -> Hits:
    """``title``: also compare with the title that stands in the record or the front matter."""
    lines = [part.line for part in article.once(head) if part.kind == "headline"]
    body = lines[-1].end < len(article.text.rstrip()) if lines else False
    first = article.title if title else None
    for place, line in enumerate(lines if body else []):
        start, end = bounds(line)
        if first is not None and _plain(first) == _plain(line.text) != "":
            number = article.location(start).row - 1
            related = (Related(*bounds(lines[0]), "the headline"),) if place else ()
            message = "the headline stands here again" if place else "the title stands in the text again"
            yield Hit(start, end, message, without(article, number), related=related)
        first = lines[0].text


def _plain(headline: str) -> str:
    """Case, typographic twins, Markdown's number signs and outer marks aside."""
    return headline.casefold().replace("’", "'").strip(" \t\u00a0#*|\"'“”‘.-–—=_")
