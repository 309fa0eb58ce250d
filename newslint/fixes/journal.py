"""The journal: what each fixing run changed, so that it can be undone.

A run is a file of JSON Lines in ``.newslint_cache/journal``. Before a file is written, a line says how to get from its
new bytes to the old ones, and is synced: a run that was killed can be undone as well. Old runs go when there are too
many, or when they take too much room.
"""

import json
import os
from base64 import b64decode, b64encode
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from io import RawIOBase
from pathlib import Path
from time import time
from typing import Any

from newslint.fixes.splices import Splice

CACHE = ".newslint_cache"
KEPT_RUNS = 50
KEPT_BYTES = 256 * 1024 * 1024
"""What the runs before the newest may take together."""
QUIET = 60
"""Seconds after which a run that wrote nothing is over: no file takes that long."""
SUFFIX = ".jsonl"
UNDONE = ".undone"


@dataclass(frozen=True)
class Entry:
    """One file that a run changed.

    ``path`` is relative to the root, or absolute where it lies outside; ``back`` leads from the new bytes to the old;
    ``temporary`` is the name beside the file that is left where the run was killed while writing it.
    """

    path: str
    before: bytes
    after: bytes
    back: tuple[Splice, ...]
    temporary: str


@dataclass(frozen=True)
class Run:
    """A run of the journal; ``name`` is its time."""

    file: Path

    @property
    def name(self) -> str:
        """What ``newslint undo`` calls it."""
        return self.file.name.removesuffix(UNDONE).removesuffix(SUFFIX)

    @property
    def undone(self) -> bool:
        """Whether all of it was undone."""
        return self.file.name.endswith(UNDONE)

    def entries(self) -> Iterator[Entry]:
        """What it changed, in its order. A last line that was cut off by a crash is no entry: nothing was written."""
        with self.file.open("rb") as file:
            for line in file:
                if line.endswith(b"\n"):
                    yield _entry(json.loads(line))

    def last(self) -> Entry | None:
        """What it changed last."""
        with self.file.open("rb") as file:
            lines = deque((line for line in file if line.endswith(b"\n")), maxlen=1)
        return _entry(json.loads(lines[0])) if lines else None

    def mark_undone(self) -> None:
        """Say that all of it was undone."""
        self.file.rename(self.file.with_name(self.name + SUFFIX + UNDONE))


SECOND = "%Y%m%d-%H%M%S"
_LIKE = "20250131-120000"


class Journal:
    """The journal of a root directory. ``write`` begins the run when it is first called."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.directory = root / CACHE / "journal"
        self._file: RawIOBase | None = None
        self._count = 0
        self.name = ""

    def runs(self) -> list[Run]:
        """All runs, the newest last."""
        if not self.directory.is_dir():
            return []
        files = [f for f in self.directory.iterdir() if f.name.endswith((SUFFIX, SUFFIX + UNDONE))]
        return sorted((Run(file) for file in files), key=lambda run: run.name)

    def temporary(self) -> str:
        """A name for the next temporary file, of this run alone."""
        self._count += 1
        return f".newslint-{self._begun()}-{self._count}.tmp"

    def write(self, entry: Entry) -> None:
        """Add an entry, on disk before this returns. Raises OSError."""
        self._begun()
        assert self._file is not None
        start = self._file.tell()
        try:
            _write_all(self._file, json.dumps(_plain(entry)).encode() + b"\n")
            os.fsync(self._file.fileno())
        except OSError:
            self._file.seek(start)
            self._file.truncate()  # half an entry would spoil the next
            raise

    def close(self) -> None:
        """End the run; one that changed nothing is none."""
        if self._file is not None:
            empty = not self._file.tell()
            self._file.close()
            self._file = None
            if empty:
                (self.directory / (self.name + SUFFIX)).unlink()

    def _begun(self) -> str:
        if self._file is None:
            self.directory.mkdir(parents=True, exist_ok=True)
            _ignored_by_git(self.root / CACHE)
            self._sweep()
            self._prune()
            self._file = self._new()
        return self.name

    def _new(self) -> RawIOBase:
        """A file whose name sorts after all others, also where the clock goes back or a second holds many runs."""
        self.name = datetime.now().astimezone().strftime(SECOND)
        if (before := [run.name for run in self.runs()]) and self.name <= before[-1]:
            self.name = _following(before[-1])
        while True:
            try:
                return (self.directory / (self.name + SUFFIX)).open("xb", buffering=0)
            except FileExistsError:  # another run has begun in the meantime
                self.name = _following(self.name)

    def _sweep(self) -> None:
        """Remove the temporary file that the last run left beside an article, if it was killed: its last entry's."""
        for run in self.runs()[-1:]:
            if time() - run.file.stat().st_mtime > QUIET and (last := run.last()):
                with suppress(OSError):
                    (self.root / last.path).with_name(last.temporary).unlink()

    def _prune(self) -> None:
        room = KEPT_BYTES
        for number, run in enumerate(reversed(self.runs()), 1):
            room -= run.file.stat().st_size
            if number >= KEPT_RUNS or room < 0:
                run.file.unlink()


def _following(name: str) -> str:
    """The next name within a second: "20250131-120000", "20250131-120000-00002", ..."""
    second, number = name[: len(_LIKE)], name[len(_LIKE) + 1 :]
    return f"{second}-{int(number or 1) + 1:05}"


def _write_all(file: RawIOBase, data: bytes) -> None:
    while data:
        data = data[file.write(data) or 0 :]


def _ignored_by_git(cache: Path) -> None:
    ignore = cache / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n", "ascii")


def _plain(entry: Entry) -> dict[str, Any]:
    back = [[start, end, b64encode(content).decode()] for start, end, content in entry.back]
    return {
        "path": entry.path,
        "before": entry.before.hex(), "after": entry.after.hex(), "back": back, "temporary": entry.temporary,
    }  # fmt: skip


def _entry(plain: dict[str, Any]) -> Entry:
    back: Sequence[Splice] = [Splice(start, end, b64decode(content)) for start, end, content in plain["back"]]
    before, after = bytes.fromhex(plain["before"]), bytes.fromhex(plain["after"])
    return Entry(plain["path"], before, after, tuple(back), plain["temporary"])
