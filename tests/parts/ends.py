"""An article without a tail, and what is found to be the tail of a text."""

from newslint.article import Article
from newslint.parts import tail

BODY = (
    "Bridge reopens\n\n"
    "The bridge over the river reopens on Friday after two years of work, the council said on Monday.\n\n"
    "It was closed when cracks were found in two of its piers, and the town has been cut in half since.\n\n"
)


def found(text: str) -> str | None:
    """The tail."""
    article = Article(text)
    block = tail(article)
    return article.text[block.start : block.end] if block else None
