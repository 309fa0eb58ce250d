"""``newslint show``: an article's parts, as the rules see them."""

from typing import Any

import click

from newslint.article import Article
from newslint.cli.options import FILES, SETTINGS, with_options
from newslint.cli.reading import Reading
from newslint.parts import Part, parts
from newslint.report.places import label
from newslint.report.visible import visible

WIDTH = 72


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=str))
@with_options(SETTINGS, FILES)
def show(paths: tuple[str, ...], **options: Any) -> None:
    """Show the parts of articles as the rules see them: headline, byline, body, tail and so on."""
    articles = Reading(paths, options)
    for article in articles:
        click.echo(_page(article))
    articles.leave()


def _page(article: Article) -> str:
    title = label(article.path, article.record, article.location(0))
    return "\n".join([f"{title} ({article.format}, {article.language})", *(_line(article, p) for p in parts(article))])


def _line(article: Article, part: Part) -> str:
    first, last = article.location(part.start).row, article.location(max(part.start, part.end - 1)).row
    rows = str(first) if first == last else f"{first}-{last}"
    text = visible(" ".join(article.text[part.start : part.end].split()))
    return f"  {rows:>9}  {part.kind:<9} {text[:WIDTH]}{'…' if len(text) > WIDTH else ''}"
