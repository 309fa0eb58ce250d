"""For commands that only read: the articles of the paths, then what could not be read and the exit status."""

import sys
from collections.abc import Iterator
from typing import Any, NoReturn

import click

from newslint.article import Article
from newslint.cli.handler import COULD_NOT_CHECK
from newslint.cli.inputs import found
from newslint.cli.options import loaded_settings
from newslint.inputs import read_options
from newslint.problem import Problem
from newslint.readers import articles_of
from newslint.report.places import told


class Reading:
    """Iterate over the articles, then ``leave()``.

    ``loaded`` are the settings of the run, ``sources`` and ``reading`` what is read and how.
    """

    def __init__(self, paths: tuple[str, ...], options: dict[str, Any]) -> None:
        self.loaded = loaded_settings(options)
        self.reading = read_options(self.loaded.settings)
        inputs = found(paths, self.loaded, options["stdin_filename"])
        self.sources = inputs.sources
        self._problems = list(inputs.problems)

    def __iter__(self) -> Iterator[Article]:
        """The articles, in the order of their paths."""
        for source in self.sources:
            for read in articles_of(source, self.reading):
                if isinstance(read, Problem):
                    self._problems.append(read)
                else:
                    yield read

    def leave(self, status: int = 0) -> NoReturn:
        """Say what could not be read, and exit; with ``status`` where all was read."""
        for problem in self._problems:
            click.echo(f"newslint: {told(problem)}", err=True)
        sys.exit(COULD_NOT_CHECK if self._problems else status)
