"""The file of an index: told apart from other files, and opened even where nothing can be written."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from newslint.duplicates.index.problems import IndexMissing, IndexProblem, NotAnIndex

APPLICATION = 0x4E4C4958
"""What SQLite keeps in the header of the file for tools that tell files apart: "NLIX"."""
WAIT = 60.0
"""Seconds to wait for another process that writes."""


def connect(path: str, write: bool) -> sqlite3.Connection:
    """A connection to an index. Raises IndexMissing, NotAnIndex, or IndexProblem where it cannot be written to."""
    if not Path(path).is_file():
        raise IndexMissing(f"there is no index {path}; build it: newslint index build {path} PATHS")
    try:
        connection = _connected(path, "mode=rw" if write else "mode=ro")
    except sqlite3.OperationalError:
        connection = _unchanging(path, write)
    except sqlite3.Error as error:
        raise NotAnIndex(f"{path} is not an index: {error}") from error
    try:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
    except sqlite3.Error as error:
        connection.close()
        raise NotAnIndex(f"{path} is not an index: {error}") from error
    if application != APPLICATION:
        connection.close()
        raise NotAnIndex(f"{path} is a database, but not an index of newslint")
    return connection


def _connected(path: str, how: str) -> sqlite3.Connection:
    address = f"{Path(path).absolute().as_uri()}?{how}"
    connection = sqlite3.connect(address, timeout=WAIT, isolation_level=None, uri=True)
    try:
        connection.execute("SELECT 1 FROM sqlite_schema").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _unchanging(path: str, write: bool) -> sqlite3.Connection:
    """Where not even a lock can be written, as on a read-only disk, nobody else can write either."""
    log = Path(path + "-wal")
    try:
        if not write and not (log.exists() and log.stat().st_size):
            return _connected(path, "immutable=1")
    except sqlite3.Error as error:
        raise NotAnIndex(f"{path} is not an index: {error}") from error
    raise IndexProblem(f"{path} cannot be opened for {'writing' if write else 'reading'}")


@contextmanager
def making(path: str) -> Iterator[sqlite3.Connection]:
    """A connection to an index that nobody else uses yet."""
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            yield connection
    except sqlite3.Error as error:
        raise IndexProblem(f"{path} cannot be made: {error}") from error
