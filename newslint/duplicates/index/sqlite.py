"""An index in one SQLite file.

Write-ahead logging lets many processes read while one writes; a process that is killed leaves nothing half done.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Literal

from newslint.corpus import Key
from newslint.duplicates.index.entry import (
    Entry,
    name_hash,
    path_bytes,
    path_text,
    posted,
    record_name,
    record_of,
    unpacked,
    wrong_in_row,
)
from newslint.duplicates.index.problems import IndexProblem, NotAnIndex
from newslint.duplicates.index.shape import SHAPE
from newslint.duplicates.index.sqlite_file import APPLICATION, WAIT, connect, making
from newslint.duplicates.index.store import MOST_HOLDERS
from newslint.duplicates.sketching import Sketch
from newslint.transaction import transaction

_TABLES = """
CREATE TABLE shape (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE article (
    id INTEGER PRIMARY KEY, path BLOB NOT NULL, record TEXT NOT NULL, name INTEGER NOT NULL,
    tokens INTEGER NOT NULL, identity INTEGER NOT NULL, kept BLOB NOT NULL, numbers BLOB NOT NULL
);
CREATE UNIQUE INDEX article_name ON article (name, record);
CREATE TABLE posting (hash INTEGER, article INTEGER, PRIMARY KEY (hash, article)) WITHOUT ROWID;
"""
_COLUMNS = "path, record, tokens, identity, kept, numbers"


_GATES = "CREATE TABLE IF NOT EXISTS gate (name TEXT PRIMARY KEY, batch INTEGER NOT NULL) WITHOUT ROWID"


class SqliteStore:
    """A store in a file. ``name`` is a hash of the path, so that looking one up needs no second copy of the path.

    With ``durable`` a transaction outlives a power failure too: it costs a sync of the disk.
    """

    def __init__(self, path: str, *, write: bool = False, durable: bool = False) -> None:
        self.location = path
        self._connection = connect(path, write)
        self._connection.execute("PRAGMA mmap_size = 4294967296")
        self._connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")

    @staticmethod
    def create(path: str) -> None:
        """Make an empty index, in place of whatever file is there and of a log that a killed process left."""
        SqliteStore.remove(path)
        with making(path) as connection:
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.executescript(_TABLES)
            connection.executemany("INSERT INTO shape VALUES (?, ?)", SHAPE.items())

    @staticmethod
    def remove(path: str) -> None:
        """Remove a file, and a log that a killed process left."""
        for end in ("", "-wal", "-shm"):
            Path(path + end).unlink(missing_ok=True)

    @staticmethod
    def finish(path: str) -> None:
        """Rewrite a file that was just filled with full pages, and leave no log beside it, so that it can be moved."""
        with making(path) as connection:
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    @staticmethod
    def replace(path: str, fresh: str) -> None:
        """Put a finished index in the place of one that may be there.

        The log of the old one goes first, for it would be taken for the new one's. Raises IndexProblem where somebody
        uses the old one.
        """
        if Path(path).exists():
            try:
                with closing(sqlite3.connect(path, timeout=WAIT, isolation_level=None)) as old:
                    old.execute("PRAGMA journal_mode = DELETE")
            except sqlite3.OperationalError as error:
                raise IndexProblem(f"{path} is in use, its successor stays in {fresh}: {error}") from error
            except sqlite3.DatabaseError as error:
                raise NotAnIndex(f"{path} is something else than an index; move it away: {error}") from error
        Path(fresh).replace(path)

    def shape(self) -> Mapping[str, str]:
        """What it was made with."""
        try:
            return dict(self._connection.execute("SELECT name, value FROM shape"))
        except sqlite3.Error as error:
            raise NotAnIndex(f"{self.location} is damaged: {error}") from error

    @contextmanager
    def writing(self) -> Iterator[None]:
        """See Store."""
        with self._transaction("BEGIN IMMEDIATE"):
            yield

    @contextmanager
    def reading(self) -> Iterator[None]:
        """See Store."""
        with self._transaction("BEGIN"):
            yield

    @contextmanager
    def _transaction(self, begin: Literal["BEGIN", "BEGIN IMMEDIATE"]) -> Iterator[None]:
        try:
            with transaction(self._connection, begin):
                yield
        except sqlite3.Error as error:
            raise IndexProblem(f"{self.location}: {error}") from error

    def holders(self, hashes: Sequence[int]) -> dict[int, int]:
        """See Store."""
        sql = f"SELECT article FROM posting WHERE hash = ? LIMIT {MOST_HOLDERS}"
        found: Counter[int] = Counter()
        for value in hashes:
            found.update(article for (article,) in self._connection.execute(sql, (value,)))
        return found

    def entries(self, ids: Iterable[int]) -> list[Entry]:
        """See Store."""
        sql = f"SELECT {_COLUMNS} FROM article WHERE id = ?"
        return [_entry(row) for number in ids for row in self._connection.execute(sql, (number,))]

    def every(self) -> Iterator[Entry]:
        """See Store."""
        return map(_entry, self._connection.execute(f"SELECT {_COLUMNS} FROM article ORDER BY id"))

    def insert(self, entries: Sequence[Entry]) -> None:
        """See Store. Postings are added in the order of the tree, which keeps its pages full."""
        (last,) = self._connection.execute("SELECT coalesce(max(id), 0) FROM article").fetchone()
        numbered = list(enumerate(entries, last + 1))
        self._connection.executemany(
            "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (_row(number, entry) for number, entry in numbered)
        )
        postings = [(value, number) for number, entry in numbered for value in posted(unpacked("I", entry.sketch.kept))]
        self._connection.executemany("INSERT INTO posting VALUES (?, ?)", sorted(postings))

    def delete(self, key: Key) -> int:
        """See Store."""
        sql, values = "SELECT id, kept FROM article WHERE name = ?", [name_hash(key.path)]
        if key.record is not None:
            sql, values = sql + " AND record = ?", [*values, record_name(key.record)]  # type: ignore[list-item]
        rows = self._connection.execute(sql, values).fetchall()
        for number, kept in rows:
            postings = ((value, number) for value in posted(_hashes(kept)))
            self._connection.executemany("DELETE FROM posting WHERE hash = ? AND article = ?", postings)
            self._connection.execute("DELETE FROM article WHERE id = ?", (number,))
        return len(rows)

    def has(self, key: Key) -> bool:
        """See Store."""
        sql = "SELECT 1 FROM article WHERE name = ? AND record = ?"
        values = (name_hash(key.path), record_name(key.record))
        return self._connection.execute(sql, values).fetchone() is not None

    def mark(self, gate: str, batch: int) -> None:
        """See Store."""
        self._connection.execute(_GATES)  # an index that no gate has used lacks it
        self._connection.execute("INSERT OR REPLACE INTO gate VALUES (?, ?)", (gate, batch))

    def marked(self, gate: str) -> int:
        """See Store."""
        if not self._connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'gate'").fetchone():
            return 0
        row = self._connection.execute("SELECT batch FROM gate WHERE name = ?", (gate,)).fetchone()
        return int(row[0]) if row else 0

    def count(self) -> int:
        """See Store."""
        (number,) = self._connection.execute("SELECT count(*) FROM article").fetchone()
        return int(number)

    def size(self) -> int:
        """See Store."""
        return sum(file.stat().st_size for end in ("", "-wal") if (file := Path(self.location + end)).exists())

    def damage(self) -> list[str]:
        """See Store."""
        found = [message for (message,) in self._connection.execute("PRAGMA integrity_check") if message != "ok"]
        if found:  # nothing more can be said for certain
            return found
        expected = 0
        for number, path, name, record, kept, numbers in self._connection.execute(
            "SELECT id, path, name, record, kept, numbers FROM article"
        ):
            if wrong := wrong_in_row(path, name, record, kept, numbers):
                found.append(f"{path_text(path)}: {wrong}")
                continue
            wanted = posted(_hashes(kept))
            there = sum(self._posted(value, number) for value in wanted)
            expected += there
            if there < len(wanted):
                found.append(f"{path_text(path)} lacks {len(wanted) - there} of its {len(wanted)} postings")
        (postings,) = self._connection.execute("SELECT count(*) FROM posting").fetchone()
        return found + ([f"{postings - expected} postings belong to no article"] if postings > expected else [])

    def _posted(self, value: int, number: int) -> bool:
        sql = "SELECT 1 FROM posting WHERE hash = ? AND article = ?"
        return self._connection.execute(sql, (value, number)).fetchone() is not None

    def close(self) -> None:
        """See Store."""
        self._connection.close()


def _row(number: int, entry: Entry) -> tuple[object, ...]:
    tokens, identity, kept = entry.sketch
    signed = identity - (1 << 64) if identity >> 63 else identity
    path, record = entry.key.path, record_name(entry.key.record)
    return number, path_bytes(path), record, name_hash(path), tokens, signed, kept, entry.numbers


def _hashes(kept: bytes) -> list[int]:
    if len(kept) % 4:
        raise sqlite3.DatabaseError("an article's hashes are damaged")
    return unpacked("I", kept)


def _entry(row: tuple[bytes, str, int, int, bytes, bytes]) -> Entry:
    path, record, tokens, identity, kept, numbers = row
    if wrong := wrong_in_row(path, name_hash(path_text(path)), record, kept, numbers):
        raise sqlite3.DatabaseError(f"{path_text(path)} is damaged: {wrong}")
    return Entry(Key(path_text(path), record_of(record)), Sketch(tokens, identity % (1 << 64), kept), numbers)
