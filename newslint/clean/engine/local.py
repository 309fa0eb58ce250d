"""The engine of one machine: processes of their own, one a core."""

import shutil
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from multiprocessing.connection import wait
from pathlib import Path
from typing import Any, Self

from newslint.clean.engine import A, Died, R, T
from newslint.clean.engine.exchange import merged, spread
from newslint.clean.locks import hold
from newslint.clean.problems import CleanProblem
from newslint.worker import DiedError, Worker, end


class Local:
    """``workers`` processes; what they exchange goes through files in ``directory``."""

    def __init__(self, workers: int, directory: Path) -> None:
        self._number = workers
        self._directory = directory
        self._idle: list[Worker] = []

    @property
    def workers(self) -> int:
        """How many items are worked on at once."""
        return self._number

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        end(self._idle)
        self._idle = []

    def each(self, work: Callable[[T], R], items: Sequence[T]) -> Iterator[tuple[int, R | Died]]:
        """See :class:`~newslint.clean.engine.Engine`."""
        left, again = deque(range(len(items))), set[int]()
        busy: dict[Any, tuple[Worker, int]] = {}
        try:
            while left or busy:
                while left and len(busy) < self._number:
                    worker, position = self._worker(), left.popleft()
                    busy[worker.connection] = worker, position
                    worker.begin(work, items[position])
                for connection in wait(list(busy)):
                    worker, position = busy.pop(connection)
                    result: R | Died = self._result(worker)
                    if isinstance(result, Died) and position not in again:
                        again.add(position)
                        left.appendleft(position)
                    else:
                        yield position, result
        finally:
            end([worker for worker, _ in busy.values()])

    def _result(self, worker: Worker) -> Any:
        """What a process came to, which then is idle, unless it died."""
        self._idle.append(worker)
        try:
            return worker.result()
        except DiedError as error:
            self._idle.remove(worker)
            end([worker])
            return Died(str(error))

    def shuffle(
        self,
        split: Callable[[T], Sequence[A]],
        merge: Callable[[int, Sequence[A]], R],
        items: Sequence[T],
        parts: int,
    ) -> Iterator[R]:
        """See :class:`~newslint.clean.engine.Engine`. Each item's parts are one file."""
        place = self._directory / "shuffle"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        for _, done in self.each(partial(spread, split, place), list(enumerate(items))):
            _alive(done)
        waiting: dict[int, R] = {}
        following = 0
        for number, result in self.each(partial(merged, merge, place, len(items)), range(parts)):
            waiting[number] = _alive(result)
            while following in waiting:
                yield waiting.pop(following)
                following += 1
        shutil.rmtree(place)

    def _worker(self) -> Worker:
        if self._idle:
            return self._idle.pop()
        return Worker(partial(hold, self._directory / "alive"), "spawn")


def _alive(result: R | Died) -> R:
    if isinstance(result, Died):
        raise CleanProblem(f"the process that compared the articles died twice: {result.reason}")
    return result
