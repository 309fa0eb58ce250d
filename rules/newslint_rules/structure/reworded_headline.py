"""Two headlines in a row say the same thing in nearly the same words.

The page had one title and its article another; a reader, and a search engine, needs one.
"""

from newslint import Article, Hit, Hits, Related, rule
from newslint.parts import bounds, head, similarity, without


@rule(
    bad=[
        "Council Votes to Close the Old Library\n\n⟦Council Votes to Close Old Town Library⟧\n\nThe council voted.\n",
    ],
    good=[
        "Council votes to close library\n\nMayor calls the old building a burden on the town\n\nThe council voted.\n",
        "Council votes to close library\n\nCouncil votes to close library\n\nThe council voted.\n",
        "Council votes\n\nThe council votes tonight\n\nThe council voted.\n",
    ],
    precision="no alarm in 3.2 million words of clean news",
)
def check(article: Article, *, overlap: float = 0.6) -> Hits:
    """``overlap``: the share of their words that two headlines must have in common."""
    lines = [part.line for part in article.once(head) if part.kind in ("headline", "deck")][:2]
    if len(lines) < 2 or (shared := similarity(lines[0].text, lines[1].text)) == 1.0:
        return
    start, end = bounds(lines[1])
    if shared >= overlap and min(len(line.text.split()) for line in lines) >= 5 and end < len(article.text.rstrip()):
        number = article.location(start).row - 1
        related = (Related(*bounds(lines[0]), "the first headline"),)
        message = f"a second headline with {shared:.0%} of the words of the first"
        yield Hit(start, end, message, without(article, number), related=related)
