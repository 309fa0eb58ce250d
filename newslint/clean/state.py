"""The directory that knows how far a run has come, so that it can be killed and taken up again.

=================== ============================================================================
``run.json``        what the run is; written when its plan is
``plan/``           the shards, and what of the input leads to none
``shards/N/``       what was found in shard N; the directory is there when all of it is
``notes/N``         at which block of shard N a process is: so a block that kills it is known
``aside/N.json``    the blocks that killed two processes, and how
``copies/``         which articles are copies
``written/N.json``  shard N is written; ``N.jsonl``: the copies in it
``finished.json``   all is written
=================== ============================================================================
"""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newslint.fixes.write import sync_directory, sync_file


@dataclass(frozen=True)
class State:
    """The places in the directory, which every process of a run sees at the same path."""

    directory: Path

    @property
    def run(self) -> Path:
        """What the run is."""
        return self.directory / "run.json"

    @property
    def finished(self) -> Path:
        """That all is written."""
        return self.directory / "finished.json"

    @property
    def plan(self) -> Path:
        """The directory of the plan."""
        return self.directory / "plan"

    @property
    def lock(self) -> Path:
        """Locked by the process of the command."""
        return self.directory / "lock"

    @property
    def alive(self) -> Path:
        """Locked by every process that works for it on this machine."""
        return self.directory / "alive"

    def shard(self, number: int) -> Path:
        """The directory of what was found in a shard."""
        return self.directory / "shards" / f"{number:06}"

    def note(self, number: int) -> Path:
        """How far a process is with a shard."""
        return self.directory / "notes" / str(number)

    def aside(self, number: int) -> Path:
        """The blocks of a shard that are not looked at again."""
        return self.directory / "aside" / f"{number}.json"

    def written(self, number: int) -> Path:
        """That a shard is written, and what that changed in the counts."""
        return self.directory / "written" / f"{number:06}.json"

    def copies(self, number: int) -> Path:
        """A line for each copy in a shard."""
        return self.directory / "written" / f"{number:06}.jsonl"


def write_json(file: Path, value: Any) -> None:
    """Write a file that is there whole or not at all, and on disk when this returns."""
    with replacing(file) as beside:
        beside.write_text(json.dumps(value, indent=1) + "\n", "ascii")


def read_json(file: Path) -> Any:
    """What such a file holds; None where there is none."""
    try:
        return json.loads(file.read_text("ascii"))
    except FileNotFoundError:
        return None


@contextmanager
def replacing(file: Path) -> Iterator[Path]:
    """A path to write a file at, which takes its place when it is done."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f"{file.name}.{os.getpid()}.tmp")
    yield beside
    sync_file(beside)
    beside.replace(file)
    sync_directory(file.parent)
