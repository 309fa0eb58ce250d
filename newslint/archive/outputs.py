"""Where the units of a shard are written, and how: beside its place, synced, and renamed when all is well."""

import os
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Protocol, Self

from newslint.archive.compression import compressing, compression_of
from newslint.archive.digesting import blocks, digested
from newslint.archive.shard import Shard, Side
from newslint.archive.storage import driver_errors, file_system, full_name, is_remote, open_read, relative
from newslint.fixes.write import sync_directory, sync_file

SYNCED_AT_ONCE = 32
"""Files brought to disk together: file systems do it in one go, 400 files in .1 s where one by one took 2.8 s."""


def output_name(part: Shard) -> str:
    """The path, relative to the directory of a side and with slashes, of the file that a part is written to."""
    name = relative(full_name(part.path), part.root)
    if part.part is not None:
        stem, dot, suffix = name.rpartition(".")
        name = f"{stem}.{part.label}{part.part:05}{dot}{suffix}"
    return f"{part.below}/{name}" if part.below else name


class Output(Protocol):
    """A file in the making."""

    file: BinaryIO

    def close(self) -> None:
        """All is written; nobody sees it yet."""

    def sync(self) -> None:
        """Bring it to disk."""

    def publish(self) -> None:
        """Put it in its place."""

    def discard(self) -> None:
        """Leave nothing of it."""


class Outputs:
    """The files that a shard is written to; a context manager. At its end all are put in place, on an error none is."""

    def __init__(self, roots: Mapping[Side, str]) -> None:
        self._roots = roots
        self._made: list[Output] = []

    def make(self, side: Side, name: str) -> Output:
        """Begin a file of that name on a side."""
        root = self._roots[side]
        output = _Remote(f"{root.rstrip('/')}/{name}") if is_remote(root) else _Local(Path(root, name))
        self._made.append(output)
        return output

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        try:
            for output in self._made:
                output.close()
            if kind is None:
                self._publish()
        finally:
            for output in self._made:
                output.discard()

    def _publish(self) -> None:
        with ThreadPoolExecutor(SYNCED_AT_ONCE) as threads:
            list(threads.map(lambda output: output.sync(), self._made))
        for output in self._made:
            output.publish()
        roots = [root for root in self._roots.values() if not is_remote(root)]
        directories = {output.path.parent for output in self._made if isinstance(output, _Local)}
        for directory in {above for each in directories for above in (each, *each.parents)}:
            if any(directory.is_relative_to(root) for root in roots):
                sync_directory(directory)


class Target:
    """The files that a part is written to, one a side, each begun when it is first asked for; a context manager."""

    def __init__(self, outputs: Outputs, part: Shard) -> None:
        self._outputs = outputs
        self._name = output_name(part)
        self._open: dict[Side, Output] = {}
        self._compressed: dict[Side, BinaryIO] = {}
        self._compression = compression_of(part.container)

    def file(self, side: Side) -> BinaryIO:
        """The file of a side, which compresses what is written if the part is compressed."""
        if not self._compression:
            return self.plain(side)
        if side not in self._compressed:
            self._compressed[side] = compressing(self.plain(side), self._compression)
        return self._compressed[side]

    def plain(self, side: Side) -> BinaryIO:
        """The file of a side, as it is stored."""
        if side not in self._open:
            self._open[side] = self._outputs.make(side, self._name)
        return self._open[side].file

    def copy(self, path: str, side: Side) -> bytes:
        """Copy a whole file to a side, and give the digest of its bytes."""
        out = self.plain(side)
        with open_read(path) as file:
            digest, _ = digested(blocks(file), out.write)
        return digest

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        for compressed in self._compressed.values():
            compressed.close()
        for output in self._open.values():
            output.close()


class _Local:
    """A file of this machine."""

    def __init__(self, path: Path) -> None:
        self.path = path
        digest = blake2b(os.fsencode(path.name), digest_size=8).hexdigest()
        self._beside = path.with_name(f".newslint-{digest}.tmp")
        path.parent.mkdir(parents=True, exist_ok=True)
        self.file: BinaryIO = self._beside.open("wb")

    def close(self) -> None:
        self.file.close()

    def sync(self) -> None:
        sync_file(self._beside)

    def publish(self) -> None:
        self._beside.replace(self.path)

    def discard(self) -> None:
        with suppress(FileNotFoundError):  # it was put in its place
            self._beside.unlink()


class _Remote:
    """A file of object storage: it is seen when its upload is committed, whole or not at all."""

    def __init__(self, url: str) -> None:
        self._published = False
        files = file_system(url)
        with driver_errors():
            files.makedirs(url.rpartition("/")[0], exist_ok=True)
            self.file: BinaryIO = files.open(url, "wb", autocommit=False)

    def close(self) -> None:
        with driver_errors():
            self.file.close()

    def sync(self) -> None:
        """Storage has it when it is published."""

    def publish(self) -> None:
        with driver_errors():
            self.file.commit()  # type: ignore[attr-defined]
        self._published = True

    def discard(self) -> None:
        if not self._published:
            self.file.discard()  # type: ignore[attr-defined]
