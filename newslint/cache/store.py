"""A file of entries by name: SQLite, which keeps them whole and apart whatever runs at once or is killed.

The cache only saves time, so what goes wrong with it is no error: a damaged file is made anew, one that cannot be used
is done without.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from sqlite3 import Connection, DatabaseError, connect
from time import time
from typing import Any

NAME = ".newslint_cache"
FILE = "entries-1.sqlite3"
LIMIT = 256 * 1024 * 1024
"""Bytes of entries. Beyond them, those go that were unused for longest, down to three quarters."""
WAIT = 10
"""Seconds to wait for another run that is writing."""
CHECK = 8
"""Bytes of checksum before the content of an entry."""

_SIGN = "# Made by newslint; git does not see what is here.\n*\n"
_AT_A_TIME = 500
_UNUSABLE = {5, 6, 8, 10, 13, 14, 23}  # busy, locked, read-only, I/O error, full, cannot open, not authorised
_SCHEMA = "CREATE TABLE IF NOT EXISTS entries (name BLOB PRIMARY KEY, content BLOB, used INTEGER) WITHOUT ROWID"


def directory(root: Path) -> Path:
    """Where the cache of a project is."""
    return root / NAME


def clear(root: Path) -> bool:
    """Delete the entries of a project. Returns whether there were any. Raises OSError where they cannot be deleted.

    What else is there, such as the journal of repairs, stays.
    """
    files = list(directory(root).glob("entries-*"))
    for file in files:
        file.unlink(missing_ok=True)
    return bool(files)


class Store:
    """The entries of a project, each a JSON value under a name of a few bytes."""

    def __init__(self, root: Path, limit: int = LIMIT) -> None:
        self._file = directory(root) / FILE
        self._limit = limit
        self._today = int(time() // 86400)
        self._connection = self._opened()

    def get(self, names: Iterable[bytes]) -> dict[bytes, Any]:
        """The entries of those names, as far as there are any."""
        wanted = set(names)
        found: dict[bytes, Any] = {}
        stale: list[bytes] = []
        for name, content, used in self._rows(sorted(wanted)):
            with suppress(ValueError, TypeError, RecursionError):
                if name not in wanted:
                    continue
                found[name] = _checked(name, content)
                if used != self._today:
                    stale.append(name)
        if stale:
            self._execute("UPDATE entries SET used = ? WHERE name = ?", ((self._today, name) for name in stale))
        return found

    def put(self, entries: Mapping[bytes, Any]) -> None:
        """Keep entries: all, or none where that is not possible."""
        rows = ((name, _content(name, value), self._today) for name, value in entries.items())
        if entries and self._execute("INSERT OR REPLACE INTO entries VALUES (?, ?, ?)", rows):
            self._trim()

    def close(self) -> None:
        """Let go of the file."""
        if self._connection:
            self._connection.close()
        self._connection = None

    def _opened(self) -> Connection | None:
        try:
            self._file.parent.mkdir(exist_ok=True)
            if not (sign := self._file.with_name(".gitignore")).exists():
                sign.write_text(_SIGN, "utf-8")
        except OSError:
            return None
        for _ in range(2):
            try:
                return _connected(self._file)
            except DatabaseError as error:
                if _is_unusable(error) or not self._removed():
                    return None
        return None

    def _removed(self) -> bool:
        """Delete the file, which is damaged."""
        with suppress(OSError):
            self._file.with_name(FILE + "-journal").unlink(missing_ok=True)
            self._file.unlink(missing_ok=True)
            return True
        return False

    def _failed(self, error: DatabaseError) -> None:
        """Start anew where the file is damaged; do without it where it cannot be used."""
        self.close()
        if not _is_unusable(error) and self._removed():
            self._connection = self._opened()

    def _rows(self, names: list[bytes]) -> Iterator[tuple[bytes, bytes, int]]:
        for start in range(0, len(names), _AT_A_TIME):
            some = names[start : start + _AT_A_TIME]
            marks = ", ".join("?" * len(some))
            if not self._connection:
                return
            try:
                query = f"SELECT name, content, used FROM entries WHERE name IN ({marks})"
                yield from self._connection.execute(query, some).fetchall()
            except DatabaseError as error:
                self._failed(error)

    def _execute(self, statement: str, rows: Iterable[tuple[Any, ...]]) -> bool:
        """Run a statement for each row, as one transaction. Returns whether it was possible."""
        if not self._connection:
            return False
        try:
            with self._connection:
                self._connection.executemany(statement, rows)
        except DatabaseError as error:
            self._failed(error)
            return False
        return True

    def _trim(self) -> None:
        if not self._connection:
            return
        try:
            if self._size() <= self._limit:
                return
            query = "SELECT name, length(content) FROM entries ORDER BY used DESC"
            kept, drop = 0, []
            for name, length in self._connection.execute(query).fetchall():
                kept += length
                if kept > self._limit * 3 // 4:
                    drop.append((name,))
        except DatabaseError as error:
            self._failed(error)
        else:
            self._execute("DELETE FROM entries WHERE name = ?", drop)

    def _size(self) -> int:
        """Bytes in use: pages that hold something; free ones are used again."""
        assert self._connection
        pages, free, size = (
            self._connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("page_count", "freelist_count", "page_size")
        )
        return int((pages - free) * size)


def _connected(file: Path) -> Connection:
    """A connection to a file with our table in it. Raises DatabaseError."""
    connection = connect(file, timeout=WAIT)
    try:
        connection.execute("PRAGMA synchronous = OFF")  # a lost entry is found out by its checksum
        connection.execute(_SCHEMA)
        connection.execute("SELECT name, content, used FROM entries LIMIT 0")
    except DatabaseError:
        connection.close()
        raise
    return connection


def _is_unusable(error: DatabaseError) -> bool:
    """Whether the file cannot be used now; else it is damaged."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _UNUSABLE


def _content(name: bytes, value: Any) -> bytes:
    packed = json.dumps(value, separators=(",", ":")).encode("ascii")
    return _checksum(name, packed) + packed


def _checked(name: bytes, content: bytes) -> Any:
    """The value in an entry. Raises ValueError or TypeError where it is not what was written under that name."""
    packed = content[CHECK:]
    if _checksum(name, packed) != content[:CHECK]:
        raise ValueError("damaged")
    return json.loads(packed.decode("ascii"))


def _checksum(name: bytes, packed: bytes) -> bytes:
    return blake2b(packed, digest_size=CHECK, key=name).digest()
