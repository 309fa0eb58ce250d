"""The containers by their names and by the extensions of files; what is asked of each is answered by its module."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from importlib import import_module
from importlib.util import find_spec
from typing import Protocol, cast

from newslint.archive.compression import compression_of, zstd_module
from newslint.archive.options import ArchiveOptions
from newslint.archive.outputs import Target
from newslint.archive.ruling import Ruling
from newslint.archive.shard import Shard
from newslint.archive.storage import missing
from newslint.article import Format
from newslint.readers import ReadOptions
from newslint.readers.arrival import Arrival
from newslint.readers.options import EXTENSIONS, extension

MODULES: Mapping[str, str] = {
    "text": "text_files",
    "jsonl": "json_lines",
    "json": "json_objects",
    "csv": "csv_files",
    "parquet": "parquet_files",
    "tar": "tar_files",
    "zip": "zip_files",
}
"""The module of each container, imported when the first file of it comes."""
_COMPRESSED = {".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json", ".csv": "csv", ".tsv": "csv"}
CONTAINERS: Mapping[str, str] = {
    f"{suffix}{compression}": f"{container}{compression}"
    for suffix, container in _COMPRESSED.items()
    for compression in ("", ".gz", ".zst")
} | {".parquet": "parquet", ".tar": "tar", ".tar.gz": "tar.gz", ".tgz": "tar.gz", ".tar.zst": "tar.zst", ".zip": "zip"}
"""The container of each extension that stands for one; what follows a dot is the compression."""
_FORMATS: Mapping[str, Format] = dict.fromkeys(CONTAINERS, "record")


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file of the input, its bytes, and what the paths of outputs are relative to (see :class:`Shard`)."""

    path: str
    size: int
    root: str = ""
    below: str = ""


class Container(Protocol):
    """What the module of a container gives. Each raises OSError where the file cannot be opened."""

    def cut(self, file: InputFile, container: str, options: ArchiveOptions) -> list[Shard]:
        """The parts of a large file, in order; one, where it cannot be cut."""

    def arrivals(self, part: Shard, options: ArchiveOptions) -> Iterator[Arrival]:
        """The articles of a file or a part of it, and what cannot be read as one, in order."""

    def rewrite(self, part: Shard, options: ArchiveOptions, ruling: Ruling, target: Target) -> None:
        """Read the same again, and write it as it is ruled."""


def reading(options: ArchiveOptions) -> ReadOptions:
    """How the units of an archive are read; whoever reads their bytes again needs the same."""
    known = options.discovery.reading
    return replace(known, formats={**_FORMATS, **known.formats})


def container_of(path: str, options: ArchiveOptions) -> str:
    """The container that a file is by its extension; an unknown one was named by someone, and is read as text."""
    suffix, formats = extension(path), options.discovery.reading.formats
    if suffix in formats:
        return "jsonl" if formats[suffix] == "record" else "text"
    return CONTAINERS.get(suffix) or ("jsonl" if EXTENSIONS.get(suffix) == "record" else "text")


def require(container: str, path: str) -> None:
    """Raise ArchiveError where an extra is missing that a container needs; ``path`` is a file of it."""
    if compression_of(container) == "zst":
        zstd_module(path)
    if container == "parquet" and not find_spec("pyarrow"):
        raise missing(path, "pyarrow", "parquet")


def module_of(container: str) -> Container:
    """The module of a container."""
    return cast(Container, import_module(f"newslint.archive.{MODULES[container.partition('.')[0]]}"))
