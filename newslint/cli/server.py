"""``newslint server``: a language server on stdin and stdout."""

from functools import partial
from importlib.util import find_spec
from typing import Any

import click

from newslint.cli.options import RULES, SETTINGS, loaded_settings, with_options


@click.command()
@with_options(RULES, SETTINGS)
@click.option("--against", metavar="INDEX", help="Compare with the articles of an index.")
@click.option("--against-tracked", is_flag=True, help="Compare with every article that git tracks.")
@click.option("--stdio", is_flag=True, help="Speak over stdin and stdout, as it does in any case; editors say so.")
def server(**options: Any) -> None:
    """Check articles while they are written: a language server for editors.

    It speaks the Language Server Protocol over stdin and stdout; your editor starts it.
    """
    if find_spec("pygls") is None:
        raise click.ClickException("newslint server needs pygls: pip install 'newslint[lsp]'")
    from newslint.server.app import serve
    from newslint.server.projects import Projects

    serve(Projects(partial(loaded_settings, options), options["against_tracked"]))
