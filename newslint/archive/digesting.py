"""The digest that names the bytes of a unit, made while they stream by."""

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from typing import BinaryIO

from newslint.archive.storage import BLOCK


def blocks(file: BinaryIO) -> Iterator[bytes]:
    """The rest of a file, a block at a time."""
    return iter(lambda: file.read(BLOCK), b"")


def digested(pieces: Iterable[bytes], write: Callable[[bytes], object] = len) -> tuple[bytes, int]:
    """The digest of the pieces one after the other, and how many bytes they are; each is handed to ``write``."""
    content, size = sha256(), 0
    for piece in pieces:
        content.update(piece)
        write(piece)
        size += len(piece)
    return content.digest(), size
