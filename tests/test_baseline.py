"""A baseline accepts what it knows wherever that has moved to, and nothing else."""

import json
import subprocess
from pathlib import Path

import pytest

from newslint.since import parse
from tests.cli.conftest import Run
from tests.cli.conftest import run as run  # the fixture

DOUBLE = "The old bridge  opens on Friday after two years of repairs to both of its piers.\n"
OTHER = "\nThe mayor  spoke for an hour and the band played until it was dark over the river.\n"
SELECT = ("--isolated", "--select", "typography", "--output-format", "concise")


@pytest.fixture
def accepted(run: Run, tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(DOUBLE)
    done = run("baseline", "--isolated", "--select", "typography", "a.txt")
    assert (done.status, done.err) == (
        0,
        "Accepted 1 violation in newslint-baseline.json; "
        "newslint check --baseline newslint-baseline.json passes over them.\n",
    )
    return tmp_path


def check(run: Run, *arguments: str) -> tuple[int, int]:
    """The exit status and how many violations were reported."""
    done = run("check", "--baseline", "newslint-baseline.json", *SELECT, *arguments)
    return done.status, len(done.out.splitlines())


def test_what_is_accepted_is_passed_over(run: Run, accepted: Path) -> None:
    assert check(run) == (0, 0)


def test_it_survives_moved_lines_renamed_files_and_another_line_width(run: Run, accepted: Path) -> None:
    (accepted / "a.txt").write_text("A headline\n\nA new paragraph.\n\n" + DOUBLE)
    assert check(run) == (0, 0)
    (accepted / "a.txt").rename(accepted / "b.txt")
    assert check(run) == (0, 0)
    (accepted / "b.txt").write_text(DOUBLE.replace("two years of", "two years\nof"))
    assert check(run) == (0, 0)


def test_what_is_new_is_reported(run: Run, accepted: Path) -> None:
    (accepted / "a.txt").write_text(DOUBLE + OTHER)
    assert check(run) == (1, 1)
    (accepted / "a.txt").write_text(DOUBLE)
    (accepted / "copy.txt").write_text(DOUBLE)
    assert check(run) == (1, 1)


def test_what_is_gone_can_be_removed(run: Run, accepted: Path) -> None:
    (accepted / "a.txt").write_text(DOUBLE.replace("  ", " "))
    done = run("check", "--baseline", "newslint-baseline.json", *SELECT)
    assert "1 entry of newslint-baseline.json can be removed: what was accepted is gone." in done.err
    (accepted / "a.txt").write_text(DOUBLE)
    assert "can be removed" not in run("check", "--baseline", "newslint-baseline.json", *SELECT).err


def test_what_is_accepted_is_not_repaired(run: Run, accepted: Path) -> None:
    (accepted / "a.txt").write_text(DOUBLE + OTHER)
    run("check", "--baseline", "newslint-baseline.json", *SELECT, "--fix")
    assert (accepted / "a.txt").read_text() == DOUBLE + OTHER.replace("  ", " ")


@pytest.mark.parametrize("content", ["", "[]", '{"version": 2}', '{"version": 1, "accepted": [{}]}'])
def test_what_is_no_baseline_is_an_error(run: Run, tmp_path: Path, content: str) -> None:
    (tmp_path / "a.txt").write_text(DOUBLE)
    (tmp_path / "b.json").write_text(content)
    done = run("check", "--baseline", "b.json", "a.txt")
    assert (done.status, done.out) == (2, "")
    assert "b.json" in done.err
    assert run("check", "--baseline", "absent.json", "a.txt").status == 2


def test_the_file_has_a_line_an_entry(accepted: Path) -> None:
    text = (accepted / "newslint-baseline.json").read_text()
    assert json.loads(text)["accepted"][0]["path"] == "a.txt"
    assert len(text.splitlines()) == 3


def git(directory: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=t", "-c", "user.email=t@example.org"]
    subprocess.run(["git", *identity, *arguments], cwd=directory, check=True, capture_output=True)


def test_new_since_reports_only_on_new_lines(run: Run, tmp_path: Path) -> None:
    name = 'old "and" é.txt'
    git(tmp_path, "init", "-q")
    (tmp_path / name).write_text(DOUBLE)
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "one")
    assert run("check", "--new-since", "HEAD", *SELECT).status == 0
    (tmp_path / name).write_text(DOUBLE + OTHER)
    (tmp_path / "new.txt").write_text(DOUBLE)
    done = run("check", "--new-since", "HEAD", *SELECT)
    assert [line.split(": ")[0] for line in done.out.splitlines()] == ["new.txt:1:15", f"{name}:3:10"]
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "two")
    assert run("check", "--new-since", "HEAD", *SELECT).status == 0
    assert run("check", "--new-since", "HEAD~1", *SELECT).status == 1


def test_new_since_without_such_a_revision_is_an_error(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DOUBLE)
    assert run("check", "--new-since", "HEAD", *SELECT).status == 2
    git(tmp_path, "init", "-q")
    assert run("check", "--new-since", "no-such", *SELECT).status == 2
    assert run("check", "--new-since", "HEAD", "--fix", *SELECT).status == 2


def test_a_diff_is_read_by_its_counts() -> None:
    diff = b"--- a.txt\n+++ a.txt\n@@ -3 +3,2 @@\n--- x\n+++ b.txt\n+y\n@@ -9,2 +10,0 @@\n-a\n-b\n"
    diff += b'--- c\n+++ "\\303\\251\\t.txt"\n'
    assert list(parse(diff + b"@@ -0,0 +1 @@\n+z\n\\ No newline at end of file\n")) == [
        ("a.txt", range(3, 5)),
        ("é\t.txt", range(1, 2)),
    ]
