"""What the files hold: numpy's structured types, little-endian, and files that are sequences of arrays.

A file grows by one array after another, each in numpy's ``.npy`` format (never pickled), so it is written as a stream
and read in the portions in which it was written.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

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
    ("postings", "<u4"),  # the lengths of its part of the other files: postings,
    ("prose", "<u4"),  # bytes,
    ("key", "<u4"),  # bytes
]
POSTING = [("hash", "<u4"), ("rest", "<u2")]
"""A kept shingle: the upper 32 bits of its hash, which a sketch keeps too; and the lowest 16, which choose a partition.

Partitions tell shingles apart whose upper bits are equal by accident, so that such accidents, which one search over 32
bits has with the square of the articles, grow with the articles only.
"""


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
