"""Processes that share the positions of a list among them. One that dies costs what it died of, and nothing else."""

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing.connection import wait
from typing import Generic, TypeVar

from newslint.worker import DiedError, Method, Worker, end

R = TypeVar("R")

MOST_DEATHS = 20
"""Positions that may cost a process before no more are made: something else than a piece of work is wrong then."""
AT_HAND = 2
"""Spans that a process is handed at a time: it goes on with the second while what came of the first is looked at."""
GLANCE = 8
"""Results that are taken between two looks at the processes: one that nobody takes a result from waits."""


@dataclass(eq=False)
class _Task(Generic[R]):
    """A span of positions, and what came of it. ``again`` is a position whose span has cost a process."""

    span: range
    again: bool = False
    done: Sequence[R] | None = None


@dataclass
class Crew(Generic[R]):
    """``jobs`` processes that ``work`` on spans, at most ``ahead`` of which are handed over or done and not taken.

    ``start`` prepares each process. ``lost`` is the result of a position that could not be worked on, and of why.
    Positions travel and not what stands there, which a process has from its start: so few bytes fit into any pipe, and
    nobody waits to write for somebody who waits to write.
    """

    work: Callable[[range], Sequence[R]]
    start: Callable[[], None]
    lost: Callable[[int, str], R]
    jobs: int
    method: Method
    ahead: int
    _deaths: int = 0
    _tasks: list[_Task[R]] = field(default_factory=list)
    """What is ahead, in the order of the results."""
    _waiting: deque[_Task[R]] = field(default_factory=deque)
    """What of it is not handed over."""
    _at_hand: dict[Worker, deque[_Task[R]]] = field(default_factory=dict)
    """What of it is handed over, and not done."""

    def results(self, spans: Iterable[range]) -> Iterator[R]:
        """What came of each position of the spans, in their order."""
        coming = iter(spans)
        try:
            while self._takes_on(coming):
                while (first := self._tasks[0]).done is None and self._deaths < MOST_DEATHS:
                    self._go_on(None)
                del self._tasks[0]
                done = self._lost(first, "too many processes died") if first.done is None else first.done
                for number, result in enumerate(done, 1):
                    yield result
                    if not number % GLANCE:
                        self._go_on(0)
        finally:
            end(list(self._at_hand))

    def _takes_on(self, coming: Iterator[range]) -> bool:
        """Take on what may be; whether anything is ahead then."""
        new = [_Task[R](span) for span in islice(coming, max(0, self.ahead - len(self._tasks)))]
        self._tasks += new
        self._waiting += new
        return bool(self._tasks)

    def _go_on(self, patience: float | None) -> None:
        """Hand over what waits, and take what is done: wait so many seconds for it, or as long as it takes."""
        while self._waiting and (worker := self._free()):
            task = self._waiting.popleft()
            self._at_hand[worker].append(task)
            worker.begin(self.work, task.span)
        workers = {worker.connection: worker for worker in self._at_hand}
        for connection in wait(list(workers), patience):
            self._take(workers[connection])

    def _free(self) -> Worker | None:
        """A process to hand more to: one that is idle, a new one where there may be, one that will soon be idle."""
        if self._deaths >= MOST_DEATHS:
            return None
        if all(self._at_hand.values()) and len(self._at_hand) < self.jobs:
            self._at_hand[worker := Worker(self.start, self.method)] = deque()
            return worker
        worker = min(self._at_hand, key=lambda worker: len(self._at_hand[worker]))
        return worker if len(self._at_hand[worker]) < AT_HAND else None

    def _take(self, worker: Worker) -> None:
        """Take what came of the first task that a process has at hand, or take all of them away from one that died."""
        try:
            done = worker.result()
        except DiedError:
            end([worker])
            tasks = self._at_hand.pop(worker)
            again = self._again(tasks.popleft()) if tasks else []
            self._waiting.extendleft(reversed([*again, *tasks]))
        else:
            self._at_hand[worker].popleft().done = done

    def _again(self, task: _Task[R]) -> list[_Task[R]]:
        """What is to be done instead of a task that a process died of: each position by itself, once."""
        if task.again:
            self._deaths += 1
            task.done = self._lost(task, "the process that checked it died")
            return []
        place = self._tasks.index(task)
        singles = [_Task[R](range(position, position + 1), again=True) for position in task.span]
        self._tasks[place : place + 1] = singles
        return singles

    def _lost(self, task: _Task[R], why: str) -> list[R]:
        return [self.lost(position, why) for position in task.span]


def cores() -> int:
    """The cores that this process may use: fewer than there are in a container."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
