"""What an index needs of a database: two tables, and transactions in which nobody else writes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from newslint.corpus import Key
from newslint.duplicates.index.entry import Entry

MOST_HOLDERS = 200
"""Articles looked at for one hash: what more have in common is boilerplate, or these are copies enough."""


class Store(Protocol):
    """A database of entries. Every method but ``shape`` and ``close`` belongs into a transaction."""

    location: str

    def shape(self) -> Mapping[str, str]:
        """What it was made with."""

    def writing(self) -> AbstractContextManager[None]:
        """A transaction in which this process alone writes; undone by an exception, or if the process dies."""

    def reading(self) -> AbstractContextManager[None]:
        """A transaction that sees one state of the database, whatever others write meanwhile."""

    def holders(self, hashes: Sequence[int]) -> dict[int, int]:
        """The ids of entries posted under any of the hashes, and under how many."""

    def entries(self, ids: Iterable[int]) -> list[Entry]:
        """The entries of the ids."""

    def every(self) -> Iterator[Entry]:
        """All entries, in the order they were added."""

    def insert(self, entries: Sequence[Entry]) -> None:
        """Add entries whose keys are not there."""

    def delete(self, key: Key) -> int:
        """Remove the entry of a key; of a key without a record, all records of the path. Returns how many."""

    def has(self, key: Key) -> bool:
        """Whether there is an entry of that key."""

    def mark(self, gate: str, batch: int) -> None:
        """Note that the batch of a gate is in, in the transaction that adds its entries."""

    def marked(self, gate: str) -> int:
        """The last batch of a gate that was marked; 0 where none was."""

    def count(self) -> int:
        """How many entries there are."""

    def size(self) -> int:
        """Bytes on disk."""

    def damage(self) -> list[str]:
        """What is inconsistent, in words; nothing where all is well."""

    def close(self) -> None:
        """Give everything back."""
