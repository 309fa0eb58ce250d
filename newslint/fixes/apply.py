"""Brings repairs to their files, each noted in the journal first; and takes a run of the journal back."""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from newslint.fixes.journal import Entry, Journal, Run
from newslint.fixes.repair import Repair, bytes_of, digest_of
from newslint.fixes.splices import Splice, reversed_splices, spliced
from newslint.fixes.write import CHANGED, RefusedError, replace_bytes
from newslint.problem import Problem
from newslint.readers import Source
from newslint.readers.sources import reason


def write_repair(repair: Repair, journal: Journal) -> Problem | None:
    """Write the repair of a file; the problem, if it could not be, and then the file is as it was."""
    path = repair.source.path
    try:
        _replace(path, repair.digest, repair.splices, journal)
    except OSError as error:
        return Problem(path, f"not repaired: {reason(error)}")
    return None


def _replace(path: str, digest: bytes, splices: tuple[Splice, ...], journal: Journal) -> None:
    old = bytes_of(Source(path))
    if digest_of(old) != digest:
        raise RefusedError(CHANGED, path)
    new = spliced(old, splices)
    named = _named(Path(path).resolve(), journal.root)
    temporary = journal.temporary()
    journal.write(Entry(named, digest, digest_of(new), tuple(reversed_splices(old, splices)), temporary))
    replace_bytes(path, old, new, temporary)


def _named(path: Path, root: Path) -> str:
    """A path as the journal has it: relative to the root where it can be, so that the whole tree may be moved."""
    home = root.resolve()
    return str(path.relative_to(home) if path.is_relative_to(home) else path)


@dataclass(frozen=True)
class Restored:
    """What became of one file of a run that is taken back; ``problem`` where it could not be."""

    path: str
    problem: Problem | None = None


def undo(run: Run, journal: Journal) -> Iterator[Restored]:
    """Take a run back, the last change first. A file that was edited since is left alone, and said."""
    whole = True
    for entry in reversed(list(run.entries())):
        path = journal.root / entry.path
        problem = _undone(path, entry)
        whole = whole and problem is None
        yield Restored(os.path.relpath(path), problem)
    if whole:
        run.mark_undone()


def _undone(path: Path, entry: Entry) -> Problem | None:
    with suppress(OSError):
        (path.parent / entry.temporary).unlink()  # of a run that was killed
    try:
        now = bytes_of(Source(str(path)))
        if digest_of(now) == entry.before:
            return None
        if digest_of(now) != entry.after:
            return Problem(os.path.relpath(path), "not restored: it was edited since")
        replace_bytes(str(path), now, spliced(now, entry.back), entry.temporary)
    except OSError as error:
        return Problem(os.path.relpath(path), f"not restored: {reason(error)}")
    return None
