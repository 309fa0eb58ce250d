"""The index itself, the same over every store."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from newslint.corpus import Key
from newslint.duplicates.index.entry import Entry, posted, unpacked
from newslint.duplicates.index.matching import Match, match
from newslint.duplicates.index.problems import IndexProblem
from newslint.duplicates.index.shape import check_shape
from newslint.duplicates.index.store import Store
from newslint.duplicates.verdicts import COPIES, DEFAULT, Thresholds

LIKELY = 100
"""Entries compared with an asked article: those with the most hashes in common."""


@dataclass(frozen=True, slots=True)
class Info:
    """Where an index is, what it was made with, how many articles it holds, and its bytes on disk."""

    location: str
    shape: Mapping[str, str]
    articles: int
    size: int


@dataclass(frozen=True, slots=True)
class Merged:
    """How many entries a merge added, and how many it left because their keys were there."""

    added: int
    present: int


class Admission:
    """Questions and additions in one transaction of an index, in which nobody else writes."""

    def __init__(self, index: "Index", store: Store, thresholds: Thresholds) -> None:
        self._index = index
        self._store = store
        self._thresholds = thresholds

    def add_if_new(self, entry: Entry) -> list[Match]:
        """As :meth:`Index.add_if_new`; what was added in this transaction is asked as well."""
        return self._index._added_if_new(entry, self._thresholds)

    def add(self, entry: Entry) -> None:
        """Add an article, in place of one with the same key."""
        self._store.delete(entry.key)
        self._store.insert([entry])

    def holds(self, key: Key) -> bool:
        """Whether an article of that name is in."""
        return self._store.has(key)

    def mark(self, gate: str, batch: int) -> None:
        """Note that the batch of a gate is in: true if and only if the transaction is committed."""
        self._store.mark(gate, batch)


class Index:
    """An open index; a context manager that closes it.

    Raises IndexMismatch where the store was made with other parameters. Every method is one transaction. An article is
    never a copy of itself: entries with the asked key are passed over.
    """

    def __init__(self, store: Store) -> None:
        try:
            check_shape(store.shape(), store.location)
        except IndexProblem:
            store.close()
            raise
        self._store = store

    def query(self, entry: Entry, thresholds: Thresholds = DEFAULT) -> list[Match]:
        """The indexed articles that an article is a copy of or shares a passage with, the most alike first."""
        with self._store.reading():
            return self._matches(entry, thresholds)

    def add(self, entries: Iterable[Entry]) -> int:
        """Add articles, replacing those with the same keys: all of them or none. Returns how many."""
        last = {entry.key: entry for entry in entries}
        with self._store.writing():
            for key in last:
                self._store.delete(key)
            self._store.insert(list(last.values()))
        return len(last)

    def add_if_new(self, entry: Entry, thresholds: Thresholds = DEFAULT) -> list[Match]:
        """Add an article unless the index holds a copy of it; returns these. Nobody can add one in between."""
        with self._store.writing():
            return self._added_if_new(entry, thresholds)

    @contextmanager
    def admitting(self, thresholds: Thresholds = DEFAULT) -> Iterator[Admission]:
        """One transaction for many articles: all of it is committed at the end, or none after an exception."""
        with self._store.writing():
            yield Admission(self, self._store, thresholds)

    def marked(self, gate: str) -> int:
        """The last batch of a gate that is in; 0 where there is none."""
        with self._store.reading():
            return self._store.marked(gate)

    def remove(self, keys: Iterable[Key]) -> int:
        """Remove articles; a key without a record removes all records of its path. Returns how many were there."""
        with self._store.writing():
            return sum(self._store.delete(key) for key in keys)

    def merge(self, other: "Index") -> Merged:
        """Add the entries of another index whose keys this one lacks: all of them or none."""
        with other._store.reading(), self._store.writing():
            present = {entry.key for entry in self._store.every()}
            new = [entry for entry in other._store.every() if entry.key not in present]
            self._store.insert(new)
            return Merged(len(new), other._store.count() - len(new))

    def info(self) -> Info:
        """What there is to know of it."""
        with self._store.reading():
            return Info(self._store.location, self._store.shape(), self._store.count(), self._store.size())

    def verify(self) -> list[str]:
        """What is damaged, in words; nothing where all is well."""
        with self._store.reading():
            return self._store.damage()

    def close(self) -> None:
        """Close the store."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _added_if_new(self, entry: Entry, thresholds: Thresholds) -> list[Match]:
        copies = [each for each in self._matches(entry, thresholds) if each.kind in COPIES]
        if not copies:
            self._store.delete(entry.key)
            self._store.insert([entry])
        return copies

    def _matches(self, entry: Entry, thresholds: Thresholds) -> list[Match]:
        holders = self._store.holders(posted(unpacked("I", entry.sketch.kept)))
        likely = sorted(holders, key=lambda number: (-holders[number], number))[:LIKELY]
        found = [match(entry, stored, thresholds) for stored in self._store.entries(likely) if stored.key != entry.key]
        return sorted(
            (each for each in found if each is not None),
            key=lambda each: (-each.evidence.identical, -each.evidence.containment, str(each.key)),
        )
