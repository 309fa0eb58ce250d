"""``newslint check --watch``: checks again whenever an article changes."""

import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any, NoReturn

import click

from newslint.cli.inputs import STDIN
from newslint.cli.inputs import found as inputs
from newslint.cli.options import loaded_settings
from newslint.config.error import ConfigError
from newslint.counted import counted

PAUSE = 0.5
"""Seconds between two looks at the files."""
IDLE = 20
"""A look that takes long is followed by a pause of so many times as long: looking must not keep a core busy."""

Seen = dict[str, tuple[int, int]]
"""Time of change and size of each file, by path."""


def watch(check: Callable[[], None], paths: tuple[str, ...], options: dict[str, Any]) -> NoReturn:
    """Check, and again after each change of an article, of the set of articles, or of the configuration."""
    if STDIN in paths or options["fix"] or options["fix_only"]:
        raise click.UsageError("--watch looks at files again and again: it goes neither with stdin nor with --fix")
    while True:
        seen, took = look(paths, options)
        if sys.stdout.isatty():
            click.clear()
        try:
            with suppress(SystemExit):
                check()
        except ConfigError as error:
            click.echo(f"newslint: {error}", err=True)
        click.echo(f"Watching {counted(len(seen), 'file')}; Ctrl-C ends it.", err=True)
        sys.stdout.flush()
        now = seen
        while now == seen:
            time.sleep(max(PAUSE, IDLE * took))
            now, took = look(paths, options)


def look(paths: tuple[str, ...], options: dict[str, Any]) -> tuple[Seen, float]:
    """The files as they are now, the configuration among them, and the seconds it took to look."""
    begun = time.perf_counter()
    names: list[str] = []
    try:
        loaded = loaded_settings(options)
        names = [str(loaded.file)] if loaded.file else []
        names += [source.path for source in inputs(paths, loaded, None).sources]
    except ConfigError:
        names = [name for name in os.listdir() if name.endswith(".toml")]  # noqa: PTH208
    seen: Seen = {}
    for name in names:
        with suppress(OSError):
            status = os.stat(name)  # noqa: PTH116
            seen[name] = status.st_mtime_ns, status.st_size
    return seen, time.perf_counter() - begun
