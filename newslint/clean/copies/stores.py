"""The stores of all shards of a run, and what stands in them of some articles."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from newslint.clean.copies.columns import ARTICLE, PLACE, mapped, read_portions, read_rows, save_rows
from newslint.clean.copies.writing import ARTICLES, KEYS, PLACES, POSTINGS, PROSE, decoded, text_of
from newslint.corpus import Key

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from newslint.clean.copies.columns import Rows


@dataclass(frozen=True)
class Stores:
    """Where they are. ``root`` is a directory that every worker sees at the same path."""

    root: Path

    def shard(self, number: int) -> Path:
        """The directory of a shard."""
        return self.root / "shards" / f"{number:06d}"

    @property
    def _words(self) -> Path:
        return self.search / "words.u32"

    @property
    def search(self) -> Path:
        """The directory of the search's own files."""
        return self.root / "copies"

    def number(self, counts: Iterable[int]) -> None:
        """Give the articles their numbers, from the articles of each shard, accepted or not."""
        import numpy as np

        self.search.mkdir(parents=True, exist_ok=True)
        save_rows(self.search / "firsts.npy", [np.cumsum([0, *counts], dtype=np.int64)])

    @property
    def firsts(self) -> "NDArray[np.int64]":
        """The number of each shard's first article, and at the end the number of all articles."""
        return mapped(self.search / "firsts.npy")

    @contextmanager
    def new_words(self) -> "Iterator[NDArray[np.uint32]]":
        """Room for the words of every article, mapped into memory; it is in its place when the context is left."""
        import numpy as np

        part = self._words.with_suffix(".part")
        words = np.memmap(part, "<u4", "w+", shape=int(self.firsts[-1]))
        yield words
        words.flush()
        part.replace(self._words)

    @property
    def words(self) -> "NDArray[np.uint32]":
        """The words of every article, 0 for those not accepted: 4 bytes an article, mapped into memory."""
        import numpy as np

        return np.memmap(self._words, "<u4", "r").view(np.ndarray)

    def articles(self, shard: int) -> "Rows":
        """What is known of a shard's accepted articles: rows of ARTICLE."""
        return read_rows(self.shard(shard) / ARTICLES, ARTICLE)

    def postings(self, shard: int) -> "Iterator[tuple[Rows, Rows]]":
        """The same in portions, with the rows of POSTING that belong to each."""
        folder = self.shard(shard)
        return zip(read_portions(folder / ARTICLES), read_portions(folder / POSTINGS), strict=True)


def texts(stores: Stores, column: Literal["prose", "key"], numbers: "NDArray[np.integer]") -> Iterator[bytes]:
    """The prose, or the key, of each article; the numbers ascend, so each shard's files are read once, forwards."""
    import numpy as np

    firsts = stores.firsts
    shards = np.searchsorted(firsts, numbers, "right") - 1
    for part in np.split(np.arange(len(numbers)), np.flatnonzero(np.diff(shards)) + 1):
        if len(part):
            shard = int(shards[part[0]])
            yield from _texts_of(stores.shard(shard), column, (numbers[part] - firsts[shard]).tolist())


def _texts_of(shard: Path, column: Literal["prose", "key"], ordinals: Sequence[int]) -> Iterator[bytes]:
    import numpy as np

    size = np.dtype(PLACE).itemsize
    with (shard / PLACES).open("rb") as places, (shard / {"prose": PROSE, "key": KEYS}[column]).open("rb") as stream:
        for ordinal in ordinals:
            places.seek(size * ordinal)
            start, end = np.frombuffer(places.read(2 * size), PLACE)[column].tolist()
            stream.seek(start)
            yield stream.read(end - start)


def prose_of(stores: Stores, numbers: "NDArray[np.integer]") -> dict[int, str]:
    """The prose of some articles, given in order."""
    return dict(zip(numbers.tolist(), map(text_of, texts(stores, "prose", numbers)), strict=True))


def keys_of(stores: Stores, numbers: "NDArray[np.integer]") -> dict[int, Key]:
    """The names of some articles, given in order."""
    return dict(zip(numbers.tolist(), map(decoded, texts(stores, "key", numbers)), strict=True))
