"""Which lines are new since a revision, as git says."""

import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from newslint.regex import regex
from newslint.violation import Violation

_HUNK = regex(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_ESCAPE = regex(rb"\\([0-7]{3}|.)")
_LETTERS = {b"n": b"\n", b"t": b"\t", b"r": b"\r", b"a": b"\a", b"b": b"\b", b"f": b"\f", b"v": b"\v"}


class GitError(Exception):
    """What git could not do; the message is git's."""


@dataclass(frozen=True)
class NewLines:
    """The new rows of each tracked file that has some, by absolute path; files that git does not track are all new."""

    tracked: frozenset[Path]
    rows: Mapping[Path, list[range]]

    def __contains__(self, found: Violation) -> bool:
        """Whether a violation stands on a new line."""
        path = Path(found.path).resolve()
        if path not in self.tracked:
            return True
        first = found.file_row
        last = first if found.record is not None else max(first, found.end_location.row)
        return any(rows.start <= last and first < rows.stop for rows in self.rows.get(path, ()))


def new_lines(revision: str, directory: Path) -> NewLines:
    """The lines that the working tree adds to a revision. Raises GitError."""
    root = Path(_git(directory, "rev-parse", "--show-toplevel").decode("utf-8", "surrogateescape").rstrip("\n"))
    _git(directory, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    listed = _git(root, "ls-files", "-z").decode("utf-8", "surrogateescape").split("\0")
    tracked = frozenset((root / name).resolve() for name in listed if name)
    diff = _git(root, "diff", "--no-color", "--no-ext-diff", "--no-renames", "--no-prefix", "-U0", revision, "--")
    rows: dict[Path, list[range]] = {}
    for name, added in parse(diff):
        rows.setdefault((root / name).resolve(), []).append(added)
    return NewLines(tracked, rows)


def parse(diff: bytes) -> Iterator[tuple[str, range]]:
    """Each file name of a diff without context, and rows added to it."""
    name, skip = "", 0
    for line in diff.split(b"\n"):
        if skip:
            skip -= not line.startswith(b"\\")
        elif line.startswith(b"+++ "):
            name = _unquoted(line[4:])
        elif hunk := _HUNK.match(line):
            removed, start, added = (int(number or 1) for number in hunk.groups())
            skip = removed + added
            if added:
                yield name, range(start, start + added)


def _unquoted(name: bytes) -> str:
    name = name.rstrip(b"\t")
    if name.startswith(b'"'):
        name = _ESCAPE.sub(_character, name.strip(b'"'))
    return name.decode("utf-8", "surrogateescape")


def _character(escape: re.Match[bytes]) -> bytes:
    if escape[1].isdigit():
        return bytes([int(escape[1], 8)])
    return _LETTERS.get(escape[1], escape[1])


def _git(directory: Path, *arguments: str) -> bytes:
    command = ["git", "-C", str(directory), "-c", "core.quotePath=false", *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except FileNotFoundError:
        raise GitError("git is not installed") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise GitError(said[-1] if said else f"git {arguments[0]} failed with status {done.returncode}")
    return done.stdout
