"""The name of a newspaper's section, such as "World", stands where the headline should.

It was the heading of the page that the article stood on; whatever reads the first line takes it for the headline.
"""

from newslint import Article, Hit, Hits, rule
from newslint.parts import bounds, head, without


@rule(
    bad=[
        "⟦World⟧\n\nTalks resume in Geneva\n\nTalks resumed on Monday, a week after they had broken down.\n",
        "⟦News > Asia⟧\n\nTalks resume in Geneva\n\nTalks resumed on Monday, a week after they had broken down.\n",
        "⟦Wirtschaft⟧\n\nGespräche in Genf\n\nDie Gespräche wurden am Montag nach einer Woche Pause fortgesetzt.\n",
    ],
    good=[
        "World leaders meet\n\nWorld leaders met on Monday.\n",
        "Talks resume in Geneva\n\nWorld\n\nTalks resumed on Monday.\n",
        "World\n",
    ],
    precision="no alarm in 3.2 million words of clean news",
)
def check(article: Article) -> Hits:
    for part in article.once(head)[:1]:
        if part.kind != "label":
            return
        start, end = bounds(part.line)
        number = article.location(start).row - 1
        if number < article.filled[-1]:
            name = article.text[start:end]
            message = f"{name!r} is the name of a section, not the headline"
            yield Hit(start, end, message, without(article, number), takes="section")
