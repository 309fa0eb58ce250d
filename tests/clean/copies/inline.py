"""An engine without processes, and collections stored as a run would store them."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self, TypeVar

from newslint.article import Article
from newslint.clean.copies.stores import Stores
from newslint.clean.copies.writing import ShardWriter
from newslint.clean.engine import Died
from tests.duplicates.texts import article

T = TypeVar("T")
A = TypeVar("A")
R = TypeVar("R")


class Inline:
    """Does all work itself, the last item first: nothing may depend on the order in which items are done."""

    workers = 1

    def __init__(self) -> None:
        self.moved = 0
        """Bytes that went from splits to merges."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        pass

    def each(self, work: Callable[[T], R], items: Sequence[T]) -> Iterator[tuple[int, R | Died]]:
        for position in reversed(range(len(items))):
            yield position, work(items[position])

    def shuffle(
        self,
        split: Callable[[T], Sequence[A]],
        merge: Callable[[int, Sequence[A]], R],
        items: Sequence[T],
        parts: int,
    ) -> Iterator[R]:
        rows: list[Any] = [split(item) for item in items]
        self.moved += sum(part.nbytes for row in rows for part in row)
        for part in range(parts):
            yield merge(part, [row[part] for row in rows])


@dataclass
class Stored:
    """A collection in shards: the stores, the articles of each shard, and each accepted article's number."""

    stores: Stores
    counts: list[int]
    numbers: list[int]


def stored(root: Path, articles: Sequence[Article], violations: Sequence[int], shards: int, seed: int = 0) -> Stored:
    """Write articles into shards of various sizes, one of them empty; between accepted articles stand others."""
    random_ = random.Random(seed)
    stores = Stores(root)
    cuts = [0, *sorted(random_.randint(0, len(articles)) for _ in range(shards - 1)), len(articles)]
    counts: list[int] = []
    numbers: list[int] = []
    for shard in range(shards):
        ordinal = random_.randint(0, 2)
        with ShardWriter(stores.shard(shard)) as writer:
            for place in range(cuts[shard], cuts[shard + 1]):
                writer.add(ordinal, articles[place], violations[place])
                numbers.append(sum(counts) + ordinal)
                ordinal += random_.choice((1, 1, 1, 2, 3))
        counts.append(ordinal + random_.randint(0, 2))
    return Stored(stores, counts, numbers)


def planted(seed: int, size: int = 120) -> list[str]:
    """Texts of which some are copies, parts, or share passages; many end on one stock phrase."""
    random_ = random.Random(seed)
    stock, passage = article(40, 998), article(80, 997)
    texts: list[str] = []
    for number in range(size):
        text = article(random_.choice((3, 8, 30, 150, 400)), seed * 1000 + number)
        origin = random_.choice(texts) if texts else text
        words = origin.split()
        edited = " ".join("changed" if random_.random() < 0.02 else word for word in words)
        part = " ".join(words[: max(1, len(words) * 2 // 3)])
        chosen = random_.choice((text, text, f"{text} {stock}", f"{text} {passage}", origin, edited, part, "..."))
        texts.append(chosen)
    return texts
