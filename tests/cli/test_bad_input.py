"""Every input deserves an answer: one clear message, the right status, and the other articles are still checked."""

import json
import os
import time
from pathlib import Path

import pytest

from tests.cli.conftest import FAULTY, Run


@pytest.fixture
def beside(tmp_path: Path) -> Path:
    """An article with one violation, which must be found whatever else is in the directory."""
    (tmp_path / "z-faulty.txt").write_text(FAULTY)
    return tmp_path


def codes(out: str) -> list[tuple[str, str]]:
    found = [json.loads(line) for line in out.splitlines()]
    return [(Path(v["filename"]).name, v["code"]) for v in found]


FOUND = ("z-faulty.txt", "boilerplate/comment-prompt")
JSON_LINES = ["--output-format", "json-lines"]


def test_a_missing_path(run: Run, beside: Path) -> None:
    done = run("check", "absent.txt", "z-faulty.txt", *JSON_LINES)
    assert done.status == 2
    assert codes(done.out) == [FOUND]
    assert done.err.splitlines()[0] == "newslint: absent.txt: no such file or directory"
    assert "1 could not be checked" in done.err


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_file(run: Run, beside: Path) -> None:
    (beside / "locked.txt").write_text("text")
    (beside / "locked.txt").chmod(0)
    done = run("check", *JSON_LINES)
    assert (done.status, codes(done.out)) == (2, [FOUND])
    assert "locked.txt: permission denied" in done.err


def test_what_is_no_file(run: Run, beside: Path) -> None:
    os.mkfifo(beside / "pipe.txt")
    done = run("check", "pipe.txt", "z-faulty.txt", *JSON_LINES)
    assert (done.status, codes(done.out)) == (2, [FOUND])
    assert "pipe.txt: a FIFO, not a file" in done.err


def test_a_binary_file_is_one_violation(run: Run, beside: Path) -> None:
    (beside / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    done = run("check", *JSON_LINES)
    assert (done.status, codes(done.out)) == (1, [("picture.txt", "encoding/binary-file"), FOUND])


def test_bytes_that_are_no_utf8_are_one_violation(run: Run, beside: Path) -> None:
    (beside / "bytes.txt").write_bytes("Café Élan schließt am 1. Mai.\n".encode() + b"\xff\xfe\xfa\xc0\x80 tail\xe9\n")
    (beside / "latin.txt").write_bytes("The café on the quay closes, the owner’s son said.\n".encode("windows-1252"))
    done = run("check", *JSON_LINES)
    assert done.status == 1
    assert codes(done.out) == [("bytes.txt", "encoding/invalid-utf8"), ("latin.txt", "encoding/invalid-utf8"), FOUND]


def test_an_empty_file_is_a_violation(run: Run, beside: Path) -> None:
    (beside / "empty.txt").touch()
    done = run("check", *JSON_LINES)
    assert (done.status, codes(done.out)) == (1, [("empty.txt", "structure/empty-article"), FOUND])


def test_a_record_that_is_no_json_is_said_once_and_the_others_are_checked(run: Run, beside: Path) -> None:
    records = [json.dumps({"id": f"r{n}", "text": FAULTY.replace("Sundays", f"day {n}")}) for n in range(1, 6)]
    records[2] = records[2][:-10]
    (beside / "feed.jsonl").write_text("\n".join(records) + "\n")
    done = run("check", "--select", "boilerplate/comment-prompt", *JSON_LINES)
    assert done.status == 2
    found = [json.loads(line) for line in done.out.splitlines()]
    assert [v["record"] for v in found] == ["r1", "r2", "r4", "r5", None]
    problems = [line for line in done.err.splitlines() if line.startswith("newslint:")]
    assert len(problems) == 1
    assert problems[0].startswith("newslint: feed.jsonl:3: record 3: ")


def test_fifty_megabytes_on_one_line(run: Run, beside: Path) -> None:
    (beside / "long.txt").write_text("The council said on Tuesday that the ferry would run again. " * 830_000)
    begun = time.monotonic()
    done = run("check", "--select", "encoding,typography,boilerplate", *JSON_LINES)
    assert done.status == 1
    assert FOUND in codes(done.out)
    assert time.monotonic() - begun < 60


def test_a_name_that_is_no_utf8_or_holds_a_newline(run: Run, tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9\n.txt")).write_text(FAULTY)
    done = run("check", "--output-format", "concise")
    assert done.status == 1
    assert len(done.out.splitlines()) == 1


def test_the_same_file_named_twice_is_checked_once(run: Run, beside: Path) -> None:
    done = run("check", "z-faulty.txt", "./z-faulty.txt", ".", *JSON_LINES)
    assert codes(done.out) == [FOUND]


def test_a_rule_that_raises_is_a_violation_and_the_status_is_2(run: Run, beside: Path) -> None:
    pack = beside / "pack" / "broken_pack" / "house"
    pack.mkdir(parents=True)
    (pack / "broken.py").write_text(
        '"""Broken.\n\nAlways.\n"""\nfrom newslint import rule\n\n\n'
        "@rule(bad=[], good=[])\ndef check(article):\n    raise KeyError('no such part')\n    yield\n"
    )
    info = beside / "pack" / "broken_pack-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Name: broken-pack\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[newslint.rules]\nbroken = broken_pack\n")
    root = Path(__file__).parent.parent.parent
    path = os.pathsep.join([str(root), str(root / "rules"), str(beside / "pack")])
    done = run("check", "z-faulty.txt", *JSON_LINES, PYTHONPATH=path)
    assert done.status == 2
    assert codes(done.out) == [("z-faulty.txt", "internal/rule-failed"), FOUND]
    assert "rule house/broken failed with KeyError: 'no such part' (in check, line 10" in done.out
