"""The articles of a file with the rows that hold them, from which a text is traced back to its bytes."""

from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple

from newslint.article import Article
from newslint.problem import Problem
from newslint.readers.articles import article_of
from newslint.readers.decode import decode
from newslint.readers.json_lines import Row, records
from newslint.readers.options import ReadOptions


class Held(NamedTuple):
    """An article, and the row of the file that holds it (the whole file, where it is no file of records)."""

    article: Article | Problem
    row: Row


def held(data: bytes, path: str, options: ReadOptions) -> Iterator[Held]:
    """The articles of a file's bytes."""
    format = options.format_of(path) or "text"
    if format == "record":
        yield from (Held(article, row) for row, article in records(BytesIO(data), path, options))
    else:
        decoded = decode(data)
        yield Held(article_of(decoded, path, format, options), Row(0, decoded))
