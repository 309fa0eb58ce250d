"""What the files hold: numpy's structured types, little-endian, and files that are sequences of arrays.

A file grows by one array after another, each in numpy's ``.npy`` format (never pickled), so it is written as a stream
and read in the portions in which it was written.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, get_args

from newslint.clean.state import replacing
from newslint.duplicates.keep import Criterion
from newslint.duplicates.verdicts import Kind

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Rows = NDArray[np.void]

ARTICLE = [
    ("ordinal", "<u4"),  # its place in the shard
    ("words", "<u4"),
    ("identity", "<u8"),  # of equal texts equal
    ("violations", "<u4"),
    ("published", "<i8"),  # microseconds since 1970, UTC
    ("postings", "<u4"),  # how many of the postings are its own
]
PLACE = [("prose", "<u8"), ("key", "<u8")]
"""Where the texts of the first article begin in their files that has this ordinal or a higher one; at the end, their
lengths. So each text can be found without reading what is known of others."""
POSTING = [("hash", "<u4"), ("rest", "<u2")]
"""A kept shingle: the upper 32 bits of its hash, which a sketch keeps too; and the lowest 16, which choose a partition.

Partitions tell shingles apart whose upper bits are equal by accident, so that such accidents, which one search over 32
bits has with the square of the articles, grow with the articles only.
"""


PAIR = [("first", "<u4"), ("second", "<u4")]
SHARED = [("first", "<u4"), ("second", "<u4"), ("shared", "<u4")]
"""Two articles, the lower number first, and in how many hashes of one partition they agree."""
EDGE = [
    ("first", "<u4"), ("second", "<u4"), ("kind", "u1"), ("jaccard", "<f8"), ("containment", "<f8"), ("longest", "<u4"),
]  # fmt: skip
"""A pair that was compared and called something: ``kind`` is a place in KINDS, ``longest`` the longest run in words."""
DROPPED = [
    ("number", "<u4"), ("kept", "<u4"), ("because", "u1"),
    ("other", "<u4"), ("kind", "u1"), ("jaccard", "<f8"), ("containment", "<f8"), ("longest", "<u4"),
]  # fmt: skip
"""An article to drop, the one kept for it and a place in CRITERIA; then the article it is most like, and how."""

KINDS: tuple[Kind, ...] = get_args(Kind)
CRITERIA: tuple[Criterion, ...] = get_args(Criterion)


def write_rows(stream: IO[bytes], rows: "NDArray[Any]") -> None:
    """Append an array to an open file."""
    from numpy.lib.format import write_array

    write_array(stream, rows, allow_pickle=False)


def read_portions(path: Path) -> "Iterator[NDArray[Any]]":
    """The arrays of a file, one by one."""
    from numpy.lib.format import read_array

    with path.open("rb") as stream:
        while stream.peek(1):
            yield read_array(stream, allow_pickle=False)


def read_rows(path: Path, dtype: Any) -> "NDArray[Any]":
    """The arrays of a file as one."""
    import numpy as np

    return np.concatenate([np.empty(0, dtype), *read_portions(path)])


def mapped(path: Path) -> "NDArray[Any]":
    """The first array of a file, read as far as it is used."""
    import numpy as np

    rows: NDArray[Any] = np.load(path, "r", allow_pickle=False)
    return rows.view(np.ndarray)


def save_rows(path: Path, rows: "Iterable[NDArray[Any]]") -> None:
    """Write a file of arrays, which is there whole or not at all."""
    with replacing(path) as beside, beside.open("wb") as stream:
        for portion in rows:
            write_rows(stream, portion)


def partitioned(
    portions: "Iterable[tuple[NDArray[Any], NDArray[np.integer]]]", parts: int, dtype: Any
) -> "list[NDArray[Any]]":
    """The rows of each part, given rows and the part of each (below 2^16) in portions."""
    import numpy as np

    rows, numbers = [np.empty(0, dtype)], [np.empty(0, np.uint16)]
    for portion, part in portions:
        rows.append(portion)
        numbers.append(part.astype(np.uint16))
    number = np.concatenate(numbers)
    order = np.argsort(number, kind="stable")
    return np.split(np.concatenate(rows)[order], np.bincount(number, minlength=parts).cumsum()[:-1])
