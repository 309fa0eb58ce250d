"""Which articles are accepted, repaired and quarantined, and what is then where."""

import hashlib
import json
from pathlib import Path

from tests.cli.conftest import CLEAN, FAULTY, Run
from tests.gate.conftest import Gate

DAMAGED = CLEAN.replace("the council", "the council’s chair").encode().replace(b"\xe2\x80\x99", "â€™".encode())
OTHER = "Road Closes\n\nThe coast road will close for a week in March while its bridge is mended, the county said.\n"


def names(directory: Path) -> set[str]:
    files = (file for file in directory.rglob("*") if file.is_file() and ".newslint-gate" not in str(file))
    return {str(file.relative_to(directory)) for file in files}


def test_each_article_goes_where_it_belongs(gate: Gate, tmp_path: Path) -> None:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "clean.txt").write_bytes(OTHER.encode())
    (tmp_path / "in" / "damaged.txt").write_bytes(DAMAGED)
    (tmp_path / "in" / "deep" / "faulty.txt").write_text(FAULTY, "utf-8")
    gated = gate("in")
    assert gated.verdicts == ["accepted", "repaired", "quarantined"]
    assert gated.done.status == 1
    assert (tmp_path / "accepted" / "clean.txt").read_bytes() == OTHER.encode()
    assert (tmp_path / "accepted" / "damaged.txt").read_text("utf-8") == CLEAN.replace("council", "council’s chair")
    assert (tmp_path / "quarantine" / "deep" / "faulty.txt").read_text("utf-8") == FAULTY
    assert names(tmp_path / "accepted") == {"clean.txt", "damaged.txt"}
    (record,) = json.loads((tmp_path / "quarantine" / "deep" / "faulty.txt.violations.json").read_text())
    assert [found["code"] for found in record["violations"]] == ["boilerplate/comment-prompt"]
    assert record["digest"] == f"sha256:{hashlib.sha256(FAULTY.encode()).hexdigest()}"
    assert gated.done.out.startswith("in/deep/faulty.txt:1: 1 warning in 23 words, more than 10 per 1,000")


def test_a_copy_of_what_is_in_the_index_is_quarantined(gate: Gate, tmp_path: Path) -> None:
    (tmp_path / "first.txt").write_text(CLEAN, "utf-8")
    (tmp_path / "second.txt").write_text(CLEAN.upper(), "utf-8")
    assert gate("first.txt").done.status == 0
    gated = gate("second.txt")
    accepted = tmp_path / "accepted" / "first.txt"
    assert gated.lines[0]["why"] == [f"copy of {accepted}, which is in the index, word for word"]
    assert names(tmp_path / "quarantine") == {"second.txt", "second.txt.violations.json"}


def test_of_copies_in_one_run_the_first_is_accepted(gate: Gate, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(CLEAN, "utf-8")
    assert gate("a.txt", "b.txt", "c.txt").verdicts == ["accepted", "quarantined", "quarantined"]


def test_copies_may_be_allowed(gate: Gate, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(CLEAN, "utf-8")
    assert gate("a.txt", "b.txt", "--config", "gate.allow-duplicates=true").verdicts == ["accepted", "accepted"]


def test_an_article_that_was_decided_is_not_decided_again(gate: Gate, tmp_path: Path) -> None:
    (tmp_path / "clean.txt").write_text(CLEAN, "utf-8")
    (tmp_path / "faulty.txt").write_text(FAULTY, "utf-8")
    first = gate("clean.txt", "faulty.txt")
    (tmp_path / "accepted" / "clean.txt").unlink()  # somebody took it
    again = gate(str(tmp_path / "clean.txt"), "faulty.txt")
    assert again.verdicts == first.verdicts == ["accepted", "quarantined"]
    assert (again.done.status, again.receipt["counts"]["repeated"]) == (1, 2)
    assert names(tmp_path / "accepted") == set()
    assert names(tmp_path / "quarantine") == {"faulty.txt", "faulty.txt.violations.json"}


def test_a_changed_article_of_the_same_name_replaces_nothing(gate: Gate, tmp_path: Path) -> None:
    (tmp_path / "today.txt").write_text(CLEAN, "utf-8")
    gate("today.txt")
    (tmp_path / "today.txt").write_text(OTHER, "utf-8")
    assert gate("today.txt").verdicts == ["accepted"]
    digest = hashlib.sha256(OTHER.encode()).hexdigest()[:12]
    assert names(tmp_path / "accepted") == {"today.txt", f"today.{digest}.txt"}


def test_what_is_in_quarantine_can_be_judged_anew(gate: Gate, tmp_path: Path) -> None:
    (tmp_path / "faulty.txt").write_text(FAULTY, "utf-8")
    gate("faulty.txt")
    assert gate("quarantine/faulty.txt", "--config", "gate.max-warnings=100").verdicts == ["accepted"]


def test_without_repair_an_article_is_judged_as_it_is(gate: Gate, tmp_path: Path) -> None:
    (tmp_path / "damaged.txt").write_bytes(DAMAGED)
    gated = gate("damaged.txt", "--config", "gate.repair=false")
    assert gated.verdicts == ["quarantined"]
    assert gated.lines[0]["why"][0].startswith("1 error, more than 0; the first: 'â€™' was '’'")


def test_no_output_leaves_its_directory(gate: Gate, tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "clean.txt").write_text(CLEAN, "utf-8")
    gate("inner/../clean.txt", "-", "--stdin-filename", "../../out.txt", stdin=OTHER.encode())
    assert names(tmp_path / "accepted") == {"clean.txt", "out.txt"}


def test_a_directory_may_hold_the_outputs(gate: Gate, tmp_path: Path) -> None:
    (tmp_path / "clean.txt").write_text(CLEAN, "utf-8")
    (tmp_path / "faulty.txt").write_text(FAULTY, "utf-8")
    gate(".")
    assert [line["path"] for line in gate(".").lines] == ["clean.txt", "faulty.txt"]


def test_a_quarantine_belongs_to_one_gate(gate: Gate, run: Run, tmp_path: Path) -> None:
    (tmp_path / "clean.txt").write_text(CLEAN, "utf-8")
    gate("clean.txt")
    done = run("gate", "clean.txt", "--index", "an.index", "--accepted", "other", "--quarantine", "quarantine")
    assert done.status == 2
    assert "quarantine of another directory" in done.err


def test_there_must_be_an_index(run: Run, tmp_path: Path) -> None:
    (tmp_path / "clean.txt").write_text(CLEAN, "utf-8")
    done = run("gate", "clean.txt", "--index", "an.index", "--accepted", "a", "--quarantine", "q")
    assert done.status == 2
    assert "there is no index an.index" in done.err
