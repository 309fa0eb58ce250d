"""Finds the configuration: the nearest file, in the directory or one above it. There is no cascade."""

from pathlib import Path

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
    import tomllib

    try:
        return "newslint" in tomllib.loads(source).get("tool", {})
    except tomllib.TOMLDecodeError:
        return "[tool.newslint" in source  # ours, and broken: loading it will say so
