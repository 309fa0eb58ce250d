"""The second stage, for one shard: what the rules say of each article, repairs, verdicts. A pure function of the shard.

Articles are taken in blocks, so that the memory of a process does not depend on the size of a shard, and rules about
many articles compare those of a block.
"""

import itertools
import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from newslint.archive import Unit, units
from newslint.clean.aside import Note, aside
from newslint.clean.findings import Findings, FindingsWriter
from newslint.clean.job import Job, tools
from newslint.clean.planning import Listed
from newslint.fixes.write import sync_directory
from newslint.gate.examine import Examined, Examiner
from newslint.readers.arrival import Arrival

BLOCK = 2_000
"""Articles looked at together."""
BLOCK_BYTES = 8_000_000


class Seen(NamedTuple):
    """A shard that was looked at, and how many articles it has."""

    number: int
    articles: int


def look(job: Job, most: int | None, number: int) -> Seen:
    """Look at a shard, or at its first ``most`` articles; nothing is done where that was done before."""
    place = job.state.shard(number)
    if not place.exists():
        beside = place.with_name(f"{place.name}.{os.getpid()}.tmp")
        shutil.rmtree(beside, ignore_errors=True)
        _look(job, most, number, beside)
        sync_directory(beside)
        beside.replace(place)
        sync_directory(place.parent)
    return Seen(number, Findings(place).units)


def _look(job: Job, most: int | None, number: int, directory: Path) -> None:
    known = tools(job)
    shard = Listed(job.state).shard(number)
    killing = aside(job.state, number)
    arriving = itertools.islice(units(shard, job.archive), most)
    with Note(job.state, number) as note, FindingsWriter(directory, bool(known.kinds)) as findings:
        for count, block in _blocks(arriving, note):
            examined = _examined([unit.arrival for unit in block], known.examiner, killing.get(count))
            for unit, one in zip(block, examined, strict=True):
                findings.add(one, unit.output, known.compares(one))


def _blocks(arriving: Iterator[Unit], note: Note) -> Iterator[tuple[int, list[Unit]]]:
    """The units in blocks, which are numbered; each is noted before the first of it is read."""
    for count in itertools.count():
        note.begin(count)
        block: list[Unit] = []
        size = 0
        for unit in arriving:
            block.append(unit)
            size += len(unit.arrival.raw)
            if len(block) == BLOCK or size >= BLOCK_BYTES:
                break
        if not block:
            return
        yield count, block
        note.end(len(block), size)


def _examined(block: list[Arrival], examiner: Examiner, killed: str | None) -> list[Examined]:
    if killed is None:
        return [_opened(one) for one in examiner.together(block)]
    why = f"not checked: the process that worked on these articles died twice: {killed}"
    return [Examined(arrival, arrival.raw, why=(why,), checked=False) for arrival in block]


def _opened(examined: Examined) -> Examined:
    """A file that cannot be opened was not checked, and there is nothing of it to quarantine."""
    return examined if examined.arrival.identity.digest else replace(examined, checked=False)
