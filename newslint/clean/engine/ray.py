"""The engine of a cluster: Ray's tasks (extra ``cluster``). Scheduling, transport, retries and spilling are Ray's.

It joins the cluster that ``RAY_ADDRESS`` names or that this machine belongs to; where there is none, it starts Ray on
this machine, without the dashboard and without usage statistics.
"""

import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, redirect_stdout
from functools import partial
from pathlib import Path
from typing import Any, Self

from newslint.clean.engine import A, Died, R, T
from newslint.clean.engine.ray_checks import check_machines
from newslint.clean.engine.ray_cluster import join_or_start
from newslint.clean.engine.ray_results import Lost, result_of
from newslint.clean.locks import shared
from newslint.clean.problems import CleanProblem

PER_WORKER = 2
"""Items under way for each worker: one is worked on, one waits there."""
RETRIES = 3
"""Of splits and merges; lost parts are also made again."""
LOSSES = 10
"""Times that an item is given out anew because its machine was lost, which says nothing against the item."""


class Ray:
    """``workers``: items worked on at once, 0 for as many as there are cores. All machines must see ``directory``."""

    def __init__(self, workers: int, directory: Path) -> None:
        self._wanted = workers
        self._directory = directory
        self._leaving = ExitStack()

    @property
    def workers(self) -> int:
        """How many items are worked on at once."""
        import ray

        return self._wanted or max(1, int(ray.cluster_resources().get("CPU", 1)))

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            stack.enter_context(redirect_stdout(sys.stderr))  # Ray says on stdout which workers died
            if join_or_start(self._wanted):
                stack.callback(_shut_down)
            check_machines(self._directory)
            self._leaving = stack.pop_all()
        return self

    def __exit__(self, *error: object) -> None:
        self._leaving.close()

    def each(self, work: Callable[[T], R], items: Sequence[T]) -> Iterator[tuple[int, R | Died]]:
        """See :class:`~newslint.clean.engine.Engine`."""
        import ray

        task = partial(ray.remote(max_retries=0)(_working).remote, self._directory / "alive", work)
        left, tries = deque(range(len(items))), _Tries()
        under_way: dict[Any, int] = {}
        most = self._wanted or PER_WORKER * self.workers
        try:
            while left or under_way:
                while left and len(under_way) < most:
                    position = left.popleft()
                    under_way[task(items[position])] = position
                (done,), _ = ray.wait(list(under_way))
                position, result = under_way.pop(done), result_of(done)
                if isinstance(result, Lost) and tries.once_more(position, result):
                    left.appendleft(position)
                else:
                    yield position, Died(result.reason) if isinstance(result, Lost) else result
        finally:
            _cancel(under_way)

    def shuffle(
        self,
        split: Callable[[T], Sequence[A]],
        merge: Callable[[int, Sequence[A]], R],
        items: Sequence[T],
        parts: int,
    ) -> Iterator[R]:
        """See :class:`~newslint.clean.engine.Engine`. The parts stay in Ray's object store, or are spilled by it."""
        import ray

        alive = self._directory / "alive"
        splitting = ray.remote(max_retries=RETRIES, num_returns=parts)(_splitting)
        merging = ray.remote(max_retries=RETRIES)(_merging)
        rows = [_listed(splitting.remote(alive, split, item)) for item in items]
        waiting: deque[Any] = deque()
        try:
            for part in range(parts):
                waiting.append(merging.remote(alive, merge, part, *(row[part] for row in rows)))
                for row in rows:
                    row[part] = None  # it may go when it is merged
                if len(waiting) >= PER_WORKER * self.workers:
                    yield _needed(waiting.popleft())
            while waiting:
                yield _needed(waiting.popleft())
        finally:
            _cancel([*waiting, *(reference for row in rows for reference in row[-1:] if reference)])


class _Tries:
    """Counts how often items were lost."""

    def __init__(self) -> None:
        self._deaths: dict[int, int] = {}
        self._losses: dict[int, int] = {}

    def once_more(self, position: int, lost: Lost) -> bool:
        """Whether to try again: where a process died, once."""
        counts, most = (self._losses, LOSSES) if lost.machine else (self._deaths, 1)
        counts[position] = counts.get(position, 0) + 1
        return counts[position] <= most


def _shut_down() -> None:
    import ray

    ray.shutdown()


def _working(alive: Path, work: Callable[[T], R], item: T) -> R:
    with shared(alive):
        return work(item)


def _splitting(alive: Path, split: Callable[[T], Sequence[A]], item: T) -> Any:
    with shared(alive):
        parts = split(item)
    return tuple(parts) if len(parts) > 1 else parts[0]


def _merging(alive: Path, merge: Callable[[int, Sequence[A]], R], part: int, *arrays: A) -> R:
    with shared(alive):
        return merge(part, arrays)


def _cancel(references: Iterable[Any]) -> None:
    """End what is not wanted any more."""
    import ray

    for reference in references:
        ray.cancel(reference, force=True)


def _listed(references: Any) -> list[Any]:
    """What a task with one or more results gives, as a list."""
    return references if isinstance(references, list) else [references]


def _needed(reference: Any) -> Any:
    result = result_of(reference)
    if isinstance(result, Lost):
        raise CleanProblem(f"the process that compared the articles died {RETRIES + 1} times: {result.reason}")
    return result
