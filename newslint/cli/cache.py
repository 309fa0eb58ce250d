"""``newslint cache``: what earlier runs left behind."""

from typing import Any

import click

from newslint.cli.options import SETTINGS, loaded_settings, with_options


@click.group()
def cache() -> None:
    """What earlier runs found is kept in .newslint_cache/, beside the configuration file.

    It is only ever used for files, rules and settings that are the same, so there is no need to clear it but for space.
    """


@cache.command()
@with_options(SETTINGS)
def clear(**options: Any) -> None:
    """Delete the cache of the project in the current directory."""
    from newslint.cache import clear as cleared
    from newslint.cache import directory

    root = loaded_settings(options).root
    click.echo(f"{'Deleted the entries' if cleared(root) else 'Nothing is kept'} in {directory(root)}", err=True)
