"""Signals end a run soon, with a word, the right status, no process left over and no file half written."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.faults.running import articles, session, started, waited_for

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at processes in /proc")
STATUS = {signal.SIGINT: 130, signal.SIGTERM: 143, signal.SIGKILL: -9}
WORDS = {signal.SIGINT: b"newslint: interrupted", signal.SIGTERM: b"newslint: terminated", signal.SIGKILL: b""}


def at_work(run: "subprocess.Popen[bytes]", processes: int) -> None:
    """Wait until so many processes are at work, and a little: Python drops an exception that comes within a fork."""
    assert waited_for(lambda: len(session(run.pid)) >= processes)
    time.sleep(0.3)


@pytest.mark.parametrize("all_of_them", [False, True], ids=["the first process", "the whole group"])
@pytest.mark.parametrize("number", STATUS, ids=lambda number: number.name)
def test_a_check_in_many_processes(tmp_path: Path, number: signal.Signals, all_of_them: bool) -> None:
    articles(tmp_path, 1500)
    run = started(tmp_path, "check", "--isolated", "--no-cache", "--jobs", "2", "-q")
    at_work(run, 3)
    (os.killpg if all_of_them else os.kill)(run.pid, number)
    _, told = run.communicate(timeout=30)
    assert run.returncode == STATUS[number]
    assert WORDS[number] in told
    assert b"Traceback" not in told
    assert waited_for(lambda: not session(run.pid)), "processes are left over"


@pytest.mark.parametrize("all_of_them", [False, True], ids=["the first process", "the whole group"])
def test_a_check_whose_processes_are_just_being_made(tmp_path: Path, all_of_them: bool) -> None:
    articles(tmp_path, 600)
    for _ in range(5):  # of ten such runs, one or two used to hang
        run = started(tmp_path, "check", "--isolated", "--no-cache", "--jobs", "2", "-q")
        assert waited_for(lambda run=run: len(session(run.pid)) >= 2)  # type: ignore[misc]
        (os.killpg if all_of_them else os.kill)(run.pid, signal.SIGTERM)
        run.communicate(timeout=30)
        assert run.returncode == STATUS[signal.SIGTERM]
        assert waited_for(lambda run=run: not session(run.pid)), "processes are left over"  # type: ignore[misc]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=lambda number: number.name)
def test_a_repair_leaves_whole_files_that_can_be_undone(tmp_path: Path, number: signal.Signals) -> None:
    articles(tmp_path, 200)
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    run = started(tmp_path, "check", "--isolated", "--fix", "--jobs", "1", "-q")
    journal = tmp_path / ".newslint_cache" / "journal"
    assert waited_for(lambda: journal.is_dir() and any(file.stat().st_size for file in journal.iterdir()))
    run.send_signal(number)
    _, told = run.communicate(timeout=30)
    assert (run.returncode, WORDS[number] in told) == (STATUS[number], True)
    for name, data in before.items():
        assert (tmp_path / name).read_bytes() in (data, data.replace(b"work  is", b"work is"))
    assert not list(tmp_path.glob(".newslint-*"))
    undo = started(tmp_path, "undo", "--isolated")
    assert undo.communicate(timeout=30)[1]
    assert undo.returncode == 0
    assert {name: (tmp_path / name).read_bytes() for name in before} == before


def test_a_worker_that_is_killed_costs_at_most_what_it_had_at_hand(tmp_path: Path) -> None:
    articles(tmp_path, 1500)
    run = started(tmp_path, "check", "--isolated", "--no-cache", "--jobs", "2", "--output-format", "concise")
    at_work(run, 3)
    os.kill(max(set(session(run.pid)) - {run.pid}), signal.SIGKILL)
    out, told = run.communicate(timeout=120)
    found = {line.partition(b":")[0] for line in out.splitlines()}
    assert len(found) == 1500, "all others are checked, and what it had at hand by another process"
    assert run.returncode == 1, told


def test_whoever_reads_the_report_may_leave(tmp_path: Path) -> None:
    articles(tmp_path, 20)
    run = started(tmp_path, "check", "--isolated", "--no-cache", "--jobs", "1")
    with run:
        assert run.stdout
        assert run.stderr
        run.stdout.close()  # before there is anything to read
        told = run.stderr.read()
    assert run.returncode == 2
    assert b"Traceback" not in told
    assert b"Exception ignored" not in told
