"""Reads a configuration file into settings, following ``extend``, and lays the command line's word over it."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, NamedTuple

from newslint.config.error import ConfigError, Invalid, located
from newslint.config.find import find, parsed, section
from newslint.config.settings import GateSettings, Settings
from newslint.config.validate import kebab, table

MOST = 50
"""Files that may extend each other."""


class Loaded(NamedTuple):
    """The settings, the file they come from (None: defaults), and the directory that its patterns are relative to.

    ``given`` are the fields that the command line set.
    """

    settings: Settings
    file: Path | None
    root: Path
    given: frozenset[str] = frozenset()


def load(
    *, file: Path | None = None, start: Path = Path(), isolated: bool = False, overrides: Sequence[str] = (),
    given: Mapping[str, Any] | None = None,
) -> Loaded:  # fmt: skip
    """The settings of a run. ``overrides`` are ``key=value`` in TOML; ``given`` are fields from the command line.

    Raises ConfigError where a file cannot be read, a key is unknown or a value does not fit.
    """
    if file is None and not isolated:
        file = find(start)
    fields = {} if file is None else _read(file, ())
    for override in overrides:
        fields |= _override(override, fields)
    fields |= given or {}
    root = Path() if file is None else file.parent
    return Loaded(Settings(**fields), file, root, frozenset(given or {}))


def _read(file: Path, seen: tuple[Path, ...]) -> dict[str, Any]:
    """The fields that a file sets, those of the files it extends below them."""
    source = _source(file)
    if file.resolve() in seen:
        raise ConfigError(f"{file}: 'extend' leads back to this file")
    if len(seen) == MOST:
        raise ConfigError(f"{file}: 'extend' has led through {MOST} files")
    values = _values(source, file)
    base = values.pop("extend", None)
    try:
        fields = table(values, Settings)
    except Invalid as error:
        key = ["tool", "newslint", *error.key] if file.name == "pyproject.toml" else error.key
        raise located(error.message, source, str(file), key) from None
    if (against := fields.get("against")) and "://" not in against:
        fields["against"] = str(file.parent / against)
    if words_file := fields.get("words_file"):
        fields["words_file"] = str(file.parent / words_file)
        fields["words"] = (*fields.get("words", ()), *_source(file.parent / words_file).split())
    if base is None:
        return fields
    if not isinstance(base, str):
        raise located(f"'extend' must be a path, not {base!r}", source, str(file), ["extend"])
    return _read(file.parent / base, (*seen, file.resolve())) | fields


def _source(file: Path) -> str:
    from newslint.readers.sources import open_regular

    try:
        with open_regular(str(file)) as opened:
            return opened.read().decode("utf-8")
    except OSError as error:
        raise ConfigError(f"{file}: cannot read the configuration: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{file}: the configuration is not UTF-8 (byte {error.start})") from None


def _parse(source: str, file: Path) -> dict[str, Any]:
    try:
        return dict(parsed(source))
    except ValueError as error:
        raise ConfigError(f"{file}: not valid TOML: {error}") from None


def _values(source: str, file: Path) -> dict[str, Any]:
    """What a file sets: of a pyproject.toml, the table of newslint."""
    values = _parse(source, file)
    if file.name != "pyproject.toml":
        return values
    own = section(values)
    if own is not None and not isinstance(own, Mapping):
        raise ConfigError(f"{file}: 'tool.newslint' must be a table")
    return dict(own or {})


def _override(text: str, fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that a ``key=value`` sets, laid over what there is."""
    try:
        values = parsed(text)
        made = table(values, Settings)
    except ValueError as error:
        raise ConfigError(f"--config {text!r}: not valid TOML: {error}") from None
    except Invalid as error:
        raise ConfigError(f"--config {text!r}: {error.message}") from None
    return {name: _over(fields.get(name), new, values[kebab(name)]) for name, new in made.items()}


def _over(old: Any, new: Any, given: Any) -> Any:
    """What a setting is when a table of it is ``given``: what that does not name stays as it was."""
    if isinstance(old, GateSettings):
        return replace(old, **{name: getattr(new, name) for name in asdict(new) if kebab(name) in given})
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        return {**old, **{key: _over(old.get(key), value, given[key]) for key, value in new.items()}}
    return new
