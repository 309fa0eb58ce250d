"""``newslint words``: the unknown words of a corpus, ready to become the project's own word list."""

from typing import Any

import click

from newslint.cli.options import FILES, SETTINGS, with_options
from newslint.cli.reading import Reading
from newslint.lexicon import unknown_word_counts


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=str))
@with_options(SETTINGS, FILES)
@click.option("--minimum", type=click.IntRange(1), default=1, help="Only words in so many articles.")
@click.option("--counts/--no-counts", default=True, help="With the number of articles before each word.")
def words(paths: tuple[str, ...], minimum: int, counts: bool, **options: Any) -> None:
    """List the words that no dictionary has, the most frequent first, with the number of articles that use them.

    With --no-counts, the output is a file for the setting 'words-file'.
    """
    articles = Reading(paths, options)
    counted = unknown_word_counts(article for article in articles if article.language == "en")
    known = set(articles.loaded.settings.words)
    for word, number in sorted(counted.items(), key=lambda item: (-item[1], item[0])):
        if number >= minimum and word not in known:
            click.echo(f"{number:>7} {word}" if counts else word)
    articles.leave()
