"""Runs that are killed, interrupted or told to end, as processes of their own."""

import os
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newslint.discover.walk import CLEAN_STATE
from tests.clean.archive import contents, fill, record
from tests.clean.killing import damage, ended, kill_and_repeat, start
from tests.faults.running import session


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return fill(tmp_path / "archive")


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """An archive that takes a while."""
    directory = tmp_path / "large"
    directory.mkdir()
    (directory / "wire.jsonl").write_bytes(b"".join(record(number) for number in range(2000)))
    return directory


def at_work(archive: Path, output: Path) -> "subprocess.Popen[bytes]":
    """A run that has looked at the first shard."""
    process = start(archive, output, size=20_000)
    while not list((output / CLEAN_STATE / "shards").glob("??????")):
        time.sleep(0.01)
    return process


def test_whatever_kills_a_run_the_next_one_goes_on_and_gives_the_same(archive: Path, tmp_path: Path) -> None:
    began = time.monotonic()
    assert ended(start(archive, tmp_path / "whole")) == 1
    seconds = time.monotonic() - began
    killed = kill_and_repeat(archive, tmp_path / "killed", random.Random(3), 5, seconds)
    assert killed >= 3
    assert damage(tmp_path / "killed", tmp_path / "whole") == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_told_to_ends_within_a_second(large: Path, tmp_path: Path, number: signal.Signals) -> None:
    output = tmp_path / "out"
    process = at_work(large, output)
    told = time.monotonic()
    os.killpg(process.pid, number)  # as Ctrl-C does
    _, errors = process.communicate(timeout=20)
    assert time.monotonic() - told < 1
    assert process.returncode == 128 + number
    assert errors.startswith(b"newslint: the same command goes on from here\n")
    assert errors.endswith(b"newslint: interrupted\n" if number == signal.SIGINT else b"newslint: terminated\n")
    if number == signal.SIGTERM:
        return
    assert ended(start(large, output, size=20_000)) == 0
    assert ended(start(large, tmp_path / "whole", size=20_000)) == 0
    assert damage(output, tmp_path / "whole") == []


@pytest.mark.skipif(sys.platform != "linux", reason="looks at processes in /proc")
def test_ctrl_c_is_none_of_the_business_of_the_processes_that_work(large: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    process = at_work(large, output)
    helpers = set(session(process.pid)) - {process.pid}
    masks = [Path(f"/proc/{helper}/status").read_text() for helper in helpers]
    assert ended(process) == 0
    assert len(masks) >= 2
    for mask in masks:
        blocked, ignored = (int(re.findall(rf"{name}:\t(\w+)", mask)[0], 16) for name in ("SigBlk", "SigIgn"))
        assert (blocked | ignored) & 1 << signal.SIGINT - 1


def test_hashes_with_other_seeds_give_the_same_bytes(archive: Path, tmp_path: Path) -> None:
    for seed in ("0", "1"):
        assert ended(start(archive, tmp_path / seed, "--jobs", seed.replace("0", "2"), PYTHONHASHSEED=seed)) == 1
    assert contents(tmp_path / "0") == contents(tmp_path / "1")


def test_a_second_run_at_the_same_time_is_refused(large: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    process = start(large, output, size=20_000)
    while not (output / CLEAN_STATE / "run.json").exists():
        time.sleep(0.01)
    _, errors = (second := start(large, output, size=20_000)).communicate(timeout=60)
    assert second.returncode == 2
    assert b"another run is at work there" in errors
    assert ended(process) == 0
