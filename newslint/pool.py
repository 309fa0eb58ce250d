"""Runs the part of a check that is a pure function of one file in this process, or in several where that pays."""

import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path

from newslint.config.settings import Settings
from newslint.lint import Looked, look
from newslint.plan import Plan, make_plan
from newslint.problem import Problem
from newslint.readers import ReadOptions, Source

PAYS_FROM = 8_000_000
"""Bytes of text from which processes of their own pay: each costs a third of a second to start."""
BATCH = 500_000
"""Bytes of text that one process is handed at a time: enough that handing over costs little beside checking."""


def look_at_all(
    sources: Sequence[Source], plan: Plan, settings: Settings, root: Path, options: ReadOptions
) -> Iterator[Looked | Problem]:
    """What the rules say of each article of each source, in the order of the sources."""
    jobs = _jobs(sources, settings.jobs)
    if jobs == 1:
        for source in sources:
            yield from look(source, plan, options)
        return
    with ProcessPoolExecutor(jobs, get_context("spawn"), _start, (settings, root, options)) as pool:
        batches = list(_batches(sources))
        for batch, future in [(batch, pool.submit(_work, batch)) for batch in batches]:
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


def _work(batch: list[Source]) -> list[Looked | Problem]:
    plan, options = _worker
    return [result for source in batch for result in look(source, plan, options)]
