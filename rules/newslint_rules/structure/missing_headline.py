"""The article has no headline: neither a title in its record nor a line that could be one.

Off by default: many archives keep the headline elsewhere.
"""

from newslint import Article, Example, Hit, Hits, rule
from newslint.parts import head


@rule(
    state="off",
    severity="info",
    bad=[
        "⟦⟧The council said on Monday that the bridge over the river reopens this week, and that it will stay open.\n"
    ],
    good=[
        "Bridge reopens\n\nThe council said on Monday that the bridge reopens this week.\n",
        Example("The council said on Monday that the bridge reopens.\n", format="record", title="Bridge reopens"),
        "",
    ],
)
def check(article: Article) -> Hits:
    if article.title or not article.text.strip():
        return
    if not any(part.kind == "headline" for part in article.once(head)):
        yield Hit(0, 0, "the article has no headline")
