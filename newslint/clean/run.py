"""A whole run: one stage after the other. Each does nothing of what is done, so a run that was killed goes on."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any, Protocol

from newslint.clean.aside import put_aside
from newslint.clean.copies.dropping import find_dropped
from newslint.clean.copies.stores import Stores
from newslint.clean.engine import Died, Engine
from newslint.clean.findings import Findings
from newslint.clean.finish import finish
from newslint.clean.job import Job, tools
from newslint.clean.locks import exclusive
from newslint.clean.look import look
from newslint.clean.planning import Listed, check_unchanged, planned
from newslint.clean.problems import CleanProblem
from newslint.clean.state import State, read_json
from newslint.clean.write import write

PATIENCE = 10.0
"""Seconds that processes of a killed run may take to end."""


class Progress(Protocol):
    """Is told how far a run is."""

    def stage(self, name: str, sizes: Sequence[int], done: Sequence[int], state: State) -> None:
        """A stage begins, or goes on: the bytes of each shard, and the shards that were done before."""

    def done(self, number: int, articles: int | None = None) -> None:
        """A shard is done; so many articles are in it, where that is news."""


def run(job: Job, engine: Callable[[], Engine], progress: Progress) -> dict[str, Any]:
    """Clean an archive; the summary. The run holds the lock of its directory.

    Raises CleanProblem, ArchiveError, OSError; what was done until then stays done.
    """
    with locked(job.state):
        finished: dict[str, Any] | None = read_json(job.state.finished)
        job = planned(job)
        if finished is None:
            with engine() as opened:
                _stages(job, opened, progress)
            check_unchanged(job)
        return finish(job)


@contextmanager
def locked(state: State) -> Iterator[None]:
    """Keep other runs out, and wait until the processes of one that was killed are gone. Raises CleanProblem."""
    state.directory.mkdir(parents=True, exist_ok=True)
    with exclusive(state.lock):
        with exclusive(state.alive, PATIENCE):
            _tidy(state)
        yield


def _tidy(state: State) -> None:
    """What killed processes left half done goes."""
    for name in ("notes", "shuffle"):
        shutil.rmtree(state.directory / name, ignore_errors=True)
    for half in state.directory.glob("shards/*.tmp"):
        shutil.rmtree(half, ignore_errors=True)


def _stages(job: Job, engine: Engine, progress: Progress) -> None:
    sizes = Listed(job.state).sizes.tolist()
    most = None if job.sample is None else -(-job.sample // max(1, len(sizes)))
    counts = _look(job, most, sizes, engine, progress)
    known = tools(job)
    if known.kinds:
        progress.stage("comparing", (), (), job.state)
        find_dropped(Stores(job.state.directory), counts, engine, job.order, known.thresholds, known.kinds)
    _write(job, sizes, engine, progress)


def _look(job: Job, most: int | None, sizes: Sequence[int], engine: Engine, progress: Progress) -> list[int]:
    """Look at every shard; the articles of each."""
    done = [number for number in range(len(sizes)) if job.state.shard(number).exists()]
    counts = {number: Findings(job.state.shard(number)).units for number in done}
    progress.stage("looking", sizes, done, job.state)
    left = sorted(set(range(len(sizes))) - counts.keys())
    while left:
        died: list[tuple[int, str]] = []
        for position, seen in engine.each(partial(look, job, most), left):
            if isinstance(seen, Died):
                died.append((left[position], seen.reason))
            else:
                counts[seen.number] = seen.articles
                progress.done(seen.number, seen.articles)
        for number, why in died:
            put_aside(job.state, number, why)
        left = sorted(number for number, _ in died)
    return [counts[number] for number in range(len(sizes))]


def _write(job: Job, sizes: Sequence[int], engine: Engine, progress: Progress) -> None:
    done = [number for number in range(len(sizes)) if job.state.written(number).exists()]
    progress.stage("writing", sizes, done, job.state)
    left = sorted(set(range(len(sizes))) - set(done))
    died: list[str] = []
    for position, result in engine.each(partial(write, job), left):
        if isinstance(result, Died):
            died.append(f"{Listed(job.state).shard(left[position]).path}: {result.reason}")
        else:
            progress.done(left[position])
    if died:
        raise CleanProblem(f"the process that wrote this died twice, run again: {'; '.join(sorted(died)[:3])}")
