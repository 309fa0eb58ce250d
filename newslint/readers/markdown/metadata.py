"""YAML and TOML as data and nothing else: no objects, no aliases, no bombs."""

from collections.abc import Mapping
from datetime import date, time
from functools import cache
from typing import Any

from newslint.readers.markdown.plain_yaml import plain_yaml
from newslint.regex import regex

LIMIT = 64 * 1024
"""Characters of front matter that are parsed: PyYAML reads 0.7 MB a second, and nobody writes this much by hand."""

_SURROGATE = regex("[\ud800-\udfff]")
_TOML_ROW = regex(r" ?\(at line (\d+), column \d+\)| ?\(at end of document\)")


class MetadataError(ValueError):
    """The data cannot be read; ``row`` (from 1) is where."""

    def __init__(self, message: str, row: int = 1) -> None:
        super().__init__(message)
        self.row = row


def parse_yaml(text: str) -> Mapping[str, Any]:
    """A mapping whose scalars are all strings, as written: ``no`` stays "no" and 2001-09-11 is no date object.

    Raises MetadataError. PyYAML's own scanner is used: the one in C overflows the stack on deeply nested brackets.
    """
    _check_size(text)
    if (plain := plain_yaml(text)) is not None:
        return plain
    from yaml import MarkedYAMLError, YAMLError, load

    try:
        data = load(_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text), _loader())
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise MetadataError(f"invalid YAML: {error.problem}", mark.line + 1 if mark else 1) from error
    except YAMLError as error:  # a character that YAML does not allow
        raise MetadataError(f"invalid YAML: {getattr(error, 'reason', error)}") from error
    except RecursionError as error:
        raise MetadataError("the YAML is nested too deeply") from error
    return _mapping({} if data in (None, "") else data)


def parse_toml(text: str) -> Mapping[str, Any]:
    """A mapping; dates and times are strings as in YAML and JSON. Raises MetadataError."""
    import tomllib

    _check_size(text)
    try:
        return _mapping(_plain(tomllib.loads(text.replace("\r\n", "\n").replace("\r", "\n"))))
    except RecursionError as error:
        raise MetadataError("the TOML is nested too deeply") from error
    except ValueError as error:  # also an integer of thousands of digits
        row = _TOML_ROW.search(str(error))
        reason = _TOML_ROW.sub("", str(error))
        raise MetadataError(f"invalid TOML: {reason}", int(row[1] or 1) if row else 1) from error


@cache
def _loader() -> Any:
    """PyYAML's loader that knows strings, lists and mappings only, less the aliases, which can build a bomb."""
    from yaml import AliasEvent, BaseLoader
    from yaml.composer import ComposerError

    class PlainLoader(BaseLoader):
        def compose_node(self, parent: Any, index: Any) -> Any:
            if self.check_event(AliasEvent):
                raise ComposerError(None, None, "aliases are not supported", self.get_mark())
            return super().compose_node(parent, index)

    return PlainLoader


def _check_size(text: str) -> None:
    if len(text) > LIMIT:
        raise MetadataError(f"it is longer than {LIMIT:,} characters")


def _mapping(data: Any) -> Mapping[str, Any]:
    if not isinstance(data, dict):
        raise MetadataError("it is not a mapping of keys to values")
    return data


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, date | time) else value
