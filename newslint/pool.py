"""Runs the part of a check that is a pure function of one file in this process, or in several where that pays."""

import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import TypeAlias, TypeVar

from newslint.config.settings import Settings
from newslint.duplicates.sketching import expect
from newslint.lint import Looked, Seen, look
from newslint.plan import Plan, make_plan
from newslint.problem import Problem
from newslint.readers import ReadOptions, Source

R = TypeVar("R")
Work: TypeAlias = Callable[[Source, Plan, ReadOptions], list[R]]
"""What is done to each source. It is handed to the processes by name, so it is a function of a module."""

FORK_PAYS_FROM, SPAWN_PAYS_FROM = 2_000_000, 8_000_000
"""Bytes of text from which processes of their own pay: to fork them costs some .1 s, to start them afresh .3 s each."""
LARGEST_BATCH, MOST_FILES = 500_000, 200
"""Bytes of text and files that a process is handed at a time at most: more would keep the others waiting at the end."""
SHARES = 24
"""Batches that each process is handed at least, of what there is."""
WARM = 20_000
"""Bytes of text looked at before processes are forked: what that imports and compiles is theirs from the start."""
AHEAD = 4
"""Batches for each process that are handed over or done before their results are asked for: the rest waits its turn."""


def look_at_all(
    sources: Sequence[Source],
    plan: Plan,
    settings: Settings,
    root: Path,
    options: ReadOptions,
    seen: Seen | None = None,
) -> Iterator[Looked | Problem]:
    """What the rules say of each article of each source, in the order of the sources; see :func:`work_on_all`."""
    return work_on_all(look, sources, plan, settings, root, options, partial(look, seen=seen))


def work_on_all(
    work: Work[R], sources: Sequence[Source], plan: Plan, settings: Settings, root: Path, options: ReadOptions,
    here: Work[R] | None = None,
) -> Iterator[R | Problem]:  # fmt: skip
    """What comes of the work on each source, in their order. ``here`` does the same, in this process."""
    expect(sum(source.size for source in sources))
    jobs, fork = _jobs(sources, settings.jobs), _can_fork()
    alone = len(sources) if jobs == 1 else _warming(sources) if fork else 0
    for source in sources[:alone]:
        yield from (here or work)(source, plan, options)
    if alone < len(sources):
        from newslint.processes import Crew

        left = sources[alone:]
        start = partial(_take, left, plan, options) if fork else partial(_make, left, settings, root, options)
        crew: Crew[R | Problem] = Crew(
            partial(_work, work), start, partial(_lost, left), jobs, "fork" if fork else "spawn", AHEAD * jobs
        )
        yield from crew.results(_batches(left, jobs))


def _lost(sources: Sequence[Source], position: int, why: str) -> Problem:
    return Problem(sources[position].path, f"not checked: {why}")


def _jobs(sources: Sequence[Source], wanted: int) -> int:
    if wanted:
        return min(wanted, len(sources)) or 1
    least = FORK_PAYS_FROM if _can_fork() else SPAWN_PAYS_FROM
    if len(sources) < 2 or sum(source.size for source in sources) < least:
        return 1
    from newslint.processes import cores

    return cores()


def _warming(sources: Sequence[Source]) -> int:
    """How many sources hold the first WARM bytes, or a small share of all."""
    enough = min(WARM, sum(source.size for source in sources) // SHARES)
    return sum(before < enough for before in accumulate((source.size for source in sources[:-1]), initial=0))


def _can_fork() -> bool:
    """Whether a copy of this process is sound: elsewhere system libraries forbid it, and locks of other threads."""
    return sys.platform == "linux" and threading.active_count() == 1


def _batches(sources: Sequence[Source], jobs: int) -> Iterator[range]:
    """The positions of the sources, in batches of like size."""
    most = min(LARGEST_BATCH, max(1, sum(source.size for source in sources) // (SHARES * jobs)))
    start = size = 0
    for end, source in enumerate(sources, 1):
        size += source.size
        if size >= most or end - start == MOST_FILES:
            yield range(start, end)
            start, size = end, 0
    if start < len(sources):
        yield range(start, len(sources))


_job: tuple[Sequence[Source], Plan, ReadOptions]
"""What a process has from its start."""


def _take(sources: Sequence[Source], plan: Plan, options: ReadOptions) -> None:
    """In a copy of the process that made the plan."""
    global _job
    _job = sources, plan, options


def _make(sources: Sequence[Source], settings: Settings, root: Path, options: ReadOptions) -> None:
    """In a process made afresh: rules are found by name there, functions do not travel."""
    _take(sources, make_plan(settings, root), options)


def _work(work: Work[R], batch: range) -> list[R]:
    sources, plan, options = _job
    return [result for position in batch for result in work(sources[position], plan, options)]
