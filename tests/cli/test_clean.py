"""``newslint clean`` as a command: what it says, what it refuses, and what it leaves alone."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.clean.archive import RULES, contents, fill
from tests.cli.conftest import ROOT, Run

CLEAN = ("clean", "--isolated", "--select", RULES, "archive")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return fill(tmp_path / "archive")


def test_the_summary_counts_by_rule_and_by_source(archive: Path, run: Run) -> None:
    done = run(*CLEAN, "--output", "out")
    assert done.out.split("\n")[0] == (
        "39 articles: 32 accepted, 2 repaired, 2 duplicates (1 exact, 1 near), 3 quarantined (1 cannot be read)."
    )
    assert "          1            1            1  encoding/mojibake" in done.out
    assert "         16            0            0            0  Post" in done.out
    assert done.out.endswith("The budget (at most 0.0% quarantined) was exceeded.\n")
    assert (done.status, done.err) == (1, "")


def test_quiet_says_nothing(archive: Path, run: Run) -> None:
    done = run(*CLEAN, "--output", "out", "--quiet")
    assert (done.status, done.out, done.err) == (1, "", "")


@pytest.mark.parametrize("options", [("--dry-run",), ("--dry-run", "--output", "out"), ("--sample", "10")])
def test_a_dry_run_writes_nothing(archive: Path, run: Run, tmp_path: Path, options: tuple[str, ...]) -> None:
    (tmp_path / "tmp").mkdir()
    before = contents(tmp_path)
    done = run(*CLEAN, *options, TMPDIR=str(tmp_path / "tmp"))
    assert "accepted" in done.out
    assert contents(tmp_path) == before
    assert list((tmp_path / "tmp").iterdir()) == []
    assert not (tmp_path / "out").exists()


def test_a_sample_is_spread_over_the_input_and_always_the_same(tmp_path: Path, run: Run) -> None:
    for number in range(30):
        (tmp_path / "archive").mkdir(exist_ok=True)
        (tmp_path / "archive" / f"{number:02}.jsonl").write_bytes(
            b"".join(
                json.dumps({"id": f"{number}-{row}", "text": f"Story {number} {row} ", "source": number}).encode()
                + b"\n"
                for row in range(5)
            )
        )
    first, second = (run(*CLEAN, "--sample", "4") for _ in range(2))
    assert first == second
    assert first.out.startswith("4 articles: ")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "--output says where to write"),
        (("--output", "archive/.."), "is inside the output"),
        (("--output", "full/letter.txt"), "letter.txt is no directory"),
        (("--output", "full"), "full is not empty, and no run's output"),
        (("--output", "s3://bucket/out"), "--state names a directory"),
        (("--output", "out", "--keep-order", "best"), "'best' is none of"),
        (("--output", "out", "--config", "gate.max-rejected=7"), "max-rejected is a share"),
        (("--output", "out", "--select", "nothing/here"), "nothing/here"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    archive: Path, tmp_path: Path, run: Run, arguments: tuple[str, ...], message: str
) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("Dear reader")
    done = run("clean", "--isolated", "archive", *arguments)
    assert (done.status, done.out) == (2, "")
    assert message in done.err
    assert "Traceback" not in done.err


def test_an_output_inside_the_input_is_not_read(archive: Path, tmp_path: Path, run: Run) -> None:
    for _ in range(2):
        done = run(*CLEAN, "--output", "archive/out")
        assert done.out.startswith("39 articles: ")
    assert (archive / "out" / "articles" / "year" / "fine.txt").exists()


def test_the_state_may_be_elsewhere(archive: Path, tmp_path: Path, run: Run) -> None:
    for _ in range(2):
        assert run(*CLEAN, "--output", "out", "--state", "state").status == 1
    assert not (tmp_path / "out" / ".newslint-clean").exists()
    assert "is of a run with other output" in run(*CLEAN, "--output", "out2", "--state", "state").err


def test_a_missing_input_is_told_and_the_rest_is_done(archive: Path, run: Run) -> None:
    done = run(*CLEAN, "nowhere", "--output", "out")
    assert done.err == "newslint: nowhere: no such file or directory\n"
    assert done.out.startswith("39 articles: ")
    assert done.status == 2


def test_nothing_at_all_is_no_success_where_files_are_required(tmp_path: Path, run: Run) -> None:
    (tmp_path / "archive").mkdir()
    assert run(*CLEAN, "--output", "out").status == 0
    assert run(*CLEAN, "--output", "out2", "--require-files").status == 2


HOSTILE = {
    "nul.jsonl": b'{"text": "a\\u0000b"}\n\0\0\n',
    "deep.jsonl": b'{"text": ' + b"[" * 100_000 + b"\n",
    "surrogates.jsonl": b'{"id": "\\ud800", "source": "\\udfff\\u001b[31m", "text": "\\ud800 a"}\n',
    "number.jsonl": b'{"text": "a", "n": ' + b"9" * 10_000 + b"}\n",
    "twice.jsonl": b'{"text": "a", "text": "b"}\n',
    "wide.jsonl": '{"text": "wide"}\n'.encode("utf-16"),
    "empty.jsonl": b"",
    "blank.txt": b"\n\n\n",
    "bytes.txt": bytes(range(256)),
    "line.txt": b"word " * 200_000 + b"end",
    "\udcff.txt": b"a name that is not text",
    "new\nline.md": b"---\n: [\n---\ntext",
}


def test_hostile_input_is_told_in_order(tmp_path: Path, run: Run) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    for name, data in HOSTILE.items():
        (archive / name).write_bytes(data)
    done = run("clean", "--isolated", "archive", "--output", "out")
    assert done.status == 1, done.err
    assert done.err == ""
    assert "\x1b" not in done.out
    written = contents(tmp_path / "out")
    kept = [data.rstrip(b"\n") for name, data in written.items() if "/" in name]
    assert all(data.rstrip(b"\n") in kept for data in HOSTILE.values() if data), "one is lost"
    assert json.loads(written["summary.json"])["articles"] == 12


def test_progress_is_for_terminals_only(archive: Path, tmp_path: Path, run: Run) -> None:
    assert run(*CLEAN, "--output", "out").err == ""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", "from newslint.cli import main; main()", *CLEAN, "--output", "seen"],
        stdout=subprocess.DEVNULL, stderr=theirs, cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "rules")])},
    )  # fmt: skip
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 1000)
        except OSError:  # the terminal is closed
            break
        if not piece:
            break
        shown += piece
    os.close(ours)
    assert process.wait() == 1
    assert any(stage in shown for stage in (b"Listing", b"Looking", b"Comparing", b"Writing"))
    assert shown.endswith(b"\r\x1b[K")
