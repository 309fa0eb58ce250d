"""The seed articles: labelled defects that must be found, and guards, places that must not be touched."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newslint.config.settings import Settings
from newslint.plan import make_plan
from newslint.readers import article_from_text
from newslint.violation import Violation

from .alarms import violations_in
from .figures import Figure, count, share_found

Row = dict[str, Any]
HANDS_OFF = ("garbled", "boilerplate")
"""The families whose alarms at a guard are false whatever the article."""
CLEAN = "002"
"""The seed article that is clean but for its labelled defects: there a guard holds against every rule."""


def measure(folder: Path) -> Iterator[Figure]:
    """The figures about the seed articles, with the rules that are on, and with those in preview as well."""
    seeds = folder / "seeds"
    texts = {path.name: path.read_bytes().decode("utf8") for path in sorted(seeds.glob("*.txt"))}
    defects, guards = labels(seeds / "defects.jsonl"), labels(seeds / "guards.jsonl")
    found = findings(texts, preview=False)
    for tier, reported in (("default", found), ("preview", findings(texts, preview=True))):
        rows = [row for row in defects if row["tier"] == tier]
        yield share_found(f"found: seed defects, {tier}", (is_found(row, reported, texts) for row in rows))
    yield count("alarms: seed guards", (is_touched(row, found, texts) for row in guards))


def labels(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf8").splitlines()]


def findings(texts: dict[str, str], *, preview: bool) -> list[Violation]:
    """What the rules report in the articles, read as one corpus."""
    articles = [article_from_text(text, path=name) for name, text in texts.items()]
    return violations_in(articles, make_plan(Settings(preview=preview), Path.cwd()))


def is_found(row: Row, found: list[Violation], texts: dict[str, str]) -> bool:
    """Whether a rule of the defect's family reports its place."""
    return any(v.rule.startswith(row["family"] + "/") and overlaps(v, row, texts) for v in found)


def is_touched(row: Row, found: list[Violation], texts: dict[str, str]) -> bool:
    """Whether a rule reports, within one line, what a guard protects."""
    near = [v for v in found if v.location.row == v.end_location.row and v.rule != "structure/no-final-newline"]
    near = [v for v in near if row["file"].startswith(CLEAN) or v.rule.startswith(HANDS_OFF)]
    return any(overlaps(v, row, texts) for v in near)


def overlaps(found: Violation, row: Row, texts: dict[str, str]) -> bool:
    """Whether a violation touches the labelled text on its line, or the line where no text is labelled."""
    number: int = row["line"]
    if found.path != row["file"]:
        return False
    if not row["text"]:
        return found.location.row <= number <= found.end_location.row
    lines = texts[row["file"]].split("\n")
    first = sum(len(line) + 1 for line in lines[: number - 1])
    return any(found.start < first + end and found.end > first + start for start, end in places(row, lines))


def places(row: Row, lines: list[str]) -> Iterator[tuple[int, int]]:
    """Where the labelled text stands in its line."""
    line, text = lines[row["line"] - 1], row["text"]
    at = line.find(text)
    while at >= 0:
        yield at, at + len(text)
        at = line.find(text, at + 1)
