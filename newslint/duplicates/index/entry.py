"""What an index keeps of an article: about 900 bytes."""

import json
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from heapq import nsmallest
from sys import byteorder
from zlib import crc32

from newslint.article import Article
from newslint.corpus import Key
from newslint.duplicates.numbers import numbers
from newslint.duplicates.sketching import LEAST, LIMIT, Sketch, sketch

MOST_NUMBERS = 64
"""Numbers kept of an article, as 16-bit hashes."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The name of an article, its sketch, and the sorted 16-bit hashes of its numbers, little-endian."""

    key: Key
    sketch: Sketch
    numbers: bytes


def entry_of(article: Article) -> Entry:
    """The entry of an article."""
    return Entry(Key(article.path, article.record), sketch(article.prose), number_hashes(article.prose))


def number_hashes(text: str) -> bytes:
    """The hashes of the distinct numbers of a text; of very many, the smallest."""
    hashes = sorted({crc32(number.encode()) & 0xFFFF for number in numbers(text)})
    return packed("H", hashes[:MOST_NUMBERS])


def posted(kept: Sequence[int]) -> list[int]:
    """The hashes under which an article is found: half of the kept ones, of few at least eight. Sorted, each once."""
    distinct = sorted(set(kept))
    half = [value for value in distinct if value < LIMIT // 2]
    return half if len(half) >= LEAST // 2 else nsmallest(LEAST // 2, distinct)


def packed(kind: str, values: Iterable[int]) -> bytes:
    """Unsigned integers of two (H) or four (I) bytes, little-endian."""
    made = array(kind, values)
    if byteorder == "big":
        made.byteswap()
    return made.tobytes()


def unpacked(kind: str, content: bytes) -> list[int]:
    """The integers that :func:`packed` packed."""
    made = array(kind, content)
    if byteorder == "big":
        made.byteswap()
    return made.tolist()


def record_name(record: int | str | None) -> str:
    """A record as one text column: nothing, a number, or a string in quotation marks."""
    return "" if record is None else json.dumps(record)


def record_of(name: str) -> int | str | None:
    """The record that :func:`record_name` named."""
    record: int | str | None = json.loads(name) if name else None
    return record


def name_hash(path: str) -> int:
    """A signed 64-bit hash of a path."""
    return int.from_bytes(blake2b(path_bytes(path), digest_size=8).digest(), "big", signed=True)


def path_bytes(path: str) -> bytes:
    """A path as the file system has it: its name need not be Unicode."""
    return path.encode("utf8", "surrogateescape")


def path_text(path: bytes) -> str:
    """The path that :func:`path_bytes` encoded."""
    return bytes(path).decode("utf8", "surrogateescape")


def wrong_in_row(path: bytes, name: int, record: str, kept: bytes, numbers: bytes) -> str | None:
    """What is wrong with an article as a store holds it, if anything is."""
    if len(kept) % 4 or len(numbers) % 2:
        return "its hashes are cut off"
    if name != name_hash(path_text(path)):
        return "its name is not that of its path"
    try:
        record_of(record)
    except ValueError:
        return "its record is none"
    return None
