"""Columns in bytes: what tools that cut lines of UTF-8 files count in, where editors and we count characters."""

from newslint.article import Article

# Lines may be megabytes long: the bytes before every STEP-th character are counted once an article, the rest on demand.
STEP = 4096


def utf8(text: str) -> bytes:
    """Text as UTF-8 whatever it holds; bytes that were undecodable (U+DC80 to U+DCFF) come back as they were."""
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # a surrogate that no byte made: an escape in a JSON string
        return text.encode("utf-8", "surrogatepass")


def byte_column(article: Article, offset: int) -> int:
    """The column, from 1, in bytes of UTF-8, of an offset in the text."""
    column = article.location(offset).column
    if article.text.isascii():
        return column
    return _bytes_before(article, offset) - _bytes_before(article, offset - column + 1) + 1


def _bytes_before(article: Article, offset: int) -> int:
    step = offset // STEP
    return article.once(_checkpoints)[step] + len(utf8(article.text[step * STEP : offset]))


def _checkpoints(article: Article) -> list[int]:
    found = [0]
    for start in range(0, len(article.text), STEP):
        found.append(found[-1] + len(utf8(article.text[start : start + STEP])))
    return found
