"""Builds pages in tests: from articles in memory, checked with a few real rules."""

import json
import re
from base64 import b64decode
from collections.abc import Iterable, Sequence
from gzip import decompress
from pathlib import Path
from typing import Any

from newslint.article import Article
from newslint.config.settings import Settings
from newslint.page import About, Payload, findings, payload, render
from newslint.plan import make_plan
from newslint.problem import Problem
from newslint.readers import ReadOptions, Source, articles_of
from newslint.report.json import as_object
from newslint.reread import Rereader
from newslint.run import run


def sources(files: dict[str, str]) -> list[Source]:
    encoded = {path: text.encode("utf-8", "surrogatepass") for path, text in files.items()}
    return [Source(path, len(data), data) for path, data in encoded.items()]


def packed(
    files: dict[str, str], found: Iterable[Any] | None = None, *, texts: bool = True, problems: Sequence[Problem] = (),
    title: str = "A test", settings: Settings | None = None,
) -> Payload:  # fmt: skip
    """The payload of a page about these files, checked, or with violations in the shape of the JSON format."""
    given, options, settings = sources(files), ReadOptions(), settings or Settings()
    plan = make_plan(settings, Path())
    if found is None:
        found = [as_object(each) for each in run(given, plan, settings, Path(), options).violations]
    articles = [read for source in given for read in articles_of(source, options) if isinstance(read, Article)]
    about = About(title, "2025-05-02T08:00+00:00", plan.rules, problems, texts)
    return payload(findings(list(found)), articles, Rereader(given, options), about)


def page(path: Path, files: dict[str, str], found: Iterable[Any] | None = None, **more: Any) -> Path:
    """Write the page; its path."""
    path.write_text("".join(render(packed(files, found, **more), more.get("title", "A test"))), "utf-8")
    return path


def unpacked(text: str) -> Any:
    return json.loads(decompress(b64decode(text)))


def data_of(html: str) -> Any:
    """The data in a page that a command wrote."""
    match = re.search(r'id="data">([A-Za-z0-9+/=]*)<', html)
    assert match
    return unpacked(match[1])


def violation(path: str, message: str, row: int = 1, column: int = 1, width: int = 1, **more: Any) -> dict[str, Any]:
    """A violation as JSON has it."""
    return {
        "filename": path, "code": "house/test", "message": message, "severity": "warning", "fix": None, "url": None,
        "location": {"row": row, "column": column}, "end_location": {"row": row, "column": column + width},
        "record": None, "related": [],
    } | more  # fmt: skip
