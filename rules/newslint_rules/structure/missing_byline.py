"""The article does not say who wrote it: there is no author in its record and no byline in its head.

Off by default: much news is published without one.
"""

from newslint import Article, Hit, Hits, rule
from newslint.parts import head

FIELDS = ("author", "authors", "byline", "creator", "writer")


@rule(
    state="off",
    severity="info",
    bad=["⟦⟧Bridge reopens\n\nThe council said on Monday that the bridge reopens this week.\n"],
    good=["Bridge reopens\n\nBy Jane Doe\n\nThe council said on Monday that the bridge reopens this week.\n", ""],
)
def check(article: Article) -> Hits:
    if not article.text.strip() or any(article.meta.get(field) for field in FIELDS):
        return
    if not any(part.kind == "byline" for part in article.once(head)):
        yield Hit(0, 0, "the article does not say who wrote it")
