"""Where files are: on this machine, or wherever fsspec leads (``s3://``, ``gs://``, ``memory://``, ...)."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader, RawIOBase
from typing import Any, BinaryIO

from newslint.archive.shard import ArchiveError
from newslint.readers.sources import open_regular

BLOCK = 8_000_000
"""Bytes fetched from object storage at once: fewer cost more requests, more delay the first article."""


def is_remote(path: str) -> bool:
    """Whether a path is a URL rather than a name on this machine."""
    return "://" in path


def open_read(path: str) -> BinaryIO:
    """Open a file to read, with ``seek``. Raises OSError, ArchiveError."""
    if not is_remote(path):
        return open_regular(path)
    with driver_errors():
        return BufferedReader(_Reading(file_system(path).open(path, "rb", block_size=BLOCK, cache_type="readahead")))


def full_name(path: str) -> str:
    """The path that tells a file from all others: from the root on, or the URL."""
    return path if is_remote(path) else os.path.abspath(path)  # noqa: PTH100 - links stay


def relative(path: str, root: str) -> str:
    """A path below a root, with slashes; both are full names."""
    if is_remote(path):
        return path.removeprefix(root).strip("/")
    return os.path.relpath(path, root).replace(os.sep, "/")


def files_below(url: str) -> Iterator[tuple[str, int]]:
    """The files that a URL names or holds with their bytes, sorted. Raises OSError."""
    files = file_system(url)
    with driver_errors():
        files.invalidate_cache()  # it may have been listed before, and changed since
        found = {url: files.info(url)} if files.isfile(url) else files.find(url, detail=True)
    for name, facts in sorted(found.items()):
        if facts["type"] == "file":
            yield url if name == url else _url_of(url.partition("://")[0], name), int(facts["size"])


def _url_of(scheme: str, name: str) -> str:
    """The URL of a name as a listing has it; only on a disk it begins with a slash."""
    return f"{scheme}://{name if scheme in ('file', 'local') else name.lstrip('/')}"


@contextmanager
def driver_errors() -> Iterator[None]:
    """Raise OSError for whatever the driver of a storage raises: each has exceptions of its own."""
    try:
        yield
    except (OSError, ArchiveError):
        raise
    except Exception as error:
        raise OSError(errno.EIO, str(error) or type(error).__name__) from error


class _Reading(RawIOBase):
    """A file of fsspec, which itself has no readline of a limited size."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        with memoryview(buffer).cast("B") as view, driver_errors():
            data = self._file.read(len(view))
            view[: len(data)] = data
            return len(data)

    def seek(self, offset: int, whence: int = 0, /) -> int:
        return int(self._file.seek(offset, whence))

    def tell(self) -> int:
        return int(self._file.tell())

    def close(self) -> None:
        self._file.close()
        super().close()


def file_system(url: str) -> Any:
    """The fsspec file system of a URL. Raises ArchiveError where fsspec, or what it needs for this one, is missing."""
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        raise missing(url, "fsspec", "cloud") from None
    try:
        return url_to_fs(url)[0]
    except (ImportError, ValueError) as error:  # no driver, or none of that name
        raise ArchiveError(f"{url}: {error}") from error


def missing(path: str, package: str, extra: str) -> ArchiveError:
    """What to say where an extra is not installed."""
    return ArchiveError(f"{path}: reading it needs {package}: pip install 'newslint[{extra}]'")
