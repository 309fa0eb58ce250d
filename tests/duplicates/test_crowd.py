"""An index that many use at once: nothing lost, doubled or damaged, and nobody is told that it is busy."""

import json
import random
import sqlite3
import subprocess
from pathlib import Path

import pytest

from newslint.duplicates.index import build_index, open_index
from tests.duplicates.crowd import crowd
from tests.faults.running import COMMAND, articles, environment


def test_eight_processes_and_kills_among_them(tmp_path: Path) -> None:
    """A share of ``python -m benchmarks.kill_index``."""
    outcome = crowd(str(tmp_path / "news.index"), 4, 0.8, random.Random(1))
    assert outcome.damage == []
    assert outcome.added
    assert outcome.asked


def run(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*COMMAND, *arguments], cwd=folder, env=environment(), capture_output=True, text=True, check=False, timeout=100
    )


@pytest.fixture
def index(tmp_path: Path) -> Path:
    articles(tmp_path, 12)
    assert run(tmp_path, "index", "build", "news.index", "--isolated", ".").returncode == 0
    return tmp_path / "news.index"


def test_a_writer_that_takes_its_time_is_waited_for(index: Path) -> None:
    with sqlite3.connect(index, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        asking = run(index.parent, "index", "query", "news.index", "--isolated", "0000.txt")
        assert (asking.returncode, asking.stderr) == (1, ""), "it has copies"
        adding = subprocess.Popen(
            [*COMMAND, "index", "add", "news.index", "--isolated", "0000.txt"], cwd=index.parent, env=environment(),
            stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        with pytest.raises(subprocess.TimeoutExpired):
            adding.wait(3)
        other.execute("COMMIT")
    other.close()
    assert adding.communicate(timeout=60)[1] == "1 added\n"
    assert adding.returncode == 0


@pytest.mark.parametrize("kind", ["cut off", "header", "garbage within", "empty", "text", "JSON", "a page of zeros"])
def test_a_damaged_file_is_said_and_left_alone(index: Path, kind: str) -> None:
    data = index.read_bytes()
    damaged: bytes = {
        "cut off": data[: len(data) // 2], "header": b"x" * 16 + data[16:], "empty": b"", "text": b"An article.\n" * 99,
        "garbage within": data[:4096] + b"\xa5" * (len(data) - 4096), "JSON": json.dumps([1]).encode(),
        "a page of zeros": data[:8192] + bytes(4096) + data[12288:],
    }[kind]  # fmt: skip
    index.write_bytes(damaged)
    commands = (
        ["index", "query", "news.index", "0000.txt"], ["index", "info", "news.index"],
        ["index", "verify", "news.index"],
        ["index", "add", "news.index", "0001.txt"], ["index", "remove", "news.index", "0000.txt"],
        ["check", "--config", 'against="news.index"', "--no-cache", "0000.txt"],
        ["gate", "--accepted", "in", "--quarantine", "out", "--index", "news.index", "0000.txt"],
    )  # fmt: skip
    said = []
    for arguments in commands:
        done = run(index.parent, *arguments, *([] if arguments[1] in ("info", "verify", "remove") else ["--isolated"]))
        assert "Traceback" not in done.stderr, (arguments, done.stderr)
        said.append(done.returncode)
    if kind != "a page of zeros":
        assert set(said) == {2}
        assert index.read_bytes() == damaged, "what cannot be read is never written over"
    assert said[2] == 2, "verify finds the damage"


def test_kinds_of_damage_that_verify_finds(index: Path) -> None:
    for statement in (
        "DELETE FROM posting WHERE article = 1",
        "INSERT INTO posting VALUES (1, 999)",
        "UPDATE article SET kept = x'00' WHERE id = 2",
        "UPDATE article SET numbers = x'00' WHERE id = 2",
        "UPDATE article SET name = 5 WHERE id = 3",
        "UPDATE article SET path = x'ff00' WHERE id = 3",
        "UPDATE article SET record = '{' WHERE id = 4",
    ):
        copy = index.with_name("copy.index")
        copy.write_bytes(index.read_bytes())
        with sqlite3.connect(copy, isolation_level=None) as other:
            other.execute(statement)
        other.close()
        done = run(index.parent, "index", "verify", "copy.index")
        assert done.returncode == 2, statement
        assert "Traceback" not in done.stderr
        assert "damaged" in done.stderr or "copy.index" in done.stderr


def test_an_index_is_built_by_two_at_once(tmp_path: Path) -> None:
    articles(tmp_path, 12)
    arguments = [*COMMAND, "index", "build", "news.index", "--isolated", "."]
    both = [subprocess.Popen(arguments, cwd=tmp_path, env=environment(), stderr=subprocess.PIPE) for _ in range(2)]
    told = [each.communicate(timeout=100)[1] for each in both]
    assert [each.returncode for each in both] == [0, 0], told
    with open_index(str(tmp_path / "news.index")) as opened:
        assert (opened.info().articles, opened.verify()) == (12, [])
    assert not list(tmp_path.glob("*.building*"))
    build_index(str(tmp_path / "news.index"), [])
