"""A run of the gate: batches of articles, each decided by one transaction of the index. See the package's docstring."""

import json
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from newslint.config.settings import GateSettings
from newslint.duplicates.index import Index, open_index, settled
from newslint.duplicates.verdicts import Thresholds
from newslint.gate.batch import Deciding, Place
from newslint.gate.examine import Examined, Examiner
from newslint.gate.ledger import Batch, Ledger
from newslint.gate.outlet import Outlets
from newslint.gate.problems import GateProblem
from newslint.gate.receipt import Receipt, Stamp, unread
from newslint.problem import Problem
from newslint.readers.arrival import Arrival, Identity

BATCH = 500
"""Articles decided at once: the index is locked for a millisecond each, and a crash costs their examination."""
BATCH_BYTES = 16_000_000
PATIENCE = 5.0
"""Seconds after which a batch is closed by the next article, however few it has: a stream may be slow."""


@dataclass(frozen=True)
class Directories:
    """Where a gate writes (absolute paths), and the index that it asks and fills."""

    accepted: Path
    quarantine: Path
    index: str

    @property
    def location(self) -> str:
        """The index by the name that the ledger keeps."""
        return settled(self.index)


@dataclass
class _Waiting:
    """A batch in the making: what was decided before, examined now, or cannot be read, in the order of the input."""

    all: list[tuple[Identity | None, dict[str, Any] | Examined]] = field(default_factory=list)
    identities: set[Identity] = field(default_factory=set)
    size: int = 0
    since: float = field(default_factory=time.monotonic)

    @property
    def full(self) -> bool:
        return len(self.all) >= BATCH or self.size >= BATCH_BYTES or time.monotonic() - self.since > PATIENCE


class Gate:
    """An open gate; a context manager. Opening it finishes what a killed run left.

    Raises GateProblem, IndexProblem and OSError; what was decided until then stays decided.
    """

    def __init__(self, directories: Directories, examiner: Examiner, thresholds: Thresholds, stamp: Stamp) -> None:
        self._directories = directories
        self._examine = examiner
        self._thresholds = thresholds
        self._stamp = stamp
        self._open = ExitStack()

    def __enter__(self) -> Self:
        with ExitStack() as opened:
            self._index: Index = opened.enter_context(open_index(self._directories.index, write=True, durable=True))
            self._ledger = Ledger(self._directories.accepted)
            opened.callback(self._ledger.close)
            self._outlets = Outlets(self._directories.accepted, self._directories.quarantine, self._ledger)
            self._recover()
            self._open = opened.pop_all()
        return self

    def __exit__(self, *error: object) -> None:
        self._open.close()

    def run(self, arriving: Iterable[Arrival | Problem], place: Place, receipt: Receipt) -> Iterator[dict[str, Any]]:
        """Decide each article; gives the lines of the receipt as they are decided, in the order of the input."""
        waiting = _Waiting()
        for each in arriving:
            self._wait(each, waiting)
            if waiting.full:
                yield from self._conclude(waiting, place, receipt)
                waiting = _Waiting()
        yield from self._conclude(waiting, place, receipt)

    @property
    def budget(self) -> GateSettings:
        """What an article, and a run, may have."""
        return self._examine.budget

    def _wait(self, each: Arrival | Problem, waiting: _Waiting) -> None:
        if isinstance(each, Problem):
            waiting.all.append((None, unread(each)))
        elif each.identity not in waiting.identities:  # else it was handed over twice
            line = self._ledger.line(each.identity)
            waiting.all.append((each.identity, json.loads(line) if line else self._examine(each)))
            waiting.identities.add(each.identity)
            waiting.size += len(each.raw)

    def _conclude(self, waiting: _Waiting, place: Place, receipt: Receipt) -> Iterator[dict[str, Any]]:
        lines = self._decided([one for _, one in waiting.all if isinstance(one, Examined)], place)
        for identity, one in waiting.all:
            line = next(lines) if isinstance(one, Examined) else one
            receipt.add(line, repeated=identity is not None and one is line)
            yield line

    def _decided(self, examined: list[Examined], place: Place) -> Iterator[dict[str, Any]]:
        """Decide articles in one transaction, and write the files of the batch."""
        if not examined:
            return iter(())
        number = self._ledger.next_number()
        with self._index.admitting(self._thresholds) as admission:
            labelled = Place(place.accepted, f"{self._ledger.id[:8]}-{number:06}", place.below)
            deciding = Deciding(
                admission, self._outlets.batch(), labelled, self._stamp, self._examine.options,
                self.budget.allow_duplicates,
            )  # fmt: skip
            lines = [deciding(one) for one in examined]
            admission.mark(self._ledger.id, number)
            self._ledger.prepare(Batch(number, self._directories.location, deciding.decided, [*deciding.outputs()]))
        self._publish(number)
        return iter(lines)

    def _publish(self, number: int) -> None:
        self._outlets.write(number, self._ledger.outputs(number))
        self._ledger.done(number)

    def _recover(self) -> None:
        pending = self._ledger.pending()
        if pending is None:
            return
        if pending.location != self._directories.location:
            raise GateProblem(
                f"a run with the index {pending.location} ended in the middle of a batch: run once more with that index"
            )
        if self._index.marked(self._ledger.id) >= pending.number:
            self._publish(pending.number)
        else:
            self._ledger.discard(pending.number)
