"""Splices: edits of bytes. What no splice touches is not even looked at, so it cannot change."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newslint.fixes.pieces import untouched
from newslint.hit import Edit
from newslint.readers import encode


class Splice(NamedTuple):
    """Put ``content`` in place of the bytes from ``start`` to ``end`` (end exclusive)."""

    start: int
    end: int
    content: bytes


def spliced(data: bytes, splices: Iterable[Splice]) -> bytes:
    """The bytes after all splices, which must be sorted and not overlap."""
    parts, position = [], 0
    for splice in splices:
        parts += [data[position : splice.start], splice.content]
        position = splice.end
    return b"".join([*parts, data[position:]])


def reversed_splices(data: bytes, splices: Sequence[Splice]) -> list[Splice]:
    """The splices that lead from ``spliced(data, splices)`` back to ``data``."""
    found, shift = [], 0
    for start, end, content in splices:
        found.append(Splice(start + shift, start + shift + len(content), data[start:end]))
        shift += len(content) - (end - start)
    return found


def encoded(text: str, edits: Iterable[Edit], codec: str, *, bom: bool, offset: int = 0) -> Iterator[Splice]:
    """Edits of a decoded text as splices of its bytes, which begin (byte order mark included) at ``offset``.

    Raises UnicodeEncodeError where the codec lacks a character of an edit.
    """
    at, position = offset + len(encode("", codec, bom)), 0
    for start, end, content in edits:
        at += len(encode(text[position:start], codec, False))
        size = len(encode(text[start:end], codec, False))
        yield Splice(at, at + size, encode(content, codec, False))
        at, position = at + size, end


def composed(data: bytes, first: Sequence[Splice], second: Sequence[Splice]) -> list[Splice]:
    """Splices of ``data`` that do what the first and then, on their result, the second do."""
    pieces = untouched(data.decode("latin-1"))  # bytes as characters of the same number
    for splices in (first, second):
        pieces = pieces.edited(Edit(start, end, content.decode("latin-1")) for start, end, content in splices)
    return [Splice(start, end, content.encode("latin-1")) for start, end, content in pieces.edits()]
