"""Decides a batch of articles inside one transaction of the index, and makes the files of it."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath
from typing import Any

from newslint.corpus import Key
from newslint.duplicates.against import message
from newslint.duplicates.index import Admission
from newslint.gate.examine import Examined
from newslint.gate.ledger import Decided, Output, Side
from newslint.gate.outlet import BESIDE, Names
from newslint.gate.receipt import Stamp, Verdict
from newslint.problem import Problem
from newslint.readers import ReadOptions, encode
from newslint.readers.json_lines import own_name
from newslint.report.documents import array
from newslint.report.json import as_object

SHOWN = 3
"""Indexed articles named of one that is a copy."""


@dataclass(frozen=True)
class Place:
    """Where a batch goes: the directory of accepted articles, the beginning of the names of its files of records."""

    accepted: Path
    label: str
    below: Callable[[str], PurePath]
    """The path that a file of the input has in the directories."""


@dataclass
class _File:
    """A file in the making: the bytes of its articles, and what is wrong with each."""

    name: str
    contents: list[bytes] = field(default_factory=list)
    wrong: list[dict[str, Any]] = field(default_factory=list)
    records: set[int | str] = field(default_factory=set)


@dataclass
class Deciding:
    """A batch under way: give it each article, then take what was ``decided`` and the ``outputs``."""

    admission: Admission
    names: Names
    place: Place
    stamp: Stamp
    options: ReadOptions
    allow_duplicates: bool
    decided: list[Decided] = field(default_factory=list)
    _files: dict[tuple[Side, str], _File] = field(default_factory=dict)

    def __call__(self, examined: Examined) -> dict[str, Any]:
        """Decide one; its line of the receipt."""
        why = examined.why or tuple(self._copies(examined))
        verdict: Verdict = "quarantined" if why else "repaired" if examined.fixed else "accepted"
        side: Side = "quarantine" if why else "accepted"
        file = self._file(side, examined)
        file.contents.append(examined.arrival.raw if why else examined.content)
        if why:
            file.wrong.append(wrong_with(examined, why))
        line = self.stamp.line(examined, verdict, why, f"{side}/{file.name}")
        self.decided.append(Decided(examined.arrival.identity, json.dumps(line)))
        return line

    def outputs(self) -> Iterator[Output]:
        """The files of the batch, and the records beside the quarantined."""
        for (side, _), file in self._files.items():
            if file.contents:
                yield Output(side, file.name, joined(file.contents))
            if file.wrong:
                yield Output(side, file.name + BESIDE, "".join([*array(file.wrong), "\n"]).encode())

    def _copies(self, examined: Examined) -> Iterator[str]:
        """Bring an article into the index; what it is a copy of, and then it stays outside."""
        assert examined.entry is not None
        file = self._file("accepted", examined)
        record = self._record(examined, file)
        entry = replace(examined.entry, key=Key(str(self.place.accepted / file.name), record))
        copies = []
        if self.allow_duplicates:
            self.admission.add(entry)
        else:
            copies = self.admission.add_if_new(entry)
        if not copies and record is not None:
            file.records.add(record)
        if copies and not examined.arrival.is_record:
            self.names.release("accepted", file.name)
        return (message(copy, "about: ") for copy in copies[:SHOWN])

    def _file(self, side: Side, examined: Examined) -> _File:
        """The file that an article goes to: one for all records of a file, one of its own for any other."""
        arrival = examined.arrival
        identity = arrival.identity
        within = identity.path if arrival.is_record else f"{identity.path}:{identity.digest.hex()}"
        if (side, within) not in self._files:
            wanted: PurePath = self.place.below(arrival.path)
            if arrival.is_record:
                wanted = wanted.with_name(f"{wanted.stem}.{self.place.label}{wanted.suffix}")
            name = self.names.choose(side, wanted, identity.digest, self._is_new if side == "accepted" else _any)
            self._files[side, within] = _File(name)
        return self._files[side, within]

    def _is_new(self, name: str) -> bool:
        """Whether the index lacks an article of that name: gates on other machines may have the same directories."""
        return not self.admission.holds(Key(str(self.place.accepted / name)))

    def _record(self, examined: Examined, file: _File) -> int | str | None:
        """How an article is called in its file of records: by its own id, else by its number there."""
        article = examined.arrival.held.article
        if not examined.arrival.is_record or isinstance(article, Problem):
            return None
        record: int | str = own_name(article.meta, self.options.fields) or len(file.contents) + 1
        return f"{record}@{article.row}" if record in file.records else record


def _any(name: str) -> bool:
    return True


def wrong_with(examined: Examined, why: tuple[str, ...]) -> dict[str, Any]:
    """The record beside a quarantined article. Places are those of the article as it arrived."""
    return {
        "path": examined.arrival.path,
        "record": examined.arrival.held.article.record,
        "row": examined.arrival.identity.row,
        "digest": f"sha256:{examined.arrival.identity.digest.hex()}",
        "why": list(why),
        "violations": [as_object(found) for found in examined.violations],
    }


_MARKS = {codec: encode("", codec, True) for codec in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")}


def joined(contents: list[bytes]) -> bytes:
    """Lines one after the other; a byte order mark stays at the beginning only."""
    marks = sorted(_MARKS.values(), key=len, reverse=True)
    first, *rest = contents
    mark = next((mark for mark in marks if first.startswith(mark)), b"")
    return b"".join([first, *(each.removeprefix(mark) for each in rest)])
