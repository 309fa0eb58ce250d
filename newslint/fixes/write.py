"""Puts new bytes in place of a file's old ones so that whoever looks, and whenever a process is killed, sees either.

A temporary file beside it is written, synced and renamed over it, and the directory synced: the rename is atomic. What
was not asked to change stays: the mode, the owner, extended attributes, and a symbolic link, whose target is written.
"""

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path

from newslint.readers.sources import open_regular

CHANGED = "it was changed since it was read"


class RefusedError(OSError):
    """A file that is not written for a reason of ours; ``strerror`` is the reason."""

    def __init__(self, reason: str, path: str) -> None:
        super().__init__(errno.EPERM, reason, path)


def replace_bytes(path: str, old: bytes, new: bytes, temporary: str) -> None:
    """Put ``new`` in place of ``old``. ``temporary`` is a name beside the file that nothing has.

    Raises OSError, RefusedError among them, and then leaves the file as it was and nothing beside it.
    """
    target = Path(path).resolve(strict=True)
    state = target.stat()
    if not state.st_mode & 0o222:  # asked of the mode: root may write anything
        raise RefusedError("the file is read-only", path)
    beside = target.parent / temporary
    try:
        _write_new(beside, new, target, state)
        with open_regular(str(target)) as file:
            if file.read() != old:
                raise RefusedError(CHANGED, path)
        beside.replace(target)
    finally:
        with suppress(OSError):
            beside.unlink()  # gone, where it was renamed
    sync_directory(target.parent)


def _write_new(file: Path, data: bytes, model: Path, state: os.stat_result) -> None:
    """Write a new file that looks like another."""
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "wb") as out:
        out.write(data)
        out.flush()
        own = os.fstat(descriptor)
        if hasattr(os, "fchown") and (own.st_uid, own.st_gid) != (state.st_uid, state.st_gid):
            os.fchown(descriptor, state.st_uid, state.st_gid)
        _copy_attributes(model, file)
        file.chmod(stat.S_IMODE(state.st_mode))
        os.fsync(descriptor)


def _copy_attributes(model: Path, file: Path) -> None:
    """Extended attributes (access lists among them), where the system has them and lets us."""
    if not hasattr(os, "listxattr"):
        return
    with suppress(OSError):
        for name in os.listxattr(model):
            with suppress(OSError):
                os.setxattr(file, name, os.getxattr(model, name))


def sync_file(file: Path) -> None:
    """Bring to disk what was written to a file."""
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())


def sync_directory(directory: Path) -> None:
    """Bring to disk which files a directory holds."""
    if os.name == "nt":  # a directory cannot be opened there
        return
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
