"""An index on a PostgreSQL server, shared by many gates: the same two tables as in SQLite.

Writers take one advisory lock a transaction, so that "is it new? then add it" has one winner whatever the isolation
level. Needs psycopg: ``pip install newslint[postgres]``.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

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
)
from newslint.duplicates.index.problems import IndexMissing, IndexProblem
from newslint.duplicates.index.shape import SHAPE
from newslint.duplicates.index.store import MOST_HOLDERS
from newslint.duplicates.sketching import Sketch

if TYPE_CHECKING:
    import psycopg

LOCK = 0x4E4C4958
"""The advisory lock of writers."""

_SCHEMA = """
DROP SCHEMA IF EXISTS newslint CASCADE;
CREATE SCHEMA newslint;
CREATE TABLE newslint.shape (name text PRIMARY KEY, value text NOT NULL);
CREATE TABLE newslint.article (
    id integer PRIMARY KEY, path bytea NOT NULL, record text NOT NULL, name bigint NOT NULL,
    tokens integer NOT NULL, identity numeric(20) NOT NULL, kept bytea NOT NULL, numbers bytea NOT NULL
);
CREATE UNIQUE INDEX article_name ON newslint.article (name, record);
CREATE TABLE newslint.posting (hash bigint, article integer, PRIMARY KEY (hash, article));
"""
_GATES = "CREATE TABLE IF NOT EXISTS newslint.gate (name text PRIMARY KEY, batch bigint NOT NULL)"
_COLUMNS = "path, record, tokens, identity, kept, numbers"


class PostgresStore:
    """A store in the schema ``newslint`` of a database."""

    def __init__(self, address: str) -> None:
        self.location = without_password(address)
        self._connection = _connect(address)
        exists = "SELECT to_regclass('newslint.shape') IS NOT NULL"
        if not self._connection.execute(exists).fetchone()[0]:  # type: ignore[index]
            self._connection.close()
            raise IndexMissing(f"there is no index in {self.location}; build it: newslint index build ADDRESS PATHS")

    @staticmethod
    def create(address: str) -> None:
        """Make an empty index, in place of one that may be there."""
        with _connect(address) as connection, connection.transaction():
            connection.execute(_SCHEMA)
            for item in SHAPE.items():
                connection.execute("INSERT INTO newslint.shape VALUES (%s, %s)", item)

    def shape(self) -> Mapping[str, str]:
        """See Store."""
        return dict(self._all("SELECT name, value FROM newslint.shape"))

    @contextmanager
    def writing(self) -> Iterator[None]:
        """See Store."""
        with self._transaction():
            self._connection.execute("SELECT pg_advisory_xact_lock(%s)", (LOCK,))
            yield

    @contextmanager
    def reading(self) -> Iterator[None]:
        """See Store."""
        with self._transaction():
            self._connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        from psycopg import Error

        try:
            with self._connection.transaction():
                yield
        except Error as error:
            raise IndexProblem(f"{self.location}: {str(error).strip()}") from error

    def holders(self, hashes: Sequence[int]) -> dict[int, int]:
        """See Store."""
        sql = f"""
            SELECT found.article FROM unnest(%s::bigint[]) AS asked(hash) CROSS JOIN LATERAL
            (SELECT article FROM newslint.posting WHERE hash = asked.hash LIMIT {MOST_HOLDERS}) AS found
        """
        return Counter(article for (article,) in self._all(sql, (list(hashes),)))

    def entries(self, ids: Iterable[int]) -> list[Entry]:
        """See Store."""
        sql = f"SELECT {_COLUMNS} FROM newslint.article WHERE id = ANY(%s)"
        return list(map(_entry, self._all(sql, (list(ids),))))

    def every(self) -> Iterator[Entry]:
        """See Store."""
        with self._connection.cursor("every") as cursor:
            cursor.execute(f"SELECT {_COLUMNS} FROM newslint.article ORDER BY id")
            yield from map(_entry, cursor)

    def insert(self, entries: Sequence[Entry]) -> None:
        """See Store."""
        if not entries:
            return
        (last,) = self._all("SELECT coalesce(max(id), 0) FROM newslint.article")[0]
        columns = f"id, name, {_COLUMNS}"
        with self._connection.cursor() as cursor:
            with cursor.copy(f"COPY newslint.article ({columns}) FROM STDIN") as copy:
                for number, entry in enumerate(entries, last + 1):
                    copy.write_row(_row(number, entry))
            with cursor.copy("COPY newslint.posting FROM STDIN") as copy:
                for number, entry in enumerate(entries, last + 1):
                    for value in posted(unpacked("I", entry.sketch.kept)):
                        copy.write_row((value, number))

    def delete(self, key: Key) -> int:
        """See Store."""
        sql, values = "DELETE FROM newslint.article WHERE name = %s", [name_hash(key.path)]
        if key.record is not None:
            sql, values = sql + " AND record = %s", [*values, record_name(key.record)]  # type: ignore[list-item]
        rows = self._all(sql + " RETURNING id, kept", values)
        for number, kept in rows:
            hashes = posted(unpacked("I", kept))
            self._connection.execute(
                "DELETE FROM newslint.posting WHERE hash = ANY(%s) AND article = %s", (hashes, number)
            )
        return len(rows)

    def has(self, key: Key) -> bool:
        """See Store."""
        sql = "SELECT 1 FROM newslint.article WHERE name = %s AND record = %s"
        return bool(self._all(sql, (name_hash(key.path), record_name(key.record))))

    def mark(self, gate: str, batch: int) -> None:
        """See Store."""
        self._connection.execute(_GATES)
        sql = "INSERT INTO newslint.gate VALUES (%s, %s) ON CONFLICT (name) DO UPDATE SET batch = EXCLUDED.batch"
        self._connection.execute(sql, (gate, batch))

    def marked(self, gate: str) -> int:
        """See Store."""
        if not self._all("SELECT to_regclass('newslint.gate') IS NOT NULL")[0][0]:
            return 0
        rows = self._all("SELECT batch FROM newslint.gate WHERE name = %s", (gate,))
        return int(rows[0][0]) if rows else 0

    def count(self) -> int:
        """See Store."""
        return int(self._all("SELECT count(*) FROM newslint.article")[0][0])

    def size(self) -> int:
        """See Store."""
        tables = "pg_total_relation_size('newslint.article') + pg_total_relation_size('newslint.posting')"
        return int(self._all(f"SELECT {tables}")[0][0])

    def damage(self) -> list[str]:
        """See Store."""
        found, expected = [], 0
        for number, path, kept in self._all("SELECT id, path, kept FROM newslint.article"):
            wanted = posted(unpacked("I", kept))
            sql = "SELECT count(*) FROM newslint.posting WHERE hash = ANY(%s) AND article = %s"
            there = int(self._all(sql, (wanted, number))[0][0])
            expected += there
            if there < len(wanted):
                found.append(f"{path_text(path)} lacks {len(wanted) - there} of its {len(wanted)} postings")
        postings = int(self._all("SELECT count(*) FROM newslint.posting")[0][0])
        return found + ([f"{postings - expected} postings belong to no article"] if postings > expected else [])

    def close(self) -> None:
        """See Store."""
        self._connection.close()

    def _all(self, sql: str, values: Sequence[object] = ()) -> list[Any]:
        return self._connection.execute(sql, values).fetchall()


def without_password(address: str) -> str:
    """An address fit to be printed."""
    from urllib.parse import urlsplit

    parts = urlsplit(address)
    host = f"{parts.username}@{parts.hostname or ''}" if parts.username else parts.hostname or ""
    port = f":{parts.port}" if parts.port else ""
    return parts._replace(netloc=host + port, query="").geturl()


def _connect(address: str) -> "psycopg.Connection[Any]":
    try:
        import psycopg
    except ImportError as error:
        raise IndexProblem("an index on a server needs psycopg: pip install 'newslint[postgres]'") from error
    try:
        return psycopg.connect(address, autocommit=True)
    except psycopg.OperationalError as error:
        raise IndexProblem(f"cannot reach {without_password(address)}: {str(error).strip()}") from error


def _row(number: int, entry: Entry) -> tuple[object, ...]:
    path = path_bytes(entry.key.path)
    tokens, identity, kept = entry.sketch
    record = record_name(entry.key.record)
    return number, name_hash(entry.key.path), path, record, tokens, identity, kept, entry.numbers


def _entry(row: tuple[Any, ...]) -> Entry:
    path, record, tokens, identity, kept, numbers = row
    sketch = Sketch(tokens, int(identity), bytes(kept))
    return Entry(Key(path_text(path), record_of(record)), sketch, bytes(numbers))
