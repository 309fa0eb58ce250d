"""Streams of made-up articles with all that a gate meets, and gates run on them as processes of their own."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from newslint.duplicates.index import open_index
from tests.duplicates.texts import article

ROOT = Path(__file__).parent.parent.parent
KINDS = ("clean", "clean", "clean", "repairable", "copy", "clean", "faulty", "clean", "broken", "clean")
"""What the articles of a stream are, in turn."""
RULES = "encoding,structure/empty-article"
"""Rules that have nothing against words that were made up."""
_PROGRAM = (
    "import sys; sys.path[:0] = [{root!r}, {rules!r}]\n"
    "import newslint.gate.run\n"
    "newslint.gate.run.BATCH = {batch}\n"
    "{more}\n"
    "from newslint.cli import main\n"
    "main()"
)


def kind(number: int) -> str:
    """What the article of that number is."""
    return KINDS[number % len(KINDS)]


def line(number: int) -> bytes:
    """An article as a line: its id, oddly spaced members, its text."""
    text = f"Headline {number}\n\n{article(60, number)}\n"
    if kind(number) == "repairable":
        text += "They donâ€™t know.\n"
    if kind(number) == "copy":
        text = json.loads(line(number - 1 - number % 3))["text"].replace("â€™", "’") + "Two more words.\n"
    if kind(number) == "faulty":
        text = ""
    written = f'{{"n" :  {number}.50, "id": "a{number}", "text": {json.dumps(text)}, "x":[ ]}}\n'
    return written.encode()[: -2 if kind(number) == "broken" else None].rstrip(b"\n") + b"\n"


def stream(number: int) -> Iterator[bytes]:
    """So many articles."""
    return map(line, range(number))


def command(directory: Path, index: Path, batch: int, more: str = "") -> list[str]:
    """A gate of the directory, as a command; it reads a stream from stdin."""
    program = _PROGRAM.format(root=str(ROOT), rules=str(ROOT / "rules"), batch=batch, more=more)
    return [
        sys.executable, "-c", program, "gate", "-", "--index", str(index), "--create", "--isolated", "--select", RULES,
        "--config", "gate.max-rejected=0.6", "--accepted", str(directory / "accepted"), "--quarantine",
        str(directory / "quarantine"), "--receipt", str(directory / "receipt.json"),
    ]  # fmt: skip


def start(directory: Path, index: Path, articles: Path, batch: int, more: str = "") -> "subprocess.Popen[bytes]":
    """A gate of the directory at work on a file of articles."""
    directory.mkdir(exist_ok=True)
    with articles.open("rb") as file:
        return subprocess.Popen(
            command(directory, index, batch, more), stdin=file, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env={key: value for key, value in os.environ.items() if key != "PYTHONPATH"},
        )  # fmt: skip


def written(directory: Path, side: str) -> list[bytes]:
    """The lines in a gate's directory, in the order of its files."""
    files = sorted((directory / side).glob("*.jsonl"))
    return [row for file in files for row in file.read_bytes().splitlines(keepends=True)]


def verdicts(directory: Path) -> list[tuple[object, ...]]:
    """What the receipt says of each article."""
    rows = (directory / "receipt.articles.jsonl").read_text().splitlines()
    return [(row["row"], row["verdict"], row["digest"]) for row in map(json.loads, rows)]


def damage(directory: Path, index: Path, number: int) -> list[str]:
    """What is lost, doubled, changed, out of order, or in the index and not in the directory, in words."""
    accepted, quarantined = written(directory, "accepted"), written(directory, "quarantine")
    found = [f"{len(rows)} lines for {number} articles" for rows in [accepted + quarantined] if len(rows) != number]
    names = [_name(row) for row in accepted + quarantined]
    if sorted(names) != list(range(number)):
        found.append("articles are lost or doubled")
    found += ["order is lost" for rows in (accepted, quarantined) if rows != sorted(rows, key=_name)]
    found += [
        f"a{_name(row)} is changed" for row in accepted if kind(_name(row)) == "clean" and row != line(_name(row))
    ]
    found += [f"a{_name(row)} is changed" for row in quarantined if row != line(_name(row))]
    with open_index(str(index)) as opened, opened._store.reading():
        keys = {(Path(each.key.path).name, each.key.record) for each in opened._store.every()}
    files = sorted((directory / "accepted").glob("*.jsonl"))
    there = {(file.name, f"a{_name(row)}") for file in files for row in file.read_bytes().splitlines()}
    found += [f"the index and the directory differ in {len(keys ^ there)} articles"] if keys != there else []
    left = [file.name for side in ("accepted", "quarantine") for file in (directory / side).rglob("*.tmp")]
    return found + ([f"left behind: {left}"] if left else [])


def _name(row: bytes) -> int:
    return int(row.split(b'"id": "a')[1].split(b'"')[0])
