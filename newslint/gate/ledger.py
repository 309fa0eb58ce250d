"""The ledger of a gate: which articles it has decided, and what files of a batch are still to be written."""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias
from uuid import uuid4

from newslint.fixes.write import sync_directory
from newslint.gate.problems import GateProblem
from newslint.readers.arrival import Identity
from newslint.transaction import transaction

DIRECTORY = ".newslint-gate"
"""In the directory of accepted articles."""
Side: TypeAlias = Literal["accepted", "quarantine"]

_TABLES = """
CREATE TABLE IF NOT EXISTS gate (id TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS batch (number INTEGER PRIMARY KEY, pending TEXT);
CREATE TABLE IF NOT EXISTS article (
    path BLOB, row INTEGER, digest BLOB, batch INTEGER NOT NULL, line TEXT NOT NULL, PRIMARY KEY (path, row, digest)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS output (
    side TEXT, name BLOB, batch INTEGER NOT NULL, content BLOB, PRIMARY KEY (side, name)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS pending_output ON output (batch) WHERE content IS NOT NULL;
"""


class Output(NamedTuple):
    """A file to be written: in which directory, its path there, and its bytes."""

    side: Side
    name: str
    content: bytes


class Decided(NamedTuple):
    """An article and its line of the receipt, in JSON."""

    identity: Identity
    line: str


@dataclass(frozen=True)
class Batch:
    """Articles that were decided in one transaction of the index at ``location``, and the files that this makes."""

    number: int
    location: str
    decided: Sequence[Decided] = ()
    outputs: Sequence[Output] = ()


class Ledger:
    """The ledger in a directory; a process that has one open keeps others out. Raises GateProblem."""

    def __init__(self, accepted: Path) -> None:
        self._directory = accepted / DIRECTORY
        self._directory.mkdir(parents=True, exist_ok=True)
        self._connection = sqlite3.connect(self._directory / "ledger.sqlite", timeout=0, isolation_level=None)
        try:
            self._connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = FULL")
            self.id = self._begun()
        except sqlite3.OperationalError as error:
            self._connection.close()
            raise GateProblem(f"cannot use {self._directory} (is another gate at work there?): {error}") from error
        except sqlite3.DatabaseError as error:
            self._connection.close()
            raise GateProblem(f"{self._directory} holds no ledger of a gate: {error}") from error

    def _begun(self) -> str:
        self._connection.executescript(f"BEGIN IMMEDIATE; {_TABLES} COMMIT;")
        row = self._connection.execute("SELECT id FROM gate").fetchone()
        if row:
            return str(row[0])
        made = uuid4().hex
        self._connection.execute("INSERT INTO gate VALUES (?)", (made,))
        sync_directory(self._directory)
        return made

    def line(self, identity: Identity) -> str | None:
        """The line of the receipt of an article that is decided; None for a new one."""
        sql = "SELECT line FROM article WHERE path = ? AND row = ? AND digest = ?"
        row = self._connection.execute(sql, _row(identity)).fetchone()
        return str(row[0]) if row else None

    def has_output(self, side: Side, name: str) -> bool:
        """Whether a file of that name was ever written, or will be."""
        sql = "SELECT 1 FROM output WHERE side = ? AND name = ?"
        return self._connection.execute(sql, (side, os.fsencode(name))).fetchone() is not None

    def next_number(self) -> int:
        """The number of the next batch, from 1."""
        (last,) = self._connection.execute("SELECT coalesce(max(number), 0) FROM batch").fetchone()
        return int(last) + 1

    def prepare(self, batch: Batch) -> None:
        """Note a batch as pending, on disk when this returns."""
        number = batch.number
        with self._transaction():
            self._connection.execute("INSERT INTO batch VALUES (?, ?)", (number, batch.location))
            rows = ((*_row(each.identity), number, each.line) for each in batch.decided)
            self._connection.executemany("INSERT INTO article VALUES (?, ?, ?, ?, ?)", rows)
            files = ((out.side, os.fsencode(out.name), number, out.content) for out in batch.outputs)
            self._connection.executemany("INSERT INTO output VALUES (?, ?, ?, ?)", files)

    def pending(self) -> Batch | None:
        """The batch that is pending: its number and location."""
        row = self._connection.execute("SELECT number, pending FROM batch WHERE pending IS NOT NULL").fetchone()
        return Batch(*row) if row else None

    def outputs(self, number: int) -> Iterator[Output]:
        """The files of a pending batch."""
        sql = "SELECT side, name, content FROM output WHERE batch = ? AND content IS NOT NULL"
        for side, name, content in self._connection.execute(sql, (number,)):
            yield Output(side, os.fsdecode(name), content)

    def done(self, number: int) -> None:
        """Note that the files of a batch are written."""
        with self._transaction():
            self._connection.execute("UPDATE output SET content = NULL WHERE batch = ?", (number,))
            self._connection.execute("UPDATE batch SET pending = NULL WHERE number = ?", (number,))

    def discard(self, number: int) -> None:
        """Forget a batch that the index does not have."""
        with self._transaction():
            for sql in ("article WHERE batch = ?", "output WHERE batch = ?", "batch WHERE number = ?"):
                self._connection.execute(f"DELETE FROM {sql}", (number,))

    def close(self) -> None:
        """Let others in."""
        self._connection.close()

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        try:
            with transaction(self._connection, "BEGIN IMMEDIATE"):
                yield
        except sqlite3.Error as error:
            raise GateProblem(f"{self._directory}: {error}") from error


def _row(identity: Identity) -> tuple[bytes, int, bytes]:
    return os.fsencode(identity.path), identity.row, identity.digest
