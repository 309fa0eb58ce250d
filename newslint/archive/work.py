"""What a worker does with a shard: read its units, and write them again."""

import errno
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from newslint.archive.arriving import unopened
from newslint.archive.containers import container_of, module_of
from newslint.archive.options import ArchiveOptions
from newslint.archive.outputs import Outputs, Target, output_name
from newslint.archive.ruling import Ruling
from newslint.archive.shard import END, Shard, Side, Unit
from newslint.archive.storage import is_remote
from newslint.readers.arrival import Arrival


def units(shard: Shard, options: ArchiveOptions) -> Iterator[Unit]:
    """The articles of a shard in order, and what cannot be read as one.

    A file that is gone, or that may not be read, is such a thing. Raises OSError where storage fails.
    """
    ordinal = 0
    for part in _parts(shard, options):
        output = output_name(part)
        for arrival in _arrivals(part, options):
            yield Unit(ordinal, arrival, output)
            ordinal += 1


def rewrite(
    shard: Shard, options: ArchiveOptions, fates: Sequence[Side], changed: Mapping[int, bytes],
    roots: Mapping[Side, str], expected: str | None = None,
) -> None:  # fmt: skip
    """Read a shard again and write each unit below the root (a directory or a URL) of its fate.

    ``fates`` are those of all units in order; ``changed`` has the new bytes of those that change, by ordinal, in place
    of ``arrival.raw``; the others keep theirs. ``expected`` is the shard's :class:`ContentDigest`, where it was made.
    Files are written beside their places, synced, and renamed when all is well: a second call gives the same bytes.

    Raises ChangedError where what is read is not what had these fates, and OSError. Then nothing is written.
    """
    places = {side: root if is_remote(root) else os.path.abspath(root) for side, root in roots.items()}  # noqa: PTH100
    ruling = Ruling(shard, fates, changed)
    with Outputs(places) as outputs:
        for part in _parts(shard, options):
            _rewrite(part, options, ruling, Target(outputs, part))
        ruling.conclude(expected)


def _parts(shard: Shard, options: ArchiveOptions) -> Iterator[Shard]:
    """The whole files of a shard, or the part of one that it is."""
    if shard.container != "files":
        yield shard
        return
    for path in shard.paths:
        yield replace(shard, container=container_of(path, options), paths=(path,), start=0, stop=END)


def _arrivals(part: Shard, options: ArchiveOptions) -> Iterator[Arrival]:
    begun = False
    try:
        for arrival in module_of(part.container).arrivals(part, options):
            begun = True
            yield arrival
    except OSError as error:
        if begun or part.part or error.errno == errno.EIO:  # no matter of the file alone: another try may succeed
            raise
        yield unopened(part.path, error)


def _rewrite(part: Shard, options: ArchiveOptions, ruling: Ruling, target: Target) -> None:
    before = ruling.taken
    try:
        with target:
            module_of(part.container).rewrite(part, options, ruling, target)
    except OSError as error:
        if ruling.taken > before or part.part or error.errno == errno.EIO:
            raise
        ruling.take()  # it could not be opened when it was first read either, or the digests will tell
        ruling.read(unopened(part.path, error).identity.digest)
