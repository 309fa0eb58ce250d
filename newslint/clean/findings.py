"""What was found in a shard, on disk: the fate of each article, repaired bytes, violations, counts.

fates.u8            the verdict on each unit, a number among VERDICTS
sources.u32         the source of each unit, a number among those in done.json
changed.index       the ordinal and the length of the repaired bytes of each unit that has any
changed.bytes       these bytes, one after the other
violations.jsonl    what the rules say of the articles as they arrived
quarantine.jsonl    why each is quarantined, with its violations
done.json           counts and the digest of what was read
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Any, Self

from newslint.archive import ContentDigest
from newslint.clean.copies.writing import ShardWriter
from newslint.clean.state import read_json, write_json
from newslint.clean.tally import VERDICTS, Tally, Verdict, source_of
from newslint.gate.batch import wrong_with
from newslint.gate.examine import Examined
from newslint.report.documents import compact
from newslint.report.json import as_object

VERDICT_NUMBERS, SOURCES, OUTPUTS = "verdicts.u8", "sources.u32", "outputs.u32"
INDEX, CHANGED = "changed.index", "changed.bytes"
VIOLATIONS, QUARANTINE, DONE = "violations.jsonl", "quarantine.jsonl", "done.json"


class FindingsWriter:
    """Writes what is found in a shard, in order; a context manager. ``copies``: also what finds copies."""

    def __init__(self, directory: Path, copies: bool) -> None:
        directory.mkdir(parents=True)
        self._directory = directory
        names = (VERDICT_NUMBERS, SOURCES, OUTPUTS, INDEX, CHANGED, VIOLATIONS, QUARANTINE)
        self._files: dict[str, IO[bytes]] = {name: (directory / name).open("wb") for name in names}
        self._copies = ShardWriter(directory) if copies else None
        self._digest = ContentDigest()
        self._names: dict[str, dict[str, int]] = {SOURCES: {}, OUTPUTS: {}}
        self.tally = Tally()
        self.units = 0

    def add(self, examined: Examined, output: str, compared: bool) -> None:
        """Write what was found of the next unit; ``output`` is its :attr:`newslint.archive.Unit.output`.

        ``compared``: also what finds its copies, where it is accepted.
        """
        verdict: Verdict = "quarantined" if examined.why else "repaired" if examined.fixed else "accepted"
        source = self.tally.counted_as(source_of(examined.article, examined.arrival.path))
        self.tally.add(examined, verdict, source)
        self._digest.add(examined.arrival.identity.digest)
        self._files[VERDICT_NUMBERS].write(bytes([VERDICTS.index(verdict)]))
        self._name(SOURCES, source)
        self._name(OUTPUTS, output)
        for found in examined.violations:
            self._files[VIOLATIONS].write(compact(as_object(found)).encode() + b"\n")
        if examined.why:
            there = f"quarantine/{output}" if examined.arrival.identity.digest else None  # it could not be opened
            record = {**wrong_with(examined, examined.why), "output": there}
            self._files[QUARANTINE].write(compact(record).encode() + b"\n")
        elif verdict == "repaired":
            self._files[INDEX].write(_u32(self.units) + _u32(len(examined.content)))
            self._files[CHANGED].write(examined.content)
        if self._copies and compared and examined.article and not examined.why:
            self._copies.add(self.units, examined.article, len(examined.left))
        self.units += 1

    def _name(self, file: str, name: str) -> None:
        """Write which name the next unit has."""
        names = self._names[file]
        self._files[file].write(_u32(names.setdefault(name, len(names))))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *error: object) -> None:
        with ExitStack() as closing:
            for file in self._files.values():
                closing.enter_context(file)
            if self._copies:
                closing.push(self._copies)
            if kind is None:
                self._finish()

    def _finish(self) -> None:
        for file in self._files.values():
            file.flush()
            os.fsync(file.fileno())
        done = {"units": self.units, "digest": self._digest.hexdigest(), "tally": self.tally.as_json()}
        write_json(self._directory / DONE, {**done, **{file: list(names) for file, names in self._names.items()}})


class Findings:
    """What was found in a shard."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self._done: dict[str, Any] = read_json(directory / DONE)

    @property
    def units(self) -> int:
        """How many units were looked at."""
        return int(self._done["units"])

    @property
    def digest(self) -> str:
        """The name of what was read; see :class:`newslint.archive.ContentDigest`."""
        return str(self._done["digest"])

    @property
    def tally(self) -> Tally:
        """The counts."""
        return Tally.from_json(self._done["tally"])

    def verdicts(self) -> list[Verdict]:
        """The verdict on each unit."""
        return [VERDICTS[number] for number in (self.directory / VERDICT_NUMBERS).read_bytes()]

    def source(self, ordinal: int) -> str:
        """The source of a unit."""
        return self._name(SOURCES, ordinal)

    def output(self, ordinal: int) -> str:
        """The file that a unit is written to, below the directory of its side."""
        return self._name(OUTPUTS, ordinal)

    def _name(self, file: str, ordinal: int) -> str:
        with (self.directory / file).open("rb") as numbers:
            numbers.seek(4 * ordinal)
            return str(self._done[file][int.from_bytes(numbers.read(4), "little")])

    def changed(self) -> "Changed":
        """The repaired bytes."""
        return Changed(self.directory)


class Changed(Mapping[int, bytes]):
    """The repaired bytes by the ordinals of their units, each read when it is asked for; a context manager."""

    def __init__(self, directory: Path) -> None:
        index = (directory / INDEX).read_bytes()
        self._file = (directory / CHANGED).open("rb")
        self._places: dict[int, tuple[int, int]] = {}
        start = 0
        for at in range(0, len(index), 8):
            ordinal, length = (int.from_bytes(index[at + part : at + part + 4], "little") for part in (0, 4))
            self._places[ordinal] = start, length
            start += length

    def __getitem__(self, ordinal: int) -> bytes:
        start, length = self._places[ordinal]
        self._file.seek(start)
        return self._file.read(length)

    def __iter__(self) -> Iterator[int]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._file.close()


def _u32(number: int) -> bytes:
    return number.to_bytes(4, "little")
