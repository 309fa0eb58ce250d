"""Compressed streams: read in bounded memory, with a bound on what comes out; written with the same bytes each time."""

import io
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from gzip import GzipFile
from typing import Any, BinaryIO, Protocol, cast

from newslint.archive.options import ArchiveOptions
from newslint.archive.storage import missing, open_read

BLOCK = 1_000_000
"""Compressed bytes read at once."""
GZIP_LEVEL, ZSTD_LEVEL = 6, 3
"""The levels that gzip and zstd themselves take where they are not told."""


def compression_of(container: str) -> str:
    """How a container is compressed: "gz", "zst", or "" for not at all."""
    return container.partition(".")[2]


@contextmanager
def open_plain(path: str, compression: str, options: ArchiveOptions) -> Iterator[tuple[BinaryIO, Callable[[], str]]]:
    """Open a file that is compressed with "gz" or "zst", or "" for not at all.

    What comes with it says, when the file has ended, why that is too early. Raises OSError.
    """
    with open_read(path) as file:
        if not compression:
            yield file, lambda: ""
            return
        begin = _Gzip if compression == "gz" else partial(_Zstd, zstd_module(path))
        inflated = Inflated(file, begin, options)
        with io.BufferedReader(inflated, BLOCK) as reader:
            yield reader, lambda: inflated.trouble


def compressing(out: BinaryIO, compression: str) -> BinaryIO:
    """What compresses to a file: closing it ends the compressed data, not the file."""
    if compression == "gz":
        return cast(BinaryIO, GzipFile("", "wb", GZIP_LEVEL, out, mtime=0))
    zstd = zstd_module("")
    wanted = {zstd.CompressionParameter.compression_level: ZSTD_LEVEL, zstd.CompressionParameter.checksum_flag: 1}
    return cast(BinaryIO, zstd.ZstdFile(out, "w", options=wanted))


class DamagedError(Exception):
    """What is not what the format wants."""


class Decompressor(Protocol):
    """Decompresses one member (a frame), as the modules of Python have it for bz2, lzma and zstd."""

    @property
    def eof(self) -> bool: ...  # noqa: D102
    @property
    def needs_input(self) -> bool: ...  # noqa: D102
    @property
    def unused_data(self) -> bytes: ...  # noqa: D102
    def decompress(self, data: bytes, max_length: int) -> bytes: ...  # noqa: D102


class Inflated(io.RawIOBase):
    """What a compressed file holds. Where it is damaged, or a bomb, it ends, and ``trouble`` says why."""

    def __init__(self, file: BinaryIO, decompressor: Callable[[], Decompressor], options: ArchiveOptions) -> None:
        self.trouble = ""
        self._file = file
        self._new = decompressor
        self._now: Decompressor | None = decompressor()
        self._options = options
        self._read = self._given = 0
        self._waiting = b""

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Any, /) -> int:
        """Fill the buffer as far as one step goes; 0 at the end."""
        with memoryview(buffer).cast("B") as view:
            data = self._some(len(view))
            view[: len(data)] = data
            return len(data)

    def _some(self, size: int) -> bytes:
        data = b""
        while not data and not self.trouble and self._now is not None:
            try:
                data = self._step(size)
            except DamagedError as error:
                self.trouble = f"its compressed data is damaged ({error})"
        self._given += len(data)
        if self._given > self._options.allowance + self._options.ratio * self._read:
            self.trouble = f"a decompression bomb: {self._read:,} bytes hold more than {self._given:,}"
            data = b""
        return data

    def _step(self, size: int) -> bytes:
        assert self._now is not None
        if self._now.eof:
            self._begin_next()
            return b""
        return self._now.decompress(self._more() if self._now.needs_input else b"", size)

    def _more(self) -> bytes:
        """The next compressed bytes."""
        data, self._waiting = self._waiting or self._file.read(BLOCK), b""
        self._read += len(data)
        if not data:
            self.trouble = "its compressed data ends too early: the file is cut off"
        return data

    def _begin_next(self) -> None:
        """After the end of a member comes the next one, the end, or zeros, as tapes have them."""
        assert self._now is not None
        self._waiting = self._now.unused_data
        self._read -= len(self._waiting)
        while not self._waiting.lstrip(b"\0"):
            self._waiting = self._file.read(BLOCK)
            if not self._waiting:
                self._now = None
                return
        self._waiting = self._waiting.lstrip(b"\0")
        self._now = self._new()


class _Gzip:
    """A member of a gzip file."""

    def __init__(self) -> None:
        self._zlib = zlib.decompressobj(wbits=16 + zlib.MAX_WBITS)

    @property
    def eof(self) -> bool:
        return self._zlib.eof

    @property
    def needs_input(self) -> bool:
        return not self._zlib.unconsumed_tail

    @property
    def unused_data(self) -> bytes:
        return self._zlib.unused_data

    def decompress(self, data: bytes, max_length: int) -> bytes:
        try:
            return self._zlib.decompress(data or self._zlib.unconsumed_tail, max_length)
        except zlib.error as error:
            raise DamagedError(error) from error


class _Zstd:
    """A frame of a zstd file."""

    def __init__(self, module: Any) -> None:
        self._damage: type[Exception] = module.ZstdError
        self._frame: Decompressor = module.ZstdDecompressor()

    @property
    def eof(self) -> bool:
        return self._frame.eof

    @property
    def needs_input(self) -> bool:
        return self._frame.needs_input

    @property
    def unused_data(self) -> bytes:
        return self._frame.unused_data

    def decompress(self, data: bytes, max_length: int) -> bytes:
        try:
            return self._frame.decompress(data, max_length)
        except self._damage as error:
            raise DamagedError(error) from error


def zstd_module(path: str) -> Any:
    """The module of zstd: Python's own since 3.14, before that its backport. Raises ArchiveError."""
    try:
        if sys.version_info >= (3, 14):
            from compression import zstd
        else:
            from backports import zstd
    except ImportError:
        raise missing(path, "backports.zstd", "zstd") from None
    return zstd
