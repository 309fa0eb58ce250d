"""The pool: the same results in the same order, little handed over at a time, and a death of a process is told."""

import os
import signal
import threading
import time
from collections.abc import Iterator
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


def long(source: Source, plan: Plan, options: ReadOptions) -> list[str]:
    """More than a pipe holds."""
    return [source.path * 100_000]


def long_and_killed_once(source: Source, plan: Plan, options: ReadOptions) -> list[str]:
    """Killed while it waits for somebody who takes the rest of it."""
    if (marker := Path(source.path)).name == FATAL and not marker.exists():
        marker.touch()
        threading.Timer(0.3, os.kill, [os.getpid(), signal.SIGKILL]).start()
    return [source.path * 100_000]


def nothing(source: Source, plan: Plan, options: ReadOptions) -> list[str]:
    return []


def cannot_travel(source: Source, plan: Plan, options: ReadOptions) -> list[Any]:
    return [lambda: source]


def raises(source: Source, plan: Plan, options: ReadOptions) -> list[str]:
    raise LookupError(source.path)


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


def test_results_that_no_pipe_holds_come_too() -> None:
    assert list(worked(long, SOURCES)) == [source.path * 100_000 for source in SOURCES]


def test_half_a_result_of_a_process_that_is_killed_is_awaited_by_nobody(tmp_path: Path) -> None:
    sources = [*SOURCES, Source(str(tmp_path / FATAL), 1000), *SOURCES]
    results = []
    for result in worked(long_and_killed_once, sources):
        results.append(result)
        if len(results) == len(SOURCES) - 1:
            time.sleep(0.6)
    assert results == [source.path * 100_000 for source in sources]
    assert (tmp_path / FATAL).exists()


def test_of_nothing_comes_nothing() -> None:
    assert list(worked(nothing, SOURCES)) == []


def test_what_the_work_raises_is_raised_here() -> None:
    with pytest.raises(LookupError, match=r"\d.txt"):
        list(worked(raises, SOURCES))


def test_a_result_that_cannot_travel_is_an_error_and_no_death() -> None:
    with pytest.raises(Exception, match="pickle"):
        list(worked(cannot_travel, SOURCES))


def test_only_some_batches_are_handed_over_at_a_time() -> None:
    begun = []

    def batches() -> Iterator[range]:
        for number in range(40):
            begun.append(number)
            yield range(number, number + 1)

    crew: Crew[int] = Crew(list, lambda: None, lambda position, why: -1, 1, "fork", 3)
    assert [len(begun) for _ in crew.results(batches())] == [*range(3, 41), 40, 40]


def test_batches_are_of_like_size_and_small_enough_to_share_out() -> None:
    sources = [Source("a", 500_000), *[Source(str(n), 10_000) for n in range(450)], Source("z", 3_000_000)]
    batches = list(pool._batches(sources, jobs=2))
    assert [position for batch in batches for position in batch] == list(range(len(sources)))
    assert [len(batch) for batch in batches[:2]] == [1, 17]
    assert max(map(len, pool._batches([Source("", 0)] * 900, jobs=2))) == pool.MOST_FILES


def test_a_pool_starts_where_there_is_enough_to_do() -> None:
    assert pool._jobs(SOURCES, wanted=0) == 1
    assert pool._jobs([Source("a", 10**8), Source("b")], wanted=0) == cores()
    assert pool._jobs([Source("a", 10**8)], wanted=0) == 1
    assert pool._jobs(SOURCES[:1], wanted=4) == 1
