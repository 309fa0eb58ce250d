"""Files that cannot be read, or not to their end, or only for ever: each is one line, and the others are checked."""

import ctypes
import errno
import io
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.article import Article
from newslint.problem import Problem
from newslint.readers import Source, article_from_text, read
from newslint.readers import sources as opening
from newslint.readers.options import ReadOptions
from newslint.suppress import suppressions
from tests.faults.running import COMMAND, articles, environment


def run(folder: Path, *arguments: str, program: list[str] | None = None) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*(program or COMMAND), *arguments], cwd=folder, env=environment(), capture_output=True, timeout=60,
        check=False, encoding="utf-8", errors="surrogateescape", stdin=subprocess.DEVNULL,
    )  # fmt: skip


@pytest.mark.parametrize("name", ["z.txt", "z.md", "z.jsonl"])
def test_a_disk_that_fails(tmp_path: Path, name: str) -> None:
    """/proc/self/mem is a regular file whose first byte cannot be read: a real input/output error."""
    if not Path("/proc/self/mem").exists():
        pytest.skip("no file here fails to be read")
    articles(tmp_path, 1)
    (tmp_path / name).symlink_to("/proc/self/mem")
    for arguments in (["check"], ["check", "--no-cache"], ["check", "--fix"], ["index", "build", "i.index"]):
        done = run(tmp_path, *arguments, "--isolated", "0000.txt", name)
        assert ("double-space" in done.stdout) == (arguments[0] == "check" and "--fix" not in arguments)
        assert done.returncode == 2, done.stderr
        assert f"newslint: {name}: input/output error\n" in done.stderr
        assert "Traceback" not in done.stderr


class Failing(io.BytesIO):
    """A file that gives some lines and then fails."""

    def __init__(self, data: bytes, after: int) -> None:
        super().__init__(data)
        self._left = after

    def __next__(self) -> bytes:
        return self._counted(super().__next__())

    def readline(self, size: int | None = -1, /) -> bytes:
        return self._counted(super().readline(size))

    def _counted(self, line: bytes) -> bytes:
        self._left -= 1
        if self._left < 0:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return line


def test_a_disk_that_fails_within_a_file_of_records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = b"".join(json.dumps({"text": f"Article {n}."}).encode() + b"\n" for n in range(9))
    monkeypatch.setattr(opening, "open_regular", lambda path: Failing(lines, 4))
    *found, problem = read(tmp_path / "a.jsonl")
    assert [one.text for one in found if isinstance(one, Article)] == [f"Article {n}." for n in range(4)]
    assert problem == Problem(str(tmp_path / "a.jsonl"), "input/output error")


class Dribbling(io.RawIOBase):
    """A file that gives a byte at a time, as a slow network disk may."""

    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        some = self._data.read(1)
        buffer[: len(some)] = some
        return len(some)


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_short_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    text = "The café on the quay closes.\n" * 20
    monkeypatch.setattr(opening, "open_regular", lambda path: io.BufferedReader(Dribbling(text.encode())))
    [found] = read(tmp_path / name)
    assert isinstance(found, Article)
    assert found.text == text


def test_a_file_of_records_that_grows_for_ever(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    record = json.dumps({"text": "The ferry runs again."}).encode() + b"\n"
    file.write_bytes(record * 3)
    found = []
    for one in read(file):
        with file.open("ab") as more:
            more.write(record * 2)
        found.append(one)
        assert len(found) < 10
    assert [type(one) for one in found] == [Article, Article, Article, Problem]
    assert "grew while it was read" in found[-1].message  # type: ignore[union-attr]


def test_a_file_that_shrinks(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    record = json.dumps({"text": "The ferry runs again. " * 2000}).encode() + b"\n"
    file.write_bytes(record * 30)
    found = []
    for one in read(file):
        os.truncate(file, len(record) * 10 + 5)
        found.append(one)
    assert isinstance(found[-1], Problem)
    assert "invalid JSON" in found[-1].message


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: Path(path).symlink_to(path)])
def test_what_is_beside_a_text_need_be_no_file(tmp_path: Path, make: Callable[[str], object]) -> None:
    articles(tmp_path, 2)
    make(str(tmp_path / "0000.txt.newslint.toml"))
    done = run(tmp_path, "check", "--isolated")
    assert done.returncode == 1
    assert done.stdout


@pytest.mark.parametrize("text", ["[" * 100_000, f"a = {'9' * 5000}", "\0", "ignore = 3", "ignore = [[1]]"])
def test_hostile_suppressions_beside_a_text(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.txt.newslint.toml").write_text(text)
    for one in suppressions(article_from_text("A text.", path=str(tmp_path / "a.txt"))):
        assert one is not None


# Without the two capabilities by which root reads and writes what the modes forbid.
POWERLESS = """
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
if os.geteuid() == 0:
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    data = (ctypes.c_uint32 * 6)()
    assert libc.capget(header, data) == 0
    for index in (0, 1, 2):
        data[index] &= ~0b110  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
    assert libc.capset(header, data) == 0
from newslint.cli import main
main()
"""
powerless = pytest.mark.skipif(
    sys.platform != "linux" or not hasattr(ctypes.CDLL(None), "capset"), reason="takes rights away as Linux does"
)


def run_powerless(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return run(folder, *arguments, program=[sys.executable, "-c", POWERLESS])


@powerless
def test_what_may_not_be_read(tmp_path: Path) -> None:
    articles(tmp_path, 2)
    (tmp_path / "0000.txt").chmod(0)
    (tmp_path / "locked").mkdir(mode=0)
    for arguments in (["check"], ["check", "--fix"], ["suppress", "--reason", "x"], ["index", "build", "i.index"]):
        done = run_powerless(tmp_path, *arguments, "--isolated", ".")
        assert done.returncode == 2, done.stderr
        assert "newslint: 0000.txt: permission denied" in done.stderr
        assert "newslint: locked: cannot be listed: permission denied" in done.stderr
        assert "Traceback" not in done.stderr


@powerless
def test_a_configuration_that_may_not_be_read(tmp_path: Path) -> None:
    articles(tmp_path, 1)
    (tmp_path / "newslint.toml").touch(mode=0)
    done = run_powerless(tmp_path, "check")
    assert done.returncode == 2
    assert "newslint.toml: cannot read the configuration: Permission denied" in done.stderr


@powerless
def test_a_directory_that_may_not_be_written_is_checked_without_a_cache(tmp_path: Path) -> None:
    articles(tmp_path, 3)
    tmp_path.chmod(0o555)
    try:
        done = run_powerless(tmp_path, "check", "--isolated", "--output-format", "concise")
        assert (done.returncode, done.stderr.count("\n")) == (1, 2), done.stderr
        fixed = run_powerless(tmp_path, "check", "--isolated", "--fix")
        assert fixed.returncode == 2
        assert "permission denied" in fixed.stderr.lower()
        assert "Traceback" not in fixed.stderr
    finally:
        tmp_path.chmod(0o755)
    assert not (tmp_path / ".newslint_cache").exists()


@powerless
def test_a_cache_that_may_not_be_written_is_read(tmp_path: Path) -> None:
    articles(tmp_path, 3)
    first = run(tmp_path, "check", "--isolated", "--output-format", "concise")
    for file in (tmp_path / ".newslint_cache").iterdir():
        file.chmod(0o444)
    (tmp_path / ".newslint_cache").chmod(0o555)
    try:
        again = run_powerless(tmp_path, "check", "--isolated", "--output-format", "concise")
    finally:
        (tmp_path / ".newslint_cache").chmod(0o755)
    assert (again.returncode, again.stdout, again.stderr) == (first.returncode, first.stdout, first.stderr)


def test_a_directory_that_changes_under_the_walk(tmp_path: Path) -> None:
    articles(tmp_path, 300)
    stop = threading.Event()

    def churn() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            (tmp_path / f"new{number}.txt").write_text("A new text.\n")
            (tmp_path / f"{number % 300:04}.txt").unlink(missing_ok=True)

    thread = threading.Thread(target=churn)
    thread.start()
    try:
        done = run(tmp_path, "check", "--isolated", "--output-format", "json", "--jobs", "2")
    finally:
        stop.set()
        thread.join()
    assert done.returncode in (1, 2)
    assert "rule-failed" not in done.stdout
    assert "Traceback" not in done.stderr
    json.loads(done.stdout)
    told = [line for line in done.stderr.splitlines() if line.startswith("newslint: ")]
    assert all(line.endswith(("no such file or directory", "not compared with others")) for line in told), told


STRANGE = [b"caf\xe9.txt", b"a\nb.txt", b"\x1b[2Jred.md", b"::error::x.txt", b"-rf.md", b" .txt", b"%0A.jsonl"]


@pytest.mark.parametrize("name", STRANGE, ids=repr)
def test_names_that_are_no_utf8_or_hold_what_they_should_not(tmp_path: Path, name: bytes) -> None:
    articles(tmp_path, 1)
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))
    text = (tmp_path / "0000.txt").read_text()
    path.write_text(json.dumps({"text": text}) if name.endswith(b"jsonl") else text)
    (tmp_path / "0000.txt").unlink()
    before = path.read_bytes()
    for arguments in (
        ["check", "--output-format", "sarif"], ["check", "--output-format", "github"], ["check", "--diff"],
        ["baseline"], ["index", "build", "i.index"], ["report"], ["check", "--fix"], ["undo"],
        ["suppress", "--reason", "as printed"], ["check"], ["duplicates"], ["show"], ["words"],
    ):  # fmt: skip
        places = [] if arguments in (["undo"], ["check"]) else ["."]
        done = run(tmp_path, *arguments, "--isolated", *places)
        assert done.returncode in (0, 1), (arguments, done.stderr)
        assert "Traceback" not in done.stderr, done.stderr
        assert "\x1b" not in done.stdout + done.stderr
        if arguments == ["undo"]:
            assert path.read_bytes() == before


def test_a_source_that_is_gone_before_it_is_read() -> None:
    assert list(opening.articles_of(Source("/nowhere/a.jsonl"), ReadOptions())) == [
        Problem("/nowhere/a.jsonl", "no such file or directory")
    ]
