"""From files to articles: plain text, Markdown, JSON Lines."""

from newslint.article import Article, Format


def article_from_text(
    text: str,
    *,
    path: str = "<text>",
    format: Format = "text",
    language: str | None = None,
    title: str | None = None,
) -> Article:
    """An article from a text in memory."""
    return Article(text, path, format=format, declared_language=language, title=title)
