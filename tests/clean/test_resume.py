"""A run that ends before its time, at whatever step, is taken up again and gives the same; other runs are refused."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from newslint.archive import ChangedError
from newslint.clean.locks import exclusive
from newslint.clean.problems import CleanProblem
from newslint.discover.walk import CLEAN_STATE
from tests.clean.archive import cleaned, contents, fill, job, loaded, text


class Crash(BaseException):
    """The end of a process, as far as one can play it."""


@contextmanager
def crashing(step: int) -> Iterator[None]:
    """Let what is synced or renamed as the ``step``-th fail before it happens, and all that come after."""
    steps = count(1)
    with pytest.MonkeyPatch.context() as patch:
        for owner, name in ((os, "fsync"), (Path, "replace"), (Path, "unlink")):
            patch.setattr(owner, name, _counted(getattr(owner, name), steps, step))
        yield


def _counted(usual: Any, steps: Iterator[int], last: int) -> Any:
    def counted(*arguments: Any, **named: Any) -> Any:
        if next(steps) >= last:
            raise Crash
        return usual(*arguments, **named)

    return counted


@pytest.fixture(autouse=True)
def _without_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waiting for the disk takes nine tenths of these runs."""
    monkeypatch.setattr(os, "fsync", lambda descriptor: None)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return fill(tmp_path / "archive")


def test_a_run_that_crashes_at_any_step_goes_on_and_gives_the_same(archive: Path, tmp_path: Path) -> None:
    whole = cleaned(job([archive], tmp_path / "whole", shard=20_000))
    expected = contents(tmp_path / "whole")
    crashes = 0
    for step in count(1, 3):
        output = tmp_path / f"out-{step}"
        try:
            with crashing(step):
                cleaned(job([archive], output, shard=20_000))
        except Crash:
            crashes += 1
        else:
            break
        assert cleaned(job([archive], output, shard=20_000)) == whole
        assert contents(output) == expected
    assert crashes > 30


def test_a_run_that_crashes_again_and_again_ends_all_the_same(archive: Path, tmp_path: Path) -> None:
    cleaned(job([archive], tmp_path / "whole"))
    crashes = 0
    while True:
        try:
            with crashing(60):
                cleaned(job([archive], tmp_path / "out"))
            break
        except Crash:
            crashes += 1
    assert crashes > 3
    assert contents(tmp_path / "out") == contents(tmp_path / "whole")


def test_a_finished_run_does_nothing_again_and_keeps_little(archive: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    summary = cleaned(job([archive], output))
    times = {file: file.stat().st_mtime_ns for file in output.rglob("*") if file.is_file()}
    assert cleaned(job([archive], output)) == summary
    left = {file: file.stat().st_mtime_ns for file in output.rglob("*") if file.is_file()}
    assert left == times
    assert {file.name for file in (output / CLEAN_STATE).iterdir()} == {"run.json", "finished.json", "lock", "alive"}


def test_another_run_on_the_same_output_is_refused(archive: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    cleaned(job([archive], output))
    other = loaded("gate.max-errors=3")
    for made in (job([archive], output, other), job([archive], output, unsafe=True), job([tmp_path], output)):
        with pytest.raises(CleanProblem, match="of a run with other"):
            cleaned(made)


def test_two_runs_at_once_on_one_output_are_refused(archive: Path, tmp_path: Path) -> None:
    made = job([archive], tmp_path / "out")
    made.state.directory.mkdir(parents=True)
    with exclusive(made.state.lock), pytest.raises(CleanProblem, match="another run is at work there"):
        cleaned(made)
    cleaned(made)


@pytest.mark.parametrize("step", [5, 30, 90])
def test_an_input_that_changed_since_is_refused(archive: Path, tmp_path: Path, step: int) -> None:
    with crashing(step), pytest.raises(Crash):
        cleaned(job([archive], tmp_path / "out"))
    (archive / "year" / "new.txt").write_text(text(200))
    if step > 5:  # else nothing was begun
        with pytest.raises(CleanProblem, match="the input changed since this run began"):
            cleaned(job([archive], tmp_path / "out"))
    (archive / "year" / "new.txt").unlink()
    cleaned(job([archive], tmp_path / "out"))


def test_an_input_that_changes_meanwhile_is_told(archive: Path, tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("newslint.clean.run.find_dropped", _crash)  # when all articles have been looked at
        with pytest.raises(Crash):
            cleaned(job([archive], tmp_path / "out"))
    file = archive / "year" / "fine.txt"
    times = file.stat()
    file.write_bytes(file.read_bytes().replace(b"Headline", b"HEADLINE"))
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))  # nothing shows it but its bytes
    with pytest.raises(ChangedError, match="was changed since it was read"):
        cleaned(job([archive], tmp_path / "out"))
    assert not (tmp_path / "out" / "summary.json").exists()


def _crash(*arguments: object) -> None:
    raise Crash
