"""Transactions of SQLite on connections that begin none by themselves."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from sqlite3 import Connection


@contextmanager
def transaction(connection: "Connection", begin: Literal["BEGIN", "BEGIN IMMEDIATE"]) -> Iterator[None]:
    """Commit what is done within, or nothing of it where an exception leaves it. Raises sqlite3.Error."""
    connection.execute(begin)
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
