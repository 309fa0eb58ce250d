"""From the command line's paths to the sources of a run, stdin among them."""

import sys
from pathlib import Path

import click

from newslint.config.load import Loaded
from newslint.discover import Discovered, discover, excluded
from newslint.inputs import discover_options
from newslint.readers import Source

STDIN = "-"
UNNAMED = "<stdin>"


def found(paths: tuple[str, ...], loaded: Loaded, stdin_filename: str | None) -> Discovered:
    """The files that the paths name or hold; ``-`` is stdin under the name it was given."""
    options = discover_options(loaded)
    if STDIN not in paths:
        if stdin_filename:
            raise click.UsageError("--stdin-filename names what is read from stdin: give - as a path as well")
        return discover(paths or (".",), options)
    files = discover([path for path in paths if path != STDIN], options)
    name = stdin_filename or UNNAMED
    if stdin_filename and (skipped := excluded(Path(stdin_filename), options)):
        return files._replace(skipped=(*files.skipped, skipped))
    data = sys.stdin.buffer.read()
    return files._replace(sources=(*files.sources, Source(name, len(data), data)))
