"""Writes what the search for copies needs of a shard's accepted articles, as a stream: memory is that of a batch."""

import json
import os
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO, TYPE_CHECKING, Self

from newslint.article import Article
from newslint.clean.copies.columns import ARTICLE, PLACE, POSTING, write_rows
from newslint.corpus import Key
from newslint.duplicates.keep import Member, member
from newslint.duplicates.minhash import hash32
from newslint.duplicates.shingles import shingle
from newslint.duplicates.sketching import identities_of, kept_places
from newslint.duplicates.tokens import BATCH, tokenise

if TYPE_CHECKING:
    from newslint.clean.copies.columns import Rows

ARTICLES, POSTINGS, PROSE, KEYS = "articles.npys", "postings.npys", "prose.utf8", "keys.jsonl"
PLACES = "places.rows"
"""The files of a shard: see :mod:`newslint.clean.copies.columns`. Texts are UTF-8, lone surrogates included; PLACES is
nothing but rows."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass
class _Batch:
    """Articles that wait to be sketched together: numpy is fast on many."""

    ordinals: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    members: list[Member] = field(default_factory=list)
    size: int = 0


class ShardWriter:
    """Writes the store of one shard into a directory, anew; a context manager.

    The files are on the disk, flushed and synchronised, when the context is left without an error.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._streams: dict[str, IO[bytes]] = {
            name: (folder / name).open("wb") for name in (ARTICLES, POSTINGS, PROSE, KEYS, PLACES)
        }
        self._batch = _Batch()
        self._placed = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        try:
            if kind is None:
                self.finish()
        finally:
            for stream in self._streams.values():
                stream.close()

    def add(self, ordinal: int, article: Article, violations: int) -> None:
        """Take in an accepted article, as it was repaired. Ordinals (its place in the shard) must ascend.

        ``violations`` counts what is left of other rules, for the criterion "cleanest".
        """
        batch, text = self._batch, article.prose
        if batch.texts and batch.size + len(text) > BATCH:
            self._write()
            batch = self._batch
        batch.ordinals.append(ordinal)
        batch.texts.append(text)
        batch.members.append(member(article, 0, violations))
        batch.size += len(text)

    def finish(self) -> None:
        """Write what waits, and see that it is on the disk."""
        if self._batch.texts:
            self._write()
        self._streams[PLACES].write(self._ends().tobytes())
        for stream in self._streams.values():
            stream.flush()
            os.fsync(stream.fileno())

    def _write(self) -> None:
        """Write the batch and begin a new one."""
        import numpy as np

        batch, self._batch = self._batch, _Batch()
        tokens = tokenise(batch.texts)
        shingles = shingle(tokens)
        hashes = hash32(shingles.hashes)
        kept = kept_places(hashes, shingles.bounds)
        postings = np.empty(len(kept.places), POSTING)
        postings["hash"] = hashes[kept.places]
        postings["rest"] = shingles.hashes[kept.places] & np.uint64(0xFFFF)
        articles = np.empty(len(batch.texts), ARTICLE)
        articles["ordinal"] = batch.ordinals
        articles["words"] = np.diff(tokens.bounds)
        articles["identity"] = identities_of(shingles)
        articles["postings"] = np.diff(kept.bounds)
        articles["violations"] = [each.violations for each in batch.members]
        articles["published"] = [microseconds(each.published) for each in batch.members]
        write_rows(self._streams[ARTICLES], articles)
        write_rows(self._streams[POSTINGS], postings)
        self._write_texts(batch)

    def _write_texts(self, batch: _Batch) -> None:
        """Write the texts of a batch and where they begin."""
        import numpy as np

        places = np.repeat(self._ends(), len(batch.texts))
        prose = [text.encode("utf-8", "surrogatepass") for text in batch.texts]
        places["prose"][1:] += np.cumsum(self._append(PROSE, prose), dtype=np.uint64)[:-1]
        keys = [encoded(each.key) for each in batch.members]
        places["key"][1:] += np.cumsum(self._append(KEYS, keys), dtype=np.uint64)[:-1]
        ordinals = np.array(batch.ordinals)
        self._streams[PLACES].write(np.repeat(places, np.diff(ordinals, prepend=self._placed - 1)).tobytes())
        self._placed = batch.ordinals[-1] + 1

    def _ends(self) -> "Rows":
        """Where the next texts will begin."""
        import numpy as np

        return np.array([(self._streams[PROSE].tell(), self._streams[KEYS].tell())], PLACE)

    def _append(self, name: str, parts: list[bytes]) -> list[int]:
        """Write some texts; their lengths in bytes."""
        self._streams[name].write(b"".join(parts))
        return [len(part) for part in parts]


def microseconds(moment: datetime | None) -> int:
    """A time in microseconds since 1970; none comes last, as in :func:`newslint.duplicates.keep.advise`."""
    return ((moment or datetime.max.replace(tzinfo=UTC)) - _EPOCH) // timedelta(microseconds=1)


def encoded(key: Key) -> bytes:
    """A key as a line of JSON."""
    return json.dumps([key.path, key.record]).encode() + b"\n"


def decoded(line: bytes) -> Key:
    """The key of a line."""
    path, record = json.loads(line)
    return Key(path, record)


def text_of(data: bytes) -> str:
    """The prose of an article."""
    return data.decode("utf-8", "surrogatepass")
