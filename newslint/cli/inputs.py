"""From the command line's paths to the sources of a run, stdin among them."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from newslint.config import Settings
from newslint.config.error import ConfigError, did_you_mean
from newslint.config.load import Loaded
from newslint.discover import Discovered, DiscoverOptions, discover, excluded
from newslint.readers import ReadOptions, RecordFields, Source

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
        return replace(files, skipped=(*files.skipped, skipped))
    data = sys.stdin.buffer.read()
    return replace(files, sources=(*files.sources, Source(name, len(data), data)))


def discover_options(loaded: Loaded) -> DiscoverOptions:
    """What the settings say about which files to take."""
    settings = loaded.settings
    return DiscoverOptions(
        root=loaded.root,
        exclude=settings.exclude,
        extend_exclude=settings.extend_exclude,
        force_exclude=settings.force_exclude,
        respect_gitignore=settings.respect_gitignore,
        reading=read_options(settings),
    )


def read_options(settings: Settings) -> ReadOptions:
    """What the settings say about how to read. Raises ConfigError at an unknown field of records."""
    known = RecordFields.__dataclass_fields__
    names: dict[str, Any] = {}
    for key, value in settings.records.items():
        if key not in known:
            raise ConfigError(f"'records' has no field {key!r}{did_you_mean(key, known)}")
        names[key] = (value,) if isinstance(value, str) else value
    return ReadOptions(settings.formats, replace(RecordFields(), **names), settings.language[0])
