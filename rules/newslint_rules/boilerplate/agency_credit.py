"""A line credits the agencies, such as "AP/Reuters", and says nothing else.

Who a text came from belongs in its record: as a line of the article it is taken for a paragraph.
"""

from newslint import Article, Hit, Hits, rule
from newslint.parts import bounds, lines_of, without


@rule(
    bad=[
        "The bridge reopens on Friday.\n\n⟦AP/Reuters⟧\n",
        "The bridge reopens on Friday.\n\n⟦(AFP, dpa)⟧\n",
        "⟦Source: Reuters⟧\n\nThe bridge reopens on Friday.\n",
    ],
    good=[
        "GENEVA (AP) — Talks resumed on Monday.\n",
        "AP reported the deal first.\n",
        "The source, Reuters, was not named.\n",
        "US/UK\n\nTalks resumed on Monday.\n",
    ],
    precision="no alarm in 3.2 million words of clean news",
)
def check(article: Article) -> Hits:
    for number, line in lines_of(article, "agency"):
        start, end = bounds(line)
        text = article.text[start:end]
        message = f"{text!r} credits agencies: it belongs in the article's record"
        yield Hit(start, end, message, without(article, number), takes="source")
