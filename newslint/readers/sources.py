"""Where the bytes of articles come from: a file, or what was handed over (stdin)."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

from newslint.article import Article, Format
from newslint.problem import Problem
from newslint.readers.articles import article_of
from newslint.readers.decode import decode
from newslint.readers.options import ReadOptions


@dataclass(frozen=True, slots=True)
class Source:
    """A file by its path, or ``data`` under a path's name. ``size`` is in bytes, to share out the work by.

    Where not ``reported``, its articles are only compared with others; ``changed`` decides which of a pair is reported.
    ``linked``: found in a directory as a symbolic link that leads out of it, so that it is read but never written.
    """

    path: str
    size: int = 0
    data: bytes | None = None
    reported: bool = True
    changed: bool = True
    linked: bool = False


def articles_of(source: Source, options: ReadOptions) -> Iterator[Article | Problem]:
    """The articles of a source, one after the other, and a problem in place of each that cannot be read.

    The extension of the path decides the format; what has an unknown one is read as text.
    """
    format = options.format_of(source.path) or "text"
    try:
        with open_source(source) as file:
            yield from _articles(file, source.path, format, options)
    except OSError as error:
        yield Problem(source.path, reason(error))


def read(path: str | os.PathLike[str], options: ReadOptions | None = None) -> Iterator[Article | Problem]:
    """The articles of a file."""
    return articles_of(Source(os.fspath(path)), options or ReadOptions())


def read_bytes(data: bytes, path: str, options: ReadOptions | None = None) -> Iterator[Article | Problem]:
    """The articles in ``data``, read as if they stood in a file of that path."""
    return articles_of(Source(path, len(data), data), options or ReadOptions())


def open_source(source: Source) -> BinaryIO:
    """Open the bytes of a source. Raises OSError."""
    return BytesIO(source.data) if source.data is not None else open_regular(source.path)


def open_regular(path: str) -> BinaryIO:
    """Open a regular file. Raises OSError, also for what is none: a FIFO would wait for ever, a device act."""
    if "\0" in path:
        raise OSError(None, "no file name holds a NUL")
    check_regular(os.stat(path).st_mode)  # noqa: PTH116 - for each of thousands of files
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    file = os.fdopen(descriptor, "rb")
    try:
        check_regular(os.fstat(descriptor).st_mode)  # it may have been replaced since
    except OSError:
        file.close()
        raise
    return file


def reason(error: OSError) -> str:
    """Why a file could not be read, without its name."""
    why = error.strerror or type(error).__name__
    return why[:1].lower() + why[1:]


_KINDS = {
    stat.S_IFDIR: "a directory", stat.S_IFIFO: "a FIFO", stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device", stat.S_IFBLK: "a device",
}  # fmt: skip


def check_regular(mode: int) -> None:
    """Raise OSError unless ``st_mode`` is that of a regular file."""
    if not stat.S_ISREG(mode):
        raise OSError(None, f"{_KINDS.get(stat.S_IFMT(mode), 'something else')}, not a file")


def _articles(file: BinaryIO, path: str, format: Format, options: ReadOptions) -> Iterator[Article | Problem]:
    if format == "record":
        yield from _records(file, path, options)
    else:
        data = file.read()
        yield article_of(decode(data), path, format, options)


def _records(file: BinaryIO, path: str, options: ReadOptions) -> Iterator[Article | Problem]:
    """The records that a file held when it was opened: one that is added to might never come to an end."""
    from newslint.readers.json_lines import read_records

    size = None if isinstance(file, BytesIO) else os.fstat(file.fileno()).st_size
    yield from read_records(file, path, options, size or None)  # files of the system say that they are empty
    if size and os.fstat(file.fileno()).st_size > size:
        yield Problem(path, "it grew while it was read: what was added is not checked")
