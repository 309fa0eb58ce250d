"""Processes of a run that die: their work is done again, or put aside with the reason; the rest goes on."""

from functools import partial
from pathlib import Path

import pytest

from newslint.clean.engine.local import Local
from newslint.clean.problems import CleanProblem
from tests.clean import work
from tests.clean.archive import cleaned, contents, fill, job, lines, record


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return fill(tmp_path / "archive")


def test_a_process_that_dies_is_replaced_and_nothing_shows_it(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = job([archive], tmp_path / "out")
    cleaned(job([archive], tmp_path / "whole"))
    monkeypatch.setattr("newslint.clean.run.look", partial(work.look_dying, "a7", tmp_path / "died"))
    cleaned(made, partial(Local, 2, made.state.directory))
    assert (tmp_path / "died").exists()
    assert contents(tmp_path / "out") == contents(tmp_path / "whole")


def test_a_block_that_kills_two_processes_is_quarantined_and_the_rest_goes_on(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "out"
    made = job([archive], output, shard=20_000)
    monkeypatch.setattr("newslint.clean.run.look", partial(work.look_dying, "a7", None))
    summary = cleaned(made, partial(Local, 2, made.state.directory))
    why = "not checked: the process that worked on these articles died twice: it was ended by SIGKILL (out of memory?)"
    listed = [line["record"] for line in lines(output / "quarantine.jsonl") if line["why"] == [why]]
    assert listed == ["a6", "a7", "a8"], "the articles of one block, of three"
    assert summary["unchecked"] == 3
    assert summary["exit_status"] == 2
    assert summary["accepted"] + summary["repaired"] == 33 - 3 + 1
    quarantined = (output / "quarantine" / "wire.jsonl").read_bytes()
    assert all(record(number)[:20] in quarantined for number in (6, 7, 8))


def test_processes_that_die_before_they_begin_end_the_run(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = job([archive], tmp_path / "out", shard=20_000)
    monkeypatch.setattr("newslint.clean.run.look", work.killed)
    with pytest.raises(CleanProblem, match="died: it was ended by SIGKILL"):
        cleaned(made, partial(Local, 1, made.state.directory))


def test_processes_that_die_while_they_write_end_the_run_and_it_can_be_repeated(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = job([archive], tmp_path / "out", shard=20_000)
    with monkeypatch.context() as patch:
        patch.setattr("newslint.clean.run.write", work.killed)
        with pytest.raises(CleanProblem, match="died twice, run again"):
            cleaned(made, partial(Local, 2, made.state.directory))
    cleaned(made)
    cleaned(job([archive], tmp_path / "whole", shard=20_000))
    assert contents(tmp_path / "out") == contents(tmp_path / "whole")


def test_one_and_two_processes_write_the_same(archive: Path, tmp_path: Path) -> None:
    for workers in (1, 2):
        made = job([archive], tmp_path / str(workers))
        cleaned(made, partial(Local, workers, made.state.directory))
    assert contents(tmp_path / "1") == contents(tmp_path / "2")
