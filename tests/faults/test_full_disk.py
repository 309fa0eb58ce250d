"""A disk that is full: each command says so in a line, with status 2, and what was there is as it was."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.running import COMMAND, articles, environment

BEFORE = "what was there before\n"
OUTPUTS = ("out.json", "newslint-baseline.json", "report.html", "keep.txt", "news.index", "newslint.toml")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk with room for articles and hardly anything more: a tmpfs, or where that may not be a limit on files."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(place)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("a small disk cannot be mounted here")
    try:
        articles(place, 8)
        for name in OUTPUTS[:4]:
            (place / name).write_text(BEFORE)
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def fill(disk: Path) -> None:
    with (disk / "filler").open("wb", buffering=0) as file:
        try:
            while file.write(b"\0" * 1024):
                pass
        except OSError:
            return


def done(disk: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*COMMAND, *arguments], cwd=disk, env=environment(), capture_output=True, text=True, check=False, timeout=60
    )


def contents(disk: Path) -> dict[str, bytes]:
    """All files but the cache and the filler."""
    skipped = {"filler", ".newslint_cache"}
    return {
        str(file.relative_to(disk)): file.read_bytes()
        for file in sorted(disk.rglob("*"))
        if file.is_file() and not skipped & set(file.relative_to(disk).parts)
    }


CANNOT = {
    "report": ["check", "--isolated", "--output-format", "json", "--output-file", "out.json"],
    "fix": ["check", "--isolated", "--fix"],
    "baseline": ["baseline", "--isolated", "."],
    "page": ["report", "--isolated", "."],
    "suppress": ["suppress", "--isolated", "--reason", "as printed", "."],
    "keep list": ["duplicates", "--isolated", "--keep-list", "keep.txt", "."],
    "index": ["index", "build", "news.index", "."],
    "configuration": ["init"],
    "gate": ["gate", "--isolated", "--accepted", "in", "--quarantine", "out", "--index", "news.index", "--create", "."],
}


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a small disk as Linux does")
@pytest.mark.parametrize("arguments", CANNOT.values(), ids=CANNOT)
def test_what_cannot_be_written_is_said_and_nothing_is_lost(disk: Path, arguments: list[str]) -> None:
    fill(disk)
    before = contents(disk)
    run = done(disk, *arguments)
    assert run.returncode == 2, run.stderr
    assert "Traceback" not in run.stderr
    assert "space" in run.stderr or "full" in run.stderr, run.stderr
    assert contents(disk) == before


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a small disk as Linux does")
def test_a_check_needs_no_room(disk: Path) -> None:
    fill(disk)
    run = done(disk, "check", "--isolated", "--output-format", "concise")
    assert run.returncode == 1
    assert run.stdout.count("double-space") == 8 * 20
    assert "Traceback" not in run.stderr


def test_stdout_that_is_full_is_no_clean_run(tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full")
    articles(tmp_path, 2)
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run(
            [*COMMAND, "check", "--isolated"], cwd=tmp_path, env=environment(), stdout=full, stderr=subprocess.PIPE,
            check=False, timeout=60,
        )  # fmt: skip
    assert run.returncode == 2
    assert b"o space left on device" in run.stderr
    assert b"Traceback" not in run.stderr


LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
from newslint.cli import main
main()
"""


@pytest.mark.skipif(os.name == "nt", reason="limits files as Unix does")
def test_a_limit_on_the_size_of_files(tmp_path: Path) -> None:
    """As a full disk, where none can be mounted: what exceeds the limit fails in the middle of writing."""
    articles(tmp_path, 3)
    (tmp_path / "out.json").write_text(BEFORE)
    before = contents(tmp_path)
    for arguments in (CANNOT["report"], CANNOT["fix"]):
        run = subprocess.run(
            [sys.executable, "-c", LIMITED, *arguments], cwd=tmp_path, env=environment(),
            capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip
        assert run.returncode == 2
        assert "ile too large" in run.stderr
        assert contents(tmp_path) == before
