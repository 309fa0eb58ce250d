"""Small archives with articles of every fate, and runs over them."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Self

from newslint.archive import ArchiveOptions
from newslint.clean.engine import A, R, T
from newslint.clean.job import Job
from newslint.clean.run import Progress, run
from newslint.clean.state import State
from newslint.cli.progress import Silence
from newslint.config.load import Loaded, load
from newslint.discover.walk import CLEAN_STATE
from newslint.inputs import discover_options
from tests.duplicates.texts import article

RULES = "encoding,typography/trailing-space,structure/empty-article,duplicate"
"""Rules that have nothing against words that were made up."""
SHARD = 2_000
"""Bytes of a shard: some five articles, so that a small archive has many."""


def text(number: int) -> str:
    """The article of that number: one like no other."""
    return f"Headline {number}\n\n{article(60, number)}\n"


def record(number: int, **more: Any) -> bytes:
    """It as a line with oddly spaced members."""
    rest = "".join(f', "{key}": {json.dumps(value)}' for key, value in more.items())
    return f'{{"n" :  {number}.50, "id": "a{number}", "text": {json.dumps(text(number))}{rest}, "x":[ ]}}\n'.encode()


REPAIRED = '{"id": "mojibake", "text": "They donâ€™t know, said the mayor of the town."}\n'.encode()
EMPTY = b'{"id": "empty", "text": ""}\n'
BROKEN = b'{"id": "broken", "text": "no end\n'
COPY = record(3).replace(b'"a3"', b'"again"').replace(b"Headline 3", b"Again")


def wire() -> list[bytes]:
    """The lines of a file of records: clean ones, and one of every other kind."""
    lines = [record(number, source="Wire" if number % 2 else "Post") for number in range(30)]
    return [*lines[:10], REPAIRED, *lines[10:15], EMPTY, *lines[15:20], BROKEN, *lines[20:25], COPY, *lines[25:]]


def fill(directory: Path) -> Path:
    """An archive in a directory."""
    (directory / "year").mkdir(parents=True)
    (directory / "wire.jsonl").write_bytes(b"".join(wire()))
    (directory / "year" / "fine.txt").write_bytes(text(100).replace("\n", "\r\n").encode())
    (directory / "year" / "spaced.txt").write_bytes(b"Ferry Runs Again \r\n\r\nThe ferry runs again on Sundays.\r\n")
    (directory / "year" / "story.md").write_text(f"---\ndate: 2001-02-03\nsource: Post\n---\n\n{text(101)}", "utf-8")
    (directory / "year" / "copy.txt").write_text(text(5), "utf-8")
    (directory / "year" / "binary.txt").write_bytes(b"\0\1\2\3")
    return directory


@dataclass
class Here:
    """An engine without processes."""

    workers: int = 1
    log: list[str] = field(default_factory=list)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        pass

    def each(self, work: Callable[[T], R], items: Sequence[T]) -> Iterator[tuple[int, R]]:
        return ((position, work(item)) for position, item in enumerate(items))

    def shuffle(
        self,
        split: Callable[[T], Sequence[A]],
        merge: Callable[[int, Sequence[A]], R],
        items: Sequence[T],
        parts: int,
    ) -> Iterator[R]:
        made = [split(item) for item in items]
        return (merge(part, [each[part] for each in made]) for part in range(parts))


def loaded(*overrides: str, **given: Any) -> Loaded:
    """Settings without a file; the rules are RULES, where nothing else is said."""
    given = {"select": tuple(RULES.split(",")), **given}
    return load(isolated=True, overrides=list(overrides), given=given)


def job(
    inputs: Sequence[Path], output: Path, settings: Loaded | None = None, shard: int = SHARD, **more: Any
) -> Job:  # fmt: skip
    """The job of cleaning inputs, in small shards."""
    settings = settings or loaded()
    discovery = replace(discover_options(settings), apart=(str(output),))
    return Job(
        tuple(map(str, inputs)), str(output), State(output / CLEAN_STATE), settings.settings, settings.root.resolve(),
        ArchiveOptions(discovery, shard_size=shard), **more,
    )  # fmt: skip


def cleaned(made: Job, engine: Callable[[], Any] = Here, progress: Progress | None = None) -> dict[str, Any]:
    """The summary of a run."""
    return run(made, engine, progress or Silence())


def contents(directory: Path) -> dict[str, bytes]:
    """The bytes of all files of an output but its state, by their paths."""
    files = (file for file in directory.rglob("*") if file.is_file())
    return {
        str(file.relative_to(directory)): file.read_bytes()
        for file in files
        if CLEAN_STATE not in file.parts
    }  # fmt: skip


def lines(file: Path) -> list[Any]:
    """What a file of JSON Lines holds."""
    return [json.loads(line) for line in file.read_bytes().splitlines()]
