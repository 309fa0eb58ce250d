"""What a check saved as JSON, and the files that it names."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from newslint.config.error import ConfigError
from newslint.page import Finding, ReportError, findings
from newslint.readers import Source


def saved(path: str) -> list[Finding]:
    """The findings of a JSON (or JSON Lines) report. Raises ConfigError where the file is none."""
    try:
        text = Path(path).read_text("utf-8")
        data = json.loads(text) if text.lstrip().startswith("[") else _lines(text)
        return list(findings(data))
    except (ValueError, RecursionError) as error:  # what is no UTF-8, no JSON or no report
        kind = "" if isinstance(error, ReportError) else "it is not JSON: "
        raise ConfigError(f"{path} is not what check --output-format json writes: {kind}{error}") from None


def _lines(text: str) -> list[Any]:
    return [json.loads(line) for line in text.split("\n") if line.strip()]


def sources_of(kept: Iterable[Finding]) -> tuple[Source, ...]:
    """The files below the current directory that findings name.

    Others are read only when they are asked for by name: a report that someone else sent must not say which files of
    this machine go into a page.
    """
    paths = {each.key.path for each in kept} | {place.key.path for each in kept for place in each.related}
    here = Path.cwd().resolve()
    return tuple(Source(path) for path in sorted(paths) if _is_below(here, path))


def _is_below(here: Path, path: str) -> bool:
    if "\0" in path:
        return False
    file = (here / path).resolve()
    return file.is_relative_to(here) and file.is_file()
