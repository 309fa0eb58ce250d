"""The articles of a page, as columns: one list a field, an article's number is its place in each."""

from collections.abc import Callable
from pathlib import PurePath
from typing import Any

from newslint.article import Article
from newslint.corpus import Key
from newslint.page.facts import facts, place
from newslint.page.packing import Chunks


class Pool:
    """Distinct strings by number: most columns repeat a few."""

    def __init__(self) -> None:
        self.values: list[str] = []
        self._numbers: dict[str, int] = {}

    def number(self, value: str) -> int:
        """The number of a string."""
        if value not in self._numbers:
            self._numbers[value] = len(self.values)
            self.values.append(value)
        return self._numbers[value]


class Articles:
    """Articles in the order in which they are added; ``shows(key)`` says whose texts the page carries."""

    def __init__(self, shows: Callable[[Key], bool]) -> None:
        self.numbers: dict[Key, int] = {}
        self.chunks = Chunks()
        self._shows = shows
        self._paths, self._sources = Pool(), Pool()
        self._rows: list[tuple[Any, ...]] = []

    def add(self, article: Article) -> int:
        """Add an article that could be read; its number."""
        key = Key(article.path, article.record)
        about = facts(article)
        chunk, slot = self.chunks.add(article.text) if self._shows(key) else (-1, -1)
        return self._add(key, (about.title, self._sources.number(about.source), about.day, about.words, chunk, slot))

    def add_unread(self, key: Key) -> int:
        """Add an article of which only the name is known; its number."""
        name = PurePath(key.path).name if key.record is None else f"{PurePath(key.path).name}, {key.record}"
        return self._add(key, (name, self._sources.number(place(*key)), None, 0, -1, -1))

    def columns(self) -> dict[str, list[Any]]:
        """The columns. ``chunk`` and ``slot`` say where the text is, -1 where the page has none."""
        names = ("path", "record", "title", "source", "day", "words", "chunk", "slot")
        columns = zip(*self._rows, strict=True) if self._rows else ((),) * len(names)
        return {"paths": self._paths.values, "sources": self._sources.values} | {
            name: list(column) for name, column in zip(names, columns, strict=True)
        }

    def _add(self, key: Key, row: tuple[Any, ...]) -> int:
        number = self.numbers.setdefault(key, len(self._rows))
        if number == len(self._rows):  # else: a record whose id another has; the first one stands for both
            self._rows.append((self._paths.number(key.path), key.record, *row))
        return number
