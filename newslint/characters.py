"""The distinct characters of a text: some 60 in an article, so a rule about characters asks these first."""

from newslint.article import Article


def characters(article: Article) -> frozenset[str]:
    """The view ``article.once(characters)``."""
    return frozenset(article.text)
