"""What an input is before it is read: the names, sizes and times of its files in one digest, and how much it is."""

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from hashlib import blake2b
from typing import NamedTuple

from newslint.archive.containers import InputFile
from newslint.archive.input_files import listed
from newslint.archive.options import ArchiveOptions
from newslint.archive.storage import is_remote
from newslint.discover import Skipped


class Listing(NamedTuple):
    """``fingerprint`` changes when a file is added, taken away, changed in size or, on this machine, written to.

    ``size`` is in bytes, as stored.
    """

    fingerprint: str
    size: int


def listing(inputs: Sequence[str], options: ArchiveOptions) -> Listing:
    """What the files are that :func:`newslint.archive.shards` would cut, which are not opened."""
    digest, total = blake2b(digest_size=16), 0
    for found in listed(inputs, options):
        if not isinstance(found, Skipped):
            size = found.size if isinstance(found, InputFile) else None
            digest.update(json.dumps([found.path, size, _time(found.path)]).encode() + b"\n")
            total += size or 0
    return Listing(digest.hexdigest(), total)


def _time(path: str) -> int | None:
    """When a file was last written, in nanoseconds."""
    if not is_remote(path):
        with suppress(OSError, ValueError):
            return os.stat(path).st_mtime_ns  # noqa: PTH116 - for each of a million files
    return None
