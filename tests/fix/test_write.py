"""Files are whole at every instant; what cannot be written is left as it was, and said."""

import os
import random
import stat
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from newslint.fixes.apply import undo, write_repair
from newslint.fixes.journal import KEPT_RUNS, SUFFIX, Journal
from newslint.fixes.repair import Repair, digest_of
from newslint.fixes.splices import Splice
from newslint.problem import Problem
from newslint.readers import Source
from tests.fix.killing import kill_once

OLD = b"The bridge  opens in May.\n"
NEW = b"The bridge opens in May.\n"


def write(path: Path, journal: Journal, old: bytes = OLD) -> Problem | None:
    return write_repair(Repair(Source(str(path)), digest_of(old), (Splice(11, 12, b""),)), journal)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_bytes(OLD)
    return path


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    journal = Journal(tmp_path)
    yield journal
    journal.close()


def entries(directory: Path) -> list[str]:
    return sorted(path.name for path in directory.iterdir() if path.name != ".newslint_cache")


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755, 0o664])
def test_a_file_is_written_and_keeps_its_mode(file: Path, journal: Journal, mode: int) -> None:
    file.chmod(mode)
    assert write(file, journal) is None
    assert file.read_bytes() == NEW
    assert stat.S_IMODE(file.stat().st_mode) == mode
    assert entries(file.parent) == ["a.txt"]


def test_of_a_link_the_target_is_written(file: Path, journal: Journal) -> None:
    (file.parent / "deep").mkdir()
    link = file.parent / "deep" / "link.txt"
    link.symlink_to("../a.txt")
    assert write(link, journal) is None
    assert link.is_symlink()
    assert file.read_bytes() == NEW
    [run] = journal.runs()
    assert [each.problem for each in undo(run, journal)] == [None]
    assert link.is_symlink()
    assert file.read_bytes() == OLD


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="no extended attributes on this system")
def test_extended_attributes_stay(file: Path, journal: Journal) -> None:
    try:
        os.setxattr(file, "user.desk", b"city")
    except OSError:
        pytest.skip("the file system has no extended attributes")
    assert write(file, journal) is None
    assert os.getxattr(file, "user.desk") == b"city"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a file away")
def test_the_owner_stays(file: Path, journal: Journal) -> None:
    os.chown(file, 12345, 23456)
    assert write(file, journal) is None
    assert (file.stat().st_uid, file.stat().st_gid) == (12345, 23456)


def test_a_read_only_file_is_left_alone(file: Path, journal: Journal) -> None:
    file.chmod(0o444)
    assert str(write(file, journal).message) == "not repaired: the file is read-only"  # type: ignore[union-attr]
    assert file.read_bytes() == OLD
    assert entries(file.parent) == ["a.txt"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write into any directory")
def test_a_read_only_directory_is_left_alone(file: Path, tmp_path: Path) -> None:
    directory = tmp_path / "closed"
    directory.mkdir()
    inner = directory / "b.txt"
    inner.write_bytes(OLD)
    directory.chmod(0o555)
    assert write(inner, Journal(tmp_path)) is not None
    directory.chmod(0o755)
    assert inner.read_bytes() == OLD


def test_a_file_changed_since_it_was_read_is_left_alone(file: Path, journal: Journal) -> None:
    file.write_bytes(OLD + b"More.\n")
    problem = write(file, journal)
    assert problem is not None
    assert problem.message == "not repaired: it was changed since it was read"
    assert file.read_bytes() == OLD + b"More.\n"
    file.unlink()
    assert write(file, journal) is not None


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 64 KB."""
    directory = tmp_path / "small"
    directory.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", directory], capture_output=True)
    if mounted.returncode:
        pytest.skip("a small file system cannot be mounted here")
    yield directory
    subprocess.run(["umount", directory], check=True)


def test_on_a_full_disk_the_file_stays_whole(small_disk: Path, journal: Journal) -> None:
    file = small_disk / "a.txt"
    old = OLD + b"x" * 30_000
    file.write_bytes(old)
    (small_disk / "filler").write_bytes(b"x" * 20_000)
    problem = write(file, journal, old)
    assert problem is not None
    assert problem.message == "not repaired: no space left on device"
    assert file.read_bytes() == old
    assert entries(small_disk) == ["a.txt", "filler"]


def test_on_a_full_disk_nothing_is_written_without_the_journal(small_disk: Path) -> None:
    file = small_disk / "a.txt"
    file.write_bytes(OLD)
    journal = Journal(small_disk)
    journal.temporary()
    fill(small_disk)
    assert write(file, journal) is not None
    assert file.read_bytes() == OLD
    (small_disk / "filler").unlink()
    assert write(file, journal) is None
    journal.close()
    assert len(list(journal.runs()[0].entries())) == 1


def fill(disk: Path) -> None:
    with (disk / "filler").open("wb", buffering=0) as filler, suppress(OSError):
        while filler.write(b"x" * 4096):
            pass


def test_what_was_edited_since_is_not_restored_and_the_rest_is(file: Path, journal: Journal, tmp_path: Path) -> None:
    other = tmp_path / "b.txt"
    other.write_bytes(OLD)
    for path in (file, other):
        assert write(path, journal) is None
    file.write_bytes(NEW + b"An editor was here.\n")
    [run] = journal.runs()
    done = {Path(each.path).name: each.problem and each.problem.message for each in undo(run, journal)}
    assert done == {"b.txt": None, "a.txt": "not restored: it was edited since"}
    assert (file.read_bytes(), other.read_bytes()) == (NEW + b"An editor was here.\n", OLD)
    assert not journal.runs()[0].undone
    file.write_bytes(NEW)
    assert not [each.problem for each in undo(run, journal) if each.problem]
    assert journal.runs()[0].undone


def test_the_journal_is_bounded_and_ignored_by_git(file: Path, tmp_path: Path) -> None:
    for _ in range(KEPT_RUNS + 5):
        file.write_bytes(OLD)
        journal = Journal(tmp_path)
        assert write(file, journal) is None
        journal.close()
    assert len(journal.runs()) == KEPT_RUNS
    assert journal.runs()[-1].name == journal.name
    assert (tmp_path / ".newslint_cache" / ".gitignore").read_text() == "*\n"


def test_the_newest_run_is_the_last_though_the_clock_goes_back(file: Path, tmp_path: Path) -> None:
    directory = tmp_path / ".newslint_cache" / "journal"
    directory.mkdir(parents=True)
    (directory / f"29990101-000000{SUFFIX}").write_bytes(b"")
    journal = Journal(tmp_path)
    assert write(file, journal) is None
    journal.close()
    assert journal.runs()[-1].name == journal.name == "29990101-000000-00002"


@pytest.mark.parametrize("seed", range(20))
def test_a_killed_run_leaves_every_file_whole(tmp_path: Path, seed: int) -> None:
    assert kill_once(tmp_path, random.Random(seed)) is None


def test_what_a_killed_run_left_beside_a_file_is_removed_by_the_next(file: Path, tmp_path: Path) -> None:
    killed = Journal(tmp_path)
    assert write(file, killed) is None
    killed.close()
    [run] = killed.runs()
    [entry] = run.entries()
    left = tmp_path / entry.temporary
    left.write_bytes(b"half")
    begin_and_end(tmp_path)
    assert left.exists()  # the other run may still be writing
    os.utime(run.file, (0, 0))
    begin_and_end(tmp_path)
    assert not left.exists()
    assert len(killed.runs()) == 1


def begin_and_end(root: Path) -> None:
    journal = Journal(root)
    journal.temporary()
    journal.close()
