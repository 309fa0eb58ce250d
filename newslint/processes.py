"""Processes that share work. One that dies costs what it died of, and nothing else."""

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future, ProcessPoolExecutor

T = TypeVar("T")
R = TypeVar("R")

MOST_DEATHS = 20
"""Processes that may die before no more are made: something else than a piece of work is wrong then."""
ENDING = (signal.SIGINT, signal.SIGTERM)
"""Signals that end a run."""


@dataclass
class Crew(Generic[T, R]):
    """``jobs`` processes that ``work`` on batches, at most ``ahead`` of which are handed over or done and not taken.

    ``start`` prepares each process. ``lost`` is the result of what could not be worked on, and of the sentence why.
    """

    work: Callable[[list[T]], Sequence[R]]
    start: Callable[[], None]
    lost: Callable[[T, str], R]
    jobs: int
    method: Literal["fork", "spawn"]
    ahead: int
    deaths: int = 0

    def results(self, batches: Iterable[list[T]]) -> Iterator[R]:
        """The results of the batches, in their order."""
        from concurrent.futures.process import BrokenProcessPool

        coming, handed = iter(batches), deque[list[T]]()
        while True:
            with self._processes(self.jobs) as pool, suppress(BrokenProcessPool):
                yield from self.in_order(pool, handed, coming)
                return
            yield from self._one_by_one(deque(handed.popleft()))  # what it died of is among the first handed over

    def in_order(self, pool: "Executor", handed: deque[list[T]], coming: Iterator[list[T]]) -> Iterator[R]:
        """The results of what was ``handed`` over and not taken, and is now again, then of what is coming."""
        futures = deque(submitted(pool, self.work, batch) for batch in handed)
        while True:
            for batch in islice(coming, self.ahead - len(handed)):
                handed.append(batch)
                futures.append(submitted(pool, self.work, batch))
            if not handed:
                return
            done = futures.popleft().result()
            handed.popleft()
            yield from done

    def _one_by_one(self, waiting: deque[T]) -> Iterator[R]:
        from concurrent.futures.process import BrokenProcessPool

        while waiting and self.deaths < MOST_DEATHS:
            with self._processes(1) as pool, suppress(BrokenProcessPool):
                while waiting:
                    done = submitted(pool, self.work, [waiting[0]]).result()
                    waiting.popleft()
                    yield from done
            if waiting:
                self.deaths += 1
                yield self.lost(waiting.popleft(), "the process that checked it died")
        yield from (self.lost(each, "too many processes died") for each in waiting)

    @contextmanager
    def _processes(self, jobs: int) -> "Iterator[ProcessPoolExecutor]":
        """A pool that, however it is left, does not begin what has not begun."""
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        pool = ProcessPoolExecutor(jobs, get_context(self.method), partial(_started, self.start))
        try:
            yield pool
        finally:
            pool.shutdown(cancel_futures=True)


def submitted(pool: "Executor", work: Callable[[T], R], item: T) -> "Future[R]":
    """Hand work to a pool, not to be ended meanwhile: Python loses a signal while it forks or holds a lock."""
    with held_back(ENDING):
        return pool.submit(work, item)


@contextmanager
def held_back(signals: Iterable[signal.Signals]) -> Iterator[None]:
    """Let signals wait until it is left; a process that is started within inherits that they do."""
    if sys.platform == "win32":  # none can be made to
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, signals)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _started(start: Callable[[], None]) -> None:
    """Prepare this process, which its parent interrupts and which ends with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # of a terminal, whose signal all processes get
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)  # as it was when this process was made
    end_with_parent()
    start()


def end_with_parent() -> None:
    """End this process when its parent does, however that ends: it would wait for work for ever."""
    from multiprocessing import connection, parent_process
    from threading import Thread

    def wait(sentinels: Sequence[int]) -> None:
        connection.wait(sentinels)
        os._exit(1)

    if parent := parent_process():
        Thread(target=wait, args=[[parent.sentinel]], daemon=True).start()


def cores() -> int:
    """The cores that this process may use: fewer than there are in a container."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
