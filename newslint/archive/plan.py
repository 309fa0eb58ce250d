"""From inputs to shards, in the order of their paths."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from newslint.archive.containers import InputFile, container_of, module_of, require
from newslint.archive.input_files import Found, listed
from newslint.archive.options import ArchiveOptions
from newslint.archive.part_names import PartNames
from newslint.archive.shard import Shard
from newslint.discover import Skipped
from newslint.problem import Problem
from newslint.readers.sources import reason

PACKED = 4
"""How many times smaller Parquet is than what it holds: work is cut by that."""


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
