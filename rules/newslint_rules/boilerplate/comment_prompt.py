"""An invitation to comment, such as "Leave a comment", stands in the text.

It is a button of the page that the article was copied from; in the article it asks for what nobody can do.
"""

from newslint import Article, Hit, Hits, rule
from newslint.parts import bounds, lines_of, without


@rule(
    bad=[
        "The bridge reopens on Friday.\n\n⟦Leave a comment⟧\n",
        "The bridge reopens on Friday.\n\n⟦3 Responses to “Bridge Reopens”⟧\n",
        "The bridge reopens on Friday.\n\n⟦12 Comments⟧\n\nTraffic was light at noon, the council said.\n",
        "Die Brücke öffnet am Freitag.\n\n⟦Schreiben Sie einen Kommentar⟧\n",
    ],
    good=[
        "The minister was asked to leave a comment.\n",
        "Comments from the floor were heard for an hour.\n",
        "The bridge reopens on Friday.\n\n3 responses to the tender were received, the council said.\n",
        "He would not join the conversation.\n",
    ],
    precision="no alarm in 3.2 million words of clean news",
)
def check(article: Article) -> Hits:
    for number, line in lines_of(article, "comments"):
        start, end = bounds(line)
        text = article.text[start:end]
        yield Hit(start, end, f"{text!r} invites comments and is not part of the article", without(article, number))
