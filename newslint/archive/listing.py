"""Whether an input is still what it was: the names, sizes and times of its files, in one digest."""

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from hashlib import blake2b

from newslint.archive.containers import InputFile
from newslint.archive.input_files import listed
from newslint.archive.options import ArchiveOptions
from newslint.archive.storage import is_remote
from newslint.discover import Skipped


def fingerprint(inputs: Sequence[str], options: ArchiveOptions) -> str:
    """The digest of the files that :func:`newslint.archive.shards` would cut, which are not opened.

    It changes when one is added, taken away, changed in size or, on this machine, written to.
    """
    digest = blake2b(digest_size=16)
    for found in listed(inputs, options):
        if not isinstance(found, Skipped):
            size = found.size if isinstance(found, InputFile) else None
            digest.update(json.dumps([found.path, size, _time(found.path)]).encode() + b"\n")
    return digest.hexdigest()


def _time(path: str) -> int | None:
    """When a file was last written, in nanoseconds."""
    if not is_remote(path):
        with suppress(OSError, ValueError):
            return os.stat(path).st_mtime_ns  # noqa: PTH116 - for each of a million files
    return None
