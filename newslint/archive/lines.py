"""Lines of bytes of any length in bounded memory: a line too long to be an article comes in pieces."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from newslint.archive.shard import END
from newslint.readers import decode, encode
from newslint.readers.decode import WIDE_MARKS
from newslint.readers.json_lines import wide_rows

WIDE_LIMIT = 256_000_000
"""Bytes of a file in UTF-16 or UTF-32, which is held in memory whole. Hardly any archive has such files."""
_SPACE_OR_BEYOND = bytes(c for c in range(256) if c <= 0x20 or c >= 0x7F)


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its line feed; ``rest`` are the further pieces of an overlong one, to be read before the next line.

    ``trouble`` is why it cannot be read. ``mark`` is a byte order mark before it that the file has but once.
    """

    raw: bytes
    rest: Iterable[bytes] = ()
    trouble: str = ""
    mark: bytes = b""

    @property
    def blank(self) -> bool:
        """Whether it is no record: it has nothing but white space, in the sense of Unicode."""
        if self.trouble or self.rest or self.raw.translate(None, _SPACE_OR_BEYOND):
            return False
        decoded = decode(self.raw)
        return decoded.codec != "binary" and not decoded.text.strip()


@dataclass(frozen=True, slots=True)
class Stretch:
    """What to read of a file: from ``start``, where it stands, up to ``stop``; lines of up to ``largest`` bytes."""

    start: int
    stop: int
    largest: int


def lines(file: BinaryIO, of: Stretch, trouble: Callable[[], str] = lambda: "") -> Iterator[Line]:
    """The lines of a file. ``trouble`` is asked when it has ended: why that is too early, if it is."""
    raw = file.readline(of.largest + 1)
    if of.start == 0 and raw.startswith(WIDE_MARKS):
        yield from _wide(raw, file)
    elif of.start == 0 and raw and decode(raw).codec == "binary":
        yield Line(raw, blocks(file, of.largest), "binary data, not lines of text")
    else:
        yield from _narrow(raw, file, of, trouble)


def _narrow(raw: bytes, file: BinaryIO, of: Stretch, trouble: Callable[[], str]) -> Iterator[Line]:
    position = of.start
    while raw.endswith(b"\n") or len(raw) > of.largest:
        rest = () if raw.endswith(b"\n") else pieces(file, of.largest)
        yield Line(raw, rest)
        for _ in rest:
            pass
        position += len(raw)
        if rest and of.stop != END:
            position = file.tell()
        if position >= of.stop != END:
            return
        raw = file.readline(of.largest + 1)
    if raw or trouble():
        yield Line(raw, trouble=trouble())


def pieces(file: BinaryIO, size: int) -> Iterator[bytes]:
    """What is left of the line."""
    while piece := file.readline(size):
        yield piece
        if piece.endswith(b"\n"):
            return


def blocks(file: BinaryIO, size: int) -> Iterator[bytes]:
    """What is left of the file."""
    while block := file.read(size):
        yield block


def _wide(first: bytes, file: BinaryIO) -> Iterator[Line]:
    """The lines of a file whose line feeds are more than one byte."""
    data = first + file.read(WIDE_LIMIT)
    if len(data) > WIDE_LIMIT:
        why = f"in UTF-16 or UTF-32 and larger than {WIDE_LIMIT:,} bytes: convert it to UTF-8 first"
        yield Line(data, blocks(file, WIDE_LIMIT), why)
        return
    decoded = decode(data)
    if decoded.codec == "binary":
        yield Line(data, trouble="its byte order mark promises UTF-16 or UTF-32, which it is not")
        return
    mark = encode("", decoded.codec, True)
    for row in wide_rows(decoded):
        yield Line(encode(row.line.text, decoded.codec, True), mark=mark)
