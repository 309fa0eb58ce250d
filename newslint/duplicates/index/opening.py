"""Making and opening an index, wherever it is."""

import os
from collections.abc import Iterable
from contextlib import suppress
from itertools import islice
from pathlib import Path

from newslint.duplicates.index.entry import Entry
from newslint.duplicates.index.index import Index
from newslint.duplicates.index.problems import IndexMissing
from newslint.duplicates.index.sqlite import SqliteStore
from newslint.duplicates.index.store import Store

PORTION = 50_000
"""Entries added in one transaction while an index is built: some 200 MB."""


def open_index(location: str, *, write: bool = False, durable: bool = False) -> Index:
    """Open an index: a path, or an address as "postgresql://host/database".

    ``durable``: what is written outlives a power failure, at the cost of time; a server decides that for itself.

    Raises IndexProblem (missing, not an index, made with other parameters, server not reachable).
    """
    return Index(_store(location, write, durable))


def build_index(location: str, entries: Iterable[Entry]) -> int:
    """Make an index of the entries in place of one that may be there. Returns how many articles it holds.

    Of entries with the same key the last counts. A file is replaced when all is done; on a server the old index goes at
    once.
    """
    if is_address(location):
        from newslint.duplicates.index.postgres import PostgresStore

        PostgresStore.create(location)
        return _fill(location, entries)
    fresh = f"{location}.{os.getpid()}.building"
    try:
        SqliteStore.create(fresh)
        number = _fill(fresh, entries)
        SqliteStore.finish(fresh)
    except BaseException:
        SqliteStore.remove(fresh)
        raise
    SqliteStore.replace(location, fresh)
    return number


def ensure_index(location: str) -> None:
    """Make an empty index where there is none. An index that is there stays, even one that was made this instant."""
    try:
        open_index(location).close()
    except IndexMissing:
        if is_address(location):
            build_index(location, [])
            return
        fresh = f"{location}.{os.getpid()}.building"
        try:
            SqliteStore.create(fresh)
            with suppress(FileExistsError):
                Path(location).hardlink_to(fresh)
        finally:
            SqliteStore.remove(fresh)


def is_address(location: str) -> bool:
    """Whether a location is that of a server."""
    return location.startswith(("postgresql:", "postgres:"))


def settled(location: str) -> str:
    """A location that does not depend on the current directory, without a password."""
    if is_address(location):
        from newslint.duplicates.index.postgres import without_password

        return without_password(location)
    return str(Path(location).resolve())


def _fill(location: str, entries: Iterable[Entry]) -> int:
    remaining = iter(entries)
    with open_index(location, write=True) as index:
        while portion := list(islice(remaining, PORTION)):
            index.add(portion)
        return index.info().articles


def _store(location: str, write: bool, durable: bool) -> Store:
    if is_address(location):
        from newslint.duplicates.index.postgres import PostgresStore

        return PostgresStore(location)
    return SqliteStore(location, write=write, durable=durable)
