"""From text to an article, in the format that it is in."""

from collections.abc import Iterator

from newslint.article import Article, Format
from newslint.problem import Problem
from newslint.readers.addresses import mask_addresses
from newslint.readers.decode import Decoded
from newslint.readers.fields import describe
from newslint.readers.options import ReadOptions


def article_from_text(
    text: str,
    *,
    path: str = "<text>",
    format: Format = "text",
    language: str | None = None,
    title: str | None = None,
) -> Article:
    """An article from a text in memory; ``language`` and ``title`` overrule what front matter says."""
    if format != "markdown":
        return Article(text, path, format=format, prose=mask_addresses(text), title=title, declared_language=language)
    *_, article = _markdown(Decoded(text, "utf-8", bom=False), path, ReadOptions(), language, title)
    assert isinstance(article, Article)
    return article


def articles_of_text(decoded: Decoded, path: str, format: Format, options: ReadOptions) -> Iterator[Article | Problem]:
    """The article of a decoded file of text or Markdown, after the problems of its markup."""
    text, codec, bom = decoded
    if format == "markdown":
        yield from _markdown(decoded, path, options)
    else:
        yield Article(
            text,
            path,
            format=format,
            prose=mask_addresses(text),
            codec=codec,
            bom=bom,
            assumed_language=options.assumed_language,
        )


def _markdown(
    decoded: Decoded, path: str, options: ReadOptions, language: str | None = None, title: str | None = None
) -> Iterator[Article | Problem]:
    from newslint.readers.markdown import parse

    parsed = parse(decoded.text)
    for fault in parsed.faults:
        yield Problem(path, fault.message, row=fault.row)
    known = describe(parsed.data, options.fields)
    yield Article(
        decoded.text, path, format="markdown", prose=parsed.prose, title=title or known.title,
        declared_language=language or known.language, meta=known.meta, codec=decoded.codec, bom=decoded.bom,
        assumed_language=options.assumed_language,
    )  # fmt: skip
