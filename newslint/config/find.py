"""Finds the configuration: the nearest file, in the directory or one above it. There is no cascade."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

NAMES = (".newslint.toml", "newslint.toml", "pyproject.toml")


def find(start: Path) -> Path | None:
    """The nearest configuration file at or above a directory, or None."""
    start = start.resolve()
    for directory in (start, *start.parents):
        for name in NAMES:
            file = directory / name
            if file.is_file() and (name != "pyproject.toml" or _has_section(file)):
                return file
    return None


def _has_section(pyproject: Path) -> bool:
    try:
        source = pyproject.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return False
    if "newslint" not in source:
        return False
    try:
        return section(parsed(source)) is not None
    except ValueError:
        return "[tool.newslint" in source  # ours, and broken: loading it will say so


@lru_cache(8)
def parsed(source: str) -> Mapping[str, Any]:
    """The values of a TOML text, parsed once however often they are asked for. Raises ValueError where it is none."""
    import tomllib

    try:
        return tomllib.loads(source)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None


def section(pyproject: Mapping[str, Any]) -> Any:
    """What a pyproject.toml holds for newslint; None where that is nothing."""
    tools = pyproject.get("tool")
    return tools.get("newslint") if isinstance(tools, Mapping) else None
