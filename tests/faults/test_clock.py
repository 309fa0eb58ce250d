"""The clock goes back: nothing that was found, decided or repaired is taken for newer than it is."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.running import COMMAND, environment

CHECK = ("check", "--output-format", "concise", "--select", "typography/double-space", ".")
LATER, EARLIER = 4_070_908_800, 946_684_800  # 2099 and 2000, in seconds since 1970
PATCHED = """
import time
real, real_ns = time.time, time.time_ns
time.time = lambda: real() + {0}
time.time_ns = lambda: real_ns() + {0} * 10**9
{1}
"""


def at(shift: int, folder: Path, *arguments: str) -> tuple[int, str]:
    """The exit status and the output of a command whose clock is so many seconds off."""
    code = PATCHED.format(shift, COMMAND[-1])
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "newslint.toml").write_text("")
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The council met  on Monday.\n")
    return tmp_path


def test_an_article_that_changed_is_checked_again_though_its_time_went_back(folder: Path) -> None:
    file = folder / "a.txt"
    os.utime(file, (LATER, LATER))
    assert at(10**9, folder, *CHECK)[1].count("typography/double-space") == 2
    file.write_text("The council met on Mondays.\n")  # as many bytes as before
    os.utime(file, (EARLIER, EARLIER))
    assert at(-(10**8), folder, *CHECK)[1].count("typography/double-space") == 1
    os.utime(file, (LATER, LATER))
    assert at(0, folder, *CHECK)[1].count("typography/double-space") == 1


def test_what_is_kept_from_the_future_is_used_and_cleared(folder: Path) -> None:
    first = at(10**9, folder, *CHECK)
    assert at(-(10**8), folder, *CHECK) == first
    assert at(-(10**8), folder, "cache", "clear")[0] == 0
    assert at(-(10**8), folder, *CHECK) == first


def test_a_gate_goes_on_where_a_later_clock_left_it(folder: Path) -> None:
    gate = ("gate", "a.txt", "b.txt", "--index", "seen.db", "--accepted", "in", "--quarantine", "out")
    config = ("--config", "gate.allow-duplicates=true")
    at(10**9, folder, *gate, "--create", *config)
    decided = {path.name for path in (*(folder / "in").glob("*.txt"), *(folder / "out").glob("*.txt"))}
    assert decided == {"a.txt", "b.txt"}
    assert "2 of them were decided by an earlier run" in at(-(10**8), folder, *gate, *config)[1]


def test_an_archive_is_cleaned_on_where_a_later_clock_left_it(folder: Path) -> None:
    archive = folder / "archive"
    archive.mkdir()
    (folder / "a.txt").rename(archive / "a.txt")
    first = at(10**9, folder, "clean", "archive", "--output", "cleaned", "--jobs", "1")
    written = (folder / "cleaned" / "summary.json").read_bytes()
    assert at(-(10**8), folder, "clean", "archive", "--output", "cleaned", "--jobs", "1") == first
    assert (folder / "cleaned" / "summary.json").read_bytes() == written
