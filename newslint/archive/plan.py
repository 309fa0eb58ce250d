"""From inputs to shards, in the order of their paths."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from newslint.archive.containers import InputFile, container_of, module_of, reading, require
from newslint.archive.options import ArchiveOptions
from newslint.archive.part_names import PartNames
from newslint.archive.shard import Shard
from newslint.archive.storage import files_below, full_name, is_remote
from newslint.discover import Skipped, files_of
from newslint.problem import Problem
from newslint.readers import Source
from newslint.readers.sources import reason

PACKED = 4
"""How many times smaller Parquet is than what it holds: work is cut by that."""

Found = InputFile | Problem | Skipped


def shards(inputs: Sequence[str], options: ArchiveOptions) -> Iterator[Shard | Problem | Skipped]:
    """The shards of the inputs (files, directories, URLs), numbered from 0; a problem for each path that leads nowhere.

    What is left out (excluded, ignored, of another extension) is told as well. A path is taken once, however often it
    is named. Outputs are named by the path below the input, if that is one directory, else below what all inputs
    share. Raises ArchiveError where an extra is missing that the input needs.
    """
    number = 0
    for each in _cut(listed(inputs, options), _Plan(options)):
        if isinstance(each, Shard):
            each, number = replace(each, number=number), number + 1
        yield each


def _cut(files: Iterable[Found], plan: "_Plan") -> Iterator[Shard | Problem | Skipped]:
    for found in files:
        if not isinstance(found, InputFile):
            yield found
            continue
        try:
            yield from plan.cut(found)
        except OSError as error:
            yield Problem(found.path, reason(error))
    yield from plan.gathered()


@dataclass
class _Plan:
    """Cuts one file after the other; small ones are gathered until they make a shard."""

    options: ArchiveOptions
    names: PartNames = field(default_factory=PartNames)
    required: set[str] = field(default_factory=set)
    small: list[InputFile] = field(default_factory=list)
    size: int = 0

    def cut(self, file: InputFile) -> Iterator[Shard]:
        """The shards that are whole now. Raises OSError."""
        container = container_of(file.path, self.options)
        if container not in self.required:
            require(container, file.path)
            self.required.add(container)
        self.names.take(file.path)
        large = file.size > self.options.shard_size // (PACKED if container == "parquet" else 1)
        if large or not self._fits(file):
            yield from self.gathered()
        if large:
            yield from self._parts(file, container)
        else:
            self.small.append(file)
            self.size += file.size

    def gathered(self) -> Iterator[Shard]:
        """The shard of the small files until here, if there are any."""
        if self.small:
            paths = tuple(file.path for file in self.small)
            yield Shard("files", paths, root=self.small[0].root, below=self.small[0].below, size=self.size)
        self.small, self.size = [], 0

    def _fits(self, file: InputFile) -> bool:
        return not self.small or (
            (file.root, file.below) == (self.small[0].root, self.small[0].below)
            and len(self.small) < self.options.shard_files
            and self.size + file.size <= min(self.options.gathered, self.options.shard_size)
        )

    def _parts(self, file: InputFile, container: str) -> Iterator[Shard]:
        parts = module_of(container).cut(file, container, self.options)
        parts = [replace(part, root=file.root, below=file.below) for part in parts]
        if len(parts) > 1:
            label = self.names.label(file.path, len(parts))
            parts = [replace(part, part=i, parts=len(parts), label=label) for i, part in enumerate(parts, 1)]
        yield from parts


def listed(inputs: Sequence[str], options: ArchiveOptions) -> Iterator[Found]:
    """The files that the inputs name or hold, each once."""
    named = {full_name(path) for path in inputs}
    groups = {(key): [path for path in sorted(inputs) if _kind(path) == key] for key in sorted({*map(_kind, inputs)})}
    for kind, paths in groups.items():
        below = (kind or "local") if len(groups) > 1 else ""
        seen: set[str] = set()
        for path in paths:
            if full_name(path) in seen:
                continue
            seen.add(full_name(path))
            root = _root(paths)
            yield from _placed(_remote(path) if kind else _local(path, named, options), root, below)


def _kind(path: str) -> str:
    """The scheme of a URL; "" of a path of this machine."""
    return path.partition("://")[0] if is_remote(path) else ""


def _root(paths: Sequence[str]) -> str:
    """What the paths of outputs are relative to: the only directory that is named, or what all named share."""
    if len(set(map(full_name, paths))) == 1 and not _is_file(paths[0]):
        return full_name(paths[0]).rstrip("/") or "/"
    if is_remote(paths[0]):
        parents = [path.partition("://")[2].rstrip("/").rpartition("/")[0] for path in paths]
        return f"{_kind(paths[0])}://{'/'.join(_shared([parent.split('/') for parent in parents]))}"
    return os.path.commonpath([os.path.dirname(full_name(path)) for path in paths])  # noqa: PTH120


def _is_file(path: str) -> bool:
    if is_remote(path):
        from newslint.archive.storage import file_system

        return bool(file_system(path).isfile(path))
    return Path(path).is_file()


def _shared(paths: list[list[str]]) -> list[str]:
    """The beginning that all have in common."""
    shared = 0
    while all(len(path) > shared for path in paths) and len({path[shared] for path in paths}) == 1:
        shared += 1
    return paths[0][:shared]


def _placed(found: Iterable[Source | Skipped | Problem], root: str, below: str) -> Iterator[Found]:
    for each in found:
        yield InputFile(each.path, each.size, root, below) if isinstance(each, Source) else each


def _local(path: str, named: set[str], options: ArchiveOptions) -> Iterator[Source | Skipped | Problem]:
    """The files of one input; those that are named as inputs of their own are left to these."""
    discovery = replace(options.discovery, reading=reading(options), apart=(*options.discovery.apart, *named))
    for each in files_of(Path(path), discovery):
        if each.path == str(Path(path)) or full_name(each.path) not in named:
            yield each


def _remote(url: str) -> Iterator[Source | Problem]:
    try:
        found = list(files_below(url))
    except OSError as error:
        yield Problem(url, reason(error))
        return
    if not found:
        yield Problem(url, "no such file or directory")
    yield from (Source(path, size) for path, size in found)
