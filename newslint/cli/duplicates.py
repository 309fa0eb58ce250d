"""``newslint duplicates``: clusters of copies, and which article of each to keep."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, get_args

import click

from newslint.article import Article
from newslint.cli.options import FILES, SETTINGS, with_options
from newslint.cli.reading import Reading
from newslint.cli.summary import counted
from newslint.corpus import Key
from newslint.duplicates.clusters import Cluster, clusters
from newslint.duplicates.keep import ORDER, Criterion, advise, member
from newslint.duplicates.listing import Listed, as_csv, as_json, as_text, keep_list
from newslint.duplicates.pairs import find_pairs
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
    order = _order(keep_order)
    articles = Reading(paths, options)
    keys, made = _sketched(articles)
    read = Rereader(articles.sources, articles.reading)
    pairs = find_pairs(made, lambda number: read(keys[number]).prose)
    violations = _counter(articles) if "cleanest" in order else lambda article: 0
    listed = [_listed(cluster, keys, made, read, violations, order) for cluster in clusters(pairs)]
    click.echo(FORMATS[style](listed), nl=False)
    if keep_list:
        _write_keep_list(Path(keep_list), keys, listed)
    if style == "text":
        copies = sum(len(each.advice.drop) for each in listed)
        read_, found = counted(len(keys), "article"), counted(len(listed), "cluster")
        click.echo(f"{read_} read: {found}, {copies} to drop.", err=True)
    articles.leave()


def _order(text: str) -> tuple[Criterion, ...]:
    """The criteria, checked."""
    names = tuple(part.strip() for part in text.split(",") if part.strip())
    for name in names:
        if name not in get_args(Criterion):
            raise click.BadParameter(f"{name!r} is none of {', '.join(ORDER)}", param_hint="--keep-order")
    return names  # type: ignore[return-value]  # each was just looked up


def _sketched(articles: Reading) -> tuple[list[Key], list[Sketch]]:
    """The names and sketches of all articles; the texts are read in batches and not kept."""
    keys: list[Key] = []

    def texts() -> Any:
        for article in articles:
            keys.append(Key(article.path, article.record))
            yield article.prose

    return keys, list(sketches(texts()))


def _counter(articles: Reading) -> Callable[[Article], int]:
    """How many violations of other rules an article has."""
    from dataclasses import replace

    settings = articles.loaded.settings
    plan = make_plan(replace(settings, ignore=(*settings.ignore, "duplicate")), articles.loaded.root)
    return lambda article: len(look_at(article, plan).violations)


def _listed(
    cluster: Cluster,
    keys: Sequence[Key],
    made: Sequence[Sketch],
    read: Rereader,
    violations: Callable[[Article], int],
    order: Sequence[Criterion],
) -> Listed:
    """A cluster with the advice on it."""
    members = []
    for number in cluster.members:
        article = read(keys[number])
        members.append(member(article, made[number].tokens, violations(article)))
    return Listed(cluster, keys, advise(members, order))


def _write_keep_list(file: Path, keys: Sequence[Key], listed: Sequence[Listed]) -> None:
    file.write_text(keep_list(keys, listed), "utf-8", errors="surrogateescape", newline="")
