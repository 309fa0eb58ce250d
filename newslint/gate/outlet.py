"""The two directories that a gate fills: what their files are called, and how they are written."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path, PurePath

from newslint.fixes.write import sync_directory
from newslint.gate.ledger import DIRECTORY, Ledger, Output, Side
from newslint.gate.problems import GateProblem

LONGEST = 200
"""Bytes of a file's name: file systems take 255, and what stands beside it has a longer one."""
BESIDE = ".violations.json"
"""What is put behind the name of a quarantined file for the record of what is wrong with it."""


class Outlets:
    """The directories of a gate. Raises GateProblem where the quarantine belongs to another gate."""

    def __init__(self, accepted: Path, quarantine: Path, ledger: Ledger) -> None:
        self._roots: dict[Side, Path] = {"accepted": accepted, "quarantine": quarantine}
        self._ledger = ledger
        self._own(quarantine)

    def root(self, side: Side) -> Path:
        """The absolute path of a directory."""
        return self._roots[side]

    def _own(self, quarantine: Path) -> None:
        """Names are chosen by one gate alone, so a quarantine says whose it is."""
        owner = quarantine / DIRECTORY
        quarantine.mkdir(parents=True, exist_ok=True)
        if not owner.exists():
            _write(owner, self._ledger.id.encode(), f"{DIRECTORY}.tmp")
            sync_directory(quarantine)
        if owner.read_text("ascii", "replace") != self._ledger.id:
            raise GateProblem(
                f"{quarantine} is the quarantine of another directory of accepted articles: "
                f"give each its own, or delete {owner} if that one is gone"
            )

    def batch(self) -> "Names":
        """Names for the files of a batch."""
        return Names(self._is_free)

    def write(self, number: int, outputs: Iterable[Output]) -> None:
        """Write the files of a batch; each is seen whole or not at all, and all are on disk when this returns."""
        directories: set[Path] = set()
        for position, out in enumerate(outputs):
            target = self._roots[out.side] / out.name
            directories |= _made(target.parent)
            _write(target, out.content, f".newslint-gate-{number}-{position}.tmp")
        for directory in directories:
            sync_directory(directory)

    def _is_free(self, side: Side, name: str) -> bool:
        if self._ledger.has_output(side, name):
            return False
        file = self._roots[side] / name
        above = [self._roots[side] / parent for parent in PurePath(name).parents]
        return not os.path.lexists(file) and all(each.is_dir() or not os.path.lexists(each) for each in above)


class Names:
    """Chooses names that no file has. Those of one batch do not get into each other's way either."""

    def __init__(self, is_free: Callable[[Side, str], bool]) -> None:
        self._is_free = is_free
        self._files: set[tuple[Side, str]] = set()
        self._directories: set[tuple[Side, str]] = set()

    def choose(
        self, side: Side, wanted: PurePath, digest: bytes, allowed: Callable[[str], bool] = lambda name: True
    ) -> str:
        """The name wanted, if nothing has it and it is ``allowed``; else one with the digest in it."""
        number = 0
        while True:
            name = str(_named(wanted, digest, number))
            if self._fits(side, name) and allowed(name):
                self._files.add((side, name))
                self._directories |= {(side, str(parent)) for parent in PurePath(name).parents}
                return name
            number += 1

    def release(self, side: Side, name: str) -> None:
        """Give back a name that is not needed."""
        self._files.discard((side, name))

    def _fits(self, side: Side, name: str) -> bool:
        parts = PurePath(name).parts
        if not parts or DIRECTORY in parts or max(len(os.fsencode(part)) for part in parts) > LONGEST:
            return False
        above = {(side, str(parent)) for parent in PurePath(name).parents}
        if (side, name) in self._files | self._directories or above & self._files:
            return False
        return all(self._is_free(side, each) for each in (name, name + BESIDE))


def _named(wanted: PurePath, digest: bytes, number: int) -> PurePath:
    """The candidates for a name: as wanted, with a digest, the digest alone, and that with a number."""
    if number == 0:
        return wanted
    short = digest.hex()[:12]
    if number == 1:
        return wanted.with_name(f"{wanted.stem}.{short}{wanted.suffix}") if wanted.name else wanted
    counted = f"-{number - 1}" if number > 2 else ""
    return PurePath(f"{digest.hex()[:32]}{counted}{wanted.suffix[:16]}")


def _made(directory: Path) -> set[Path]:
    """Make a directory; it and those that now hold something new."""
    changed = {directory}
    missing = directory
    while not missing.exists():
        missing = missing.parent
        changed.add(missing)
    directory.mkdir(parents=True, exist_ok=True)
    return changed


def _write(target: Path, content: bytes, temporary: str) -> None:
    beside = target.parent / temporary
    with beside.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(target)
