"""``newslint index``: build and ask an index of ingested articles."""

import json
import sys
from typing import TYPE_CHECKING, Any

import click

from newslint.cli.handler import COULD_NOT_CHECK
from newslint.cli.options import FILES, SETTINGS, with_options
from newslint.cli.reading import Reading
from newslint.counted import counted

if TYPE_CHECKING:
    from newslint.corpus import Key

LOCATION = click.argument("location", metavar="INDEX")
PATHS = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=str))


@click.group()
def index() -> None:
    """Build, change and ask an index of ingested articles.

    INDEX is a file, or the address of a PostgreSQL server: postgresql://host/database.
    """


@index.command()
@LOCATION
@PATHS
@with_options(SETTINGS, FILES)
def build(location: str, paths: tuple[str, ...], **options: Any) -> None:
    """Make an index of the articles, in place of one that may be there."""
    from newslint.duplicates.index import build_index, entry_of

    articles = Reading(paths, options)
    number = build_index(location, (entry_of(article) for article in articles))
    click.echo(f"{location} holds {counted(number, 'article')}", err=True)
    articles.leave()


@index.command()
@LOCATION
@PATHS
@click.option("--new-only", is_flag=True, help="Add only what is no copy of an indexed article; copies are listed.")
@with_options(SETTINGS, FILES)
def add(location: str, paths: tuple[str, ...], new_only: bool, **options: Any) -> None:
    """Add articles, replacing those of the same names: all of them or none."""
    from newslint.duplicates.index import entry_of, open_index
    from newslint.duplicates.listing import name
    from newslint.report.visible import visible

    articles = Reading(paths, options)
    added = copies = 0
    with open_index(location, write=True) as opened:
        if not new_only:
            added = opened.add(entry_of(article) for article in articles)
        for article in articles if new_only else ():
            entry = entry_of(article)
            found = opened.add_if_new(entry)
            added, copies = added + (not found), copies + bool(found)
            for match in found[:1]:
                click.echo(visible(f"{name(entry.key)}: {match.kind}, {name(match.key)}"))
    click.echo(f"{added} added" + (f", {copies} left out as copies" if copies else ""), err=True)
    articles.leave()


@index.command()
@LOCATION
@click.argument("names", nargs=-1, required=True, metavar="NAMES")
def remove(location: str, names: tuple[str, ...]) -> None:
    """Remove articles by their names: a path, or path#record; a path alone removes all its records."""
    from newslint.duplicates.index import open_index

    with open_index(location, write=True) as opened:
        removed = opened.remove([each for name in names for each in _keys(name)])
    click.echo(f"{removed} removed", err=True)


def _keys(name: str) -> "list[Key]":
    """What a name may mean: a path, and a path with a record, by its number or by its id."""
    from newslint.corpus import Key

    path, mark, record = name.rpartition("#")
    keys = [Key(name)]
    if mark and path:
        keys += [Key(path, record), *([Key(path, int(record))] if record.isdecimal() else [])]
    return keys


@index.command()
@LOCATION
@PATHS
@click.option("--format", "style", type=click.Choice(["text", "json-lines"]), default="text", help="How to print.")
@with_options(SETTINGS, FILES)
def query(location: str, paths: tuple[str, ...], style: str, **options: Any) -> None:
    """Ask which articles are copies of indexed ones. Exit status: 0 none, 1 some."""
    from newslint.duplicates.index import Match, entry_of, open_index
    from newslint.duplicates.listing import name
    from newslint.duplicates.reporting import in_short
    from newslint.report.visible import visible

    def line(asked: str, match: Match) -> str:
        if style == "text":
            return visible(f"{asked}: {match.kind}, {name(match.key)} (about: {in_short(match.evidence)})")
        evidence = {"jaccard": match.evidence.jaccard, "containment": match.evidence.containment}
        return json.dumps({"article": asked, "kind": match.kind, "of": name(match.key), **evidence})

    articles = Reading(paths, options)
    found = 0
    with open_index(location) as opened:
        for article in articles:
            entry = entry_of(article)
            for match in opened.query(entry):
                found += 1
                click.echo(line(name(entry.key), match))
    articles.leave(int(found > 0))


@index.command()
@LOCATION
def info(location: str) -> None:
    """Say what an index holds and what it was made with."""
    from newslint.duplicates.index import open_index

    with open_index(location) as opened:
        known = opened.info()
    click.echo(f"{known.location}: {counted(known.articles, 'article')}, {known.size:,} bytes")
    click.echo(", ".join(f"{name} {value}" for name, value in known.shape.items()))


@index.command()
@LOCATION
def verify(location: str) -> None:
    """Look for damage. Exit status: 0 all is well, 2 something is damaged."""
    from newslint.duplicates.index import open_index
    from newslint.report.visible import visible

    with open_index(location) as opened:
        damage = opened.verify()
    for line in damage:
        click.echo(visible(line))
    click.echo(f"{location}: {'damaged' if damage else 'all is well'}", err=True)
    sys.exit(COULD_NOT_CHECK if damage else 0)


@index.command()
@LOCATION
@click.argument("other", metavar="OTHER")
def merge(location: str, other: str) -> None:
    """Add the articles of another index that this one lacks: all of them or none."""
    from newslint.duplicates.index import open_index

    with open_index(location, write=True) as opened, open_index(other) as added:
        merged = opened.merge(added)
    click.echo(f"{merged.added} added, {merged.present} were there already", err=True)
