"""From text to an article, in the format that it is in."""

from collections.abc import Mapping
from typing import Any

from newslint.article import Article, Format
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
    options: ReadOptions | None = None,
) -> Article:
    """An article from a text in memory; ``language`` and ``title`` overrule what front matter says."""
    options = options or ReadOptions()
    if format == "markdown":
        return _markdown(Decoded(text, "utf-8", bom=False), path, options, language, title)
    return Article(
        text, path, format=format, prose=mask_addresses(text), title=title, declared_language=language,
        assumed_language=options.assumed_language,
    )  # fmt: skip


def article_of(decoded: Decoded, path: str, format: Format, options: ReadOptions) -> Article:
    """The article of a decoded file of text or Markdown."""
    if format == "markdown":
        return _markdown(decoded, path, options)
    return Article(
        decoded.text,
        path,
        format=format,
        prose=mask_addresses(decoded.text),
        codec=decoded.codec,
        bom=decoded.bom,
        assumed_language=options.assumed_language,
    )


def article_of_record(
    text: str, beside: Mapping[str, Any], path: str, name: int | str | None, options: ReadOptions, *,
    row: int = 1, codec: str = "utf-8", bom: bool = False,
) -> Article:  # fmt: skip
    """The article of a record; ``beside`` is what the record holds beside its text, ``name`` its id or number."""
    known = describe(beside, options.fields)
    return Article(
        text, path, name, "record", prose=mask_addresses(text), title=known.title,
        declared_language=known.language, meta=known.meta, row=row, codec=codec, bom=bom,
        assumed_language=options.assumed_language,
    )  # fmt: skip


def _markdown(
    decoded: Decoded, path: str, options: ReadOptions, language: str | None = None, title: str | None = None
) -> Article:
    from newslint.readers.markdown import parse

    parsed = parse(decoded.text)
    known = describe(parsed.data, options.fields)
    return Article(
        decoded.text,
        path,
        format="markdown",
        prose=parsed.prose,
        title=title or known.title,
        declared_language=language or known.language,
        meta=known.meta,
        codec=decoded.codec,
        bom=decoded.bom,
        assumed_language=options.assumed_language,
        faults=parsed.faults,
    )
