"""Runs the part of a check that is a pure function of one file in this process, or in several where that pays."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias, TypeVar

from newslint.config.settings import Settings
from newslint.lint import Looked, look
from newslint.plan import Plan, make_plan
from newslint.problem import Problem
from newslint.readers import ReadOptions, Source

R = TypeVar("R")
Work: TypeAlias = Callable[[Source, Plan, ReadOptions], list[R]]
"""What is done to each source. It is handed to the processes by name, so it is a function of a module."""

PAYS_FROM = 8_000_000
"""Bytes of text from which processes of their own pay: each costs a third of a second to start."""
BATCH = 500_000
"""Bytes of text that one process is handed at a time: enough that handing over costs little beside checking."""


def look_at_all(
    sources: Sequence[Source], plan: Plan, settings: Settings, root: Path, options: ReadOptions
) -> Iterator[Looked | Problem]:
    """What the rules say of each article of each source, in the order of the sources."""
    return work_on_all(look, sources, plan, settings, root, options)


def work_on_all(
    work: Work[R], sources: Sequence[Source], plan: Plan, settings: Settings, root: Path, options: ReadOptions
) -> Iterator[R | Problem]:
    """What comes of the work on each source, in their order."""
    jobs = _jobs(sources, settings.jobs)
    if jobs == 1:
        for source in sources:
            yield from work(source, plan, options)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    with ProcessPoolExecutor(jobs, get_context("spawn"), _start, (settings, root, options)) as pool:
        batches = list(_batches(sources))
        for batch, future in [(batch, pool.submit(_work, work, batch)) for batch in batches]:
            try:
                yield from future.result()
            except BrokenProcessPool:
                yield from (Problem(s.path, "not checked: the process that checked it died") for s in batch)


def _jobs(sources: Sequence[Source], wanted: int) -> int:
    if wanted:
        return min(wanted, len(sources)) or 1
    cores = os.cpu_count() or 1
    return cores if len(sources) > 1 and sum(source.size for source in sources) >= PAYS_FROM else 1


def _batches(sources: Iterable[Source]) -> Iterator[list[Source]]:
    batch: list[Source] = []
    for source in sources:
        batch.append(source)
        if sum(s.size for s in batch) >= BATCH or len(batch) == 200:
            yield batch
            batch = []
    if batch:
        yield batch


_worker: tuple[Plan, ReadOptions]


def _start(settings: Settings, root: Path, options: ReadOptions) -> None:
    """Make the plan anew in a worker process: rules are found by name there, functions do not travel."""
    global _worker
    _worker = make_plan(settings, root), options


def _work(work: Work[R], batch: list[Source]) -> list[R]:
    plan, options = _worker
    return [result for source in batch for result in work(source, plan, options)]
