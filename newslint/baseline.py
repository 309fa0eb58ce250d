"""Baselines: the violations of today are accepted, those of tomorrow are reported.

An accepted violation is recognised by the digest of its content, in its file or, where that was renamed, in any other.
So moved lines, renamed files and another line width change nothing, and a second mistake of the same kind is new.
"""

import json
import os
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from newslint.failure import RULE_FAILED
from newslint.fingerprint import fingerprints
from newslint.violation import Violation

VERSION = 1


class BaselineError(Exception):
    """A file that is no baseline, ready to print."""


class Entry(NamedTuple):
    """An accepted violation. ``path`` is relative to the baseline's directory; ``message`` is for the file's reader."""

    path: str
    rule: str
    message: str
    digest: str


@dataclass(frozen=True)
class Sorted:
    """The violations that are new, and the entries that match nothing any more."""

    new: list[Violation]
    gone: list[Entry]


def entries(violations: Iterable[Violation], home: Path) -> list[Entry]:
    """The entries that accept violations, sorted. Failures of rules are never accepted."""
    return sorted(
        Entry(_relative(found.path, home), found.rule, found.message, digest) for found, digest in _digested(violations)
    )


def write(accepted: Sequence[Entry]) -> str:
    """A baseline as text: JSON with a line an entry, so that a diff shows what was added and removed."""
    lines = ",\n".join("  " + json.dumps(entry._asdict(), ensure_ascii=True) for entry in accepted)
    return f'{{"version": {VERSION}, "accepted": [\n{lines}\n]}}\n'


def read(file: Path) -> list[Entry]:
    """The entries of a baseline. Raises BaselineError, and OSError where there is no such file."""
    try:
        data: Any = json.loads(file.read_text("utf-8"))
        if data["version"] != VERSION:
            raise BaselineError(f"{file}: a baseline of version {data['version']}; this newslint reads {VERSION}")
        return [Entry(**{key: str(entry[key]) for key in Entry._fields}) for entry in data["accepted"]]
    except (ValueError, KeyError, TypeError) as error:
        raise BaselineError(f"{file}: not a baseline of newslint ({type(error).__name__}: {error})") from None


def sort_out(
    violations: Sequence[Violation], accepted: Sequence[Entry], home: Path, checked: Container[str], ran: Container[str]
) -> Sorted:
    """Which violations a baseline does not accept.

    ``checked`` are the paths looked at and ``ran`` the rules: an entry can only be gone where it was looked for, or
    where its file is.
    """
    here = Counter((entry.path, entry.digest) for entry in accepted)
    found = [(each, _relative(each.path, home), digest) for each, digest in _digested(violations)]
    failed = [each for each in violations if each.rule == RULE_FAILED]
    strange = [(each, digest) for each, path, digest in found if not _take(here, (path, digest))]
    elsewhere = Counter[str]()
    for (_, digest), count in here.items():
        elsewhere[digest] += count
    new = [each for each, digest in strange if not _take(elsewhere, digest)]
    gone = [
        entry
        for entry in accepted
        if entry.rule in ran and (entry.path in checked or not (home / entry.path).exists())
        if here[entry.path, entry.digest] > 0 and _take(elsewhere, entry.digest)
    ]
    return Sorted(sorted(failed + new), gone)


def relative(paths: Iterable[str], home: Path) -> set[str]:
    """Paths as a baseline has them."""
    return {_relative(path, home) for path in paths}


def _digested(violations: Iterable[Violation]) -> Iterator[tuple[Violation, str]]:
    for found, fingerprint in fingerprints(violations):
        if found.rule != RULE_FAILED:
            yield found, fingerprint.partition(":")[0]


def _take(left: "Counter[Any]", key: object) -> bool:
    """Whether there is one left, which is then taken."""
    if left[key] <= 0:
        return False
    left[key] -= 1
    return True


def _relative(path: str, home: Path) -> str:
    return Path(os.path.relpath(path, home)).as_posix()
