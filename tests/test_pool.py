"""The pool: the same results in the same order, little handed over at a time, and a death of a process is told."""

import os
import signal
import threading
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest

from newslint import pool
from newslint.config.settings import Settings
from newslint.plan import Plan, make_plan
from newslint.problem import Problem
from newslint.processes import Crew, cores
from newslint.readers import ReadOptions, Source

FATAL = "fatal.txt"
SOURCES = [Source(f"{number}.txt", 1000) for number in range(40)]


def names(source: Source, plan: Plan, options: ReadOptions) -> list[str]:
    return [source.path]


def processes(source: Source, plan: Plan, options: ReadOptions) -> list[int]:
    return [os.getpid()]


def dies(source: Source, plan: Plan, options: ReadOptions) -> list[str]:
    if source.path == FATAL:
        os.kill(os.getpid(), signal.SIGKILL)
    return [source.path]


class Handed:
    """A pool that does what it is handed at once, and counts."""

    count = 0

    def submit(self, *args: Any) -> "Future[list[str]]":
        self.count += 1
        done: Future[list[str]] = Future()
        done.set_result(["done"])
        return done


def worked(work: "pool.Work[Any]", sources: list[Source], jobs: int = 2) -> Iterator[Any]:
    settings = Settings(jobs=jobs)
    return pool.work_on_all(work, sources, make_plan(settings, Path()), settings, Path(), ReadOptions())


@pytest.fixture(params=[True, False], ids=["forked", "spawned"], autouse=True)
def _start(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param and threading.active_count() > 1:
        pytest.skip("a process with other threads is not forked")
    monkeypatch.setattr(pool, "_can_fork", lambda: request.param)


def test_results_come_in_the_order_of_the_sources() -> None:
    assert list(worked(names, SOURCES)) == [source.path for source in SOURCES]


def test_other_processes_work() -> None:
    assert list(worked(processes, SOURCES))[-1] != os.getpid()


def test_one_job_is_done_in_this_process() -> None:
    assert set(worked(processes, SOURCES, jobs=1)) == {os.getpid()}


def test_a_process_that_dies_leaves_a_problem_for_the_file_that_it_died_of() -> None:
    sources = [*SOURCES[:20], Source(FATAL, 1000), *SOURCES[20:], Source(FATAL, 1000)]
    died = Problem(FATAL, "not checked: the process that checked it died")
    expected = [died if source.path == FATAL else source.path for source in sources]
    assert list(worked(dies, sources)) == expected


def test_where_all_processes_die_the_run_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newslint.processes.MOST_DEATHS", 3)
    results = list(worked(dies, [*SOURCES, *[Source(FATAL, 1000)] * 20]))
    whys = [result.message for result in results[len(SOURCES) :]]
    assert whys.count("not checked: the process that checked it died") == 3
    assert whys.count("not checked: too many processes died") == 17


def test_only_some_batches_are_handed_over_at_a_time() -> None:
    handed: Any = Handed()
    crew: Crew[int, str] = Crew(lambda batch: ["done"], lambda: None, lambda each, why: why, 1, "fork", 3)
    results = crew.in_order(handed, deque(), iter([[number] for number in range(40)]))
    assert [handed.count for _ in results] == [*range(3, 41), 40, 40]


def test_batches_are_of_like_size_and_small_enough_to_share_out() -> None:
    sources = [Source("a", 500_000), *[Source(str(n), 10_000) for n in range(450)], Source("z", 3_000_000)]
    batches = list(pool._batches(sources, jobs=2))
    assert [source for batch in batches for source in batch] == sources
    assert [len(batch) for batch in batches[:2]] == [1, 17]
    assert max(map(len, pool._batches([Source("", 0)] * 900, jobs=2))) == pool.MOST_FILES


def test_a_pool_starts_where_there_is_enough_to_do() -> None:
    assert pool._jobs(SOURCES, wanted=0) == 1
    assert pool._jobs([Source("a", 10**8), Source("b")], wanted=0) == cores()
    assert pool._jobs([Source("a", 10**8)], wanted=0) == 1
    assert pool._jobs(SOURCES[:1], wanted=4) == 1
