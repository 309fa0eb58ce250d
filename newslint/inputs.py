"""What the settings say about the files of a run: which are left out, and how the others are read."""

from typing import Any

from newslint.config import Settings
from newslint.config.error import ConfigError, did_you_mean
from newslint.config.load import Loaded
from newslint.discover import DiscoverOptions
from newslint.readers import ReadOptions, RecordFields


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
    known = RecordFields._fields
    names: dict[str, Any] = {}
    for key, value in settings.records.items():
        if key not in known:
            raise ConfigError(f"'records' has no field {key!r}{did_you_mean(key, known)}")
        names[key] = (value,) if isinstance(value, str) else value
    return ReadOptions(settings.formats, RecordFields(**names), settings.language[0])
