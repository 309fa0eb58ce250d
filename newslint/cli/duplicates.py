"""``newslint duplicates``: clusters of copies, and which article of each to keep."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, cast, get_args

import click

from newslint.cli.files import write_file
from newslint.cli.options import FILES, SETTINGS, with_options
from newslint.cli.reading import Reading
from newslint.corpus import Corpus, Key
from newslint.counted import counted
from newslint.duplicates.advice import clusters_with_advice
from newslint.duplicates.keep import ORDER, Criterion
from newslint.duplicates.listing import as_csv, as_json, as_text
from newslint.duplicates.listing import keep_list as as_keep_list
from newslint.duplicates.sketching import Sketch, sketches
from newslint.lint import look_at
from newslint.plan import make_plan
from newslint.reread import Rereader

FORMATS = {"text": as_text, "csv": as_csv, "json": as_json}


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=str))
@with_options(SETTINGS, FILES)
@click.option("--format", "style", type=click.Choice(list(FORMATS)), default="text", help="How to print the clusters.")
@click.option("--keep-order", metavar="CRITERIA", default=",".join(ORDER), help=f"Default: {','.join(ORDER)}.")
@click.option("--keep-list", type=click.Path(dir_okay=False), help="Write the names of all articles to keep to a file.")
def duplicates(paths: tuple[str, ...], style: str, keep_order: str, keep_list: str | None, **options: Any) -> None:
    """List clusters of articles that are copies of each other, with the one to keep.

    Copies are exact, near or contained; a passage that different articles share makes no cluster.
    """
    order = criteria(keep_order)
    articles = Reading(paths, options)
    corpus = _corpus(articles)
    violations = _counter(articles, corpus) if "cleanest" in order else lambda number: 0
    listed = clusters_with_advice(corpus, order, violations)
    click.echo(FORMATS[style](listed), nl=False)
    if keep_list:
        names = as_keep_list(corpus.keys, listed)
        write_file(keep_list, [names])
    if style == "text":
        read, found = counted(len(corpus), "article"), counted(len(listed), "cluster")
        click.echo(f"{read} read: {found}, {sum(len(each.advice.drop) for each in listed)} to drop.", err=True)
    articles.leave()


def criteria(text: str) -> tuple[Criterion, ...]:
    """The criteria of --keep-order, checked."""
    names = tuple(part.strip() for part in text.split(",") if part.strip())
    for name in names:
        if name not in get_args(Criterion):
            raise click.BadParameter(f"{name!r} is none of {', '.join(ORDER)}", param_hint="--keep-order")
    return cast(tuple[Criterion, ...], names)


def _corpus(articles: Reading) -> Corpus[Sketch]:
    """The names and sketches of all articles; the texts are read in batches and not kept."""
    keys: list[Key] = []

    def texts() -> Iterator[str]:
        for article in articles:
            keys.append(Key(article.path, article.record))
            yield article.prose

    made = list(sketches(texts()))
    read = Rereader(articles.sources, articles.reading)
    return Corpus(keys, made, [True] * len(keys), lambda number: read(keys[number]))


def _counter(articles: Reading, corpus: Corpus[Sketch]) -> Callable[[int], int]:
    """How many violations of other rules an article has."""
    settings = articles.loaded.settings
    plan = make_plan(replace(settings, ignore=(*settings.ignore, "duplicate")), articles.loaded.root)
    return lambda number: len(look_at(corpus.read(number), plan).violations)
