"""Streams of records: byte for byte, in order, none dropped; and the receipt of them."""

import hashlib
import json
import os
import sys
from io import BytesIO
from itertools import islice
from pathlib import Path

import pytest

from newslint.problem import Problem
from newslint.readers import ReadOptions
from newslint.readers.arrival import Arrival, arrivals_in
from tests.cli.conftest import CLEAN, FAULTY, Run
from tests.duplicates.server import postgres_address
from tests.gate.conftest import Gate
from tests.gate.stream import written
from tests.gate.test_verdicts import OTHER

GOOD = b'{"n":1.50 , "tags":["\\u00e9"],"text" : %s}\n' % json.dumps(CLEAN).encode()
DAMAGED = '{"id": 7,  "text": %s, "x":1e3}\n'
BAD = [b'{"text": \n', b"[1, 2]\n", b'{"id": "untitled"}\n', b'{"id": 3, "text": 5}\n', b"\x00\x01\x02\n"]


def test_records_keep_their_bytes_and_their_order(gate: Gate, tmp_path: Path) -> None:
    second = json.dumps({"id": "b", "text": FAULTY}).encode() + b"\r\n"
    third = b"  " + json.dumps({"id": "c", "text": OTHER}, indent=None).encode()  # and no line feed at the end
    gated = gate("-", stdin=GOOD + b"\n \n" + second + third)
    assert [(line["path"], line["record"], line["row"]) for line in gated.lines] == [
        ("stdin.jsonl", 1, 1), ("stdin.jsonl", "b", 4), ("stdin.jsonl", "c", 5),
    ]  # fmt: skip
    assert b"".join(written(tmp_path, "accepted")) == GOOD + third
    assert b"".join(written(tmp_path, "quarantine")) == second


def test_a_repair_changes_the_text_alone(gate: Gate, tmp_path: Path) -> None:
    damaged = OTHER.replace("its bridge", "the county’s bridge")
    broken = damaged.replace("’", "â€™")
    line = DAMAGED % json.dumps(broken, ensure_ascii=False)
    gated = gate("-", stdin=line.encode())
    assert (gated.verdicts, gated.lines[0]["fixed"]) == (["repaired"], {"encoding/mojibake": 1})
    assert written(tmp_path, "accepted") == [(DAMAGED % json.dumps(damaged, ensure_ascii=False)).encode()]


@pytest.mark.parametrize("bad", BAD)
def test_a_record_that_is_none_is_quarantined_with_the_reason(gate: Gate, tmp_path: Path, bad: bytes) -> None:
    gated = gate("-", stdin=GOOD + bad)
    assert gated.verdicts == ["accepted", "quarantined"]
    assert written(tmp_path, "quarantine") == [bad]
    assert gated.done.status == 1
    (file,) = (tmp_path / "quarantine").glob("*.violations.json")
    (record,) = json.loads(file.read_text())
    assert record["why"] == gated.lines[1]["why"]
    assert len(record["why"][0]) > 10


def test_records_of_one_id_do_not_replace_each_other(gate: Gate, tmp_path: Path) -> None:
    lines = [json.dumps({"id": "same", "text": text}).encode() + b"\n" for text in (CLEAN, OTHER, CLEAN)]
    gated = gate("-", stdin=b"".join(lines))
    assert gated.verdicts == ["accepted", "accepted", "quarantined"]
    assert written(tmp_path, "accepted") == lines[:2]


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_other_encodings_can_be_read_again(gate: Gate, tmp_path: Path, codec: str) -> None:
    rows = [json.dumps({"id": number, "text": text}) for number, text in enumerate((FAULTY, CLEAN, OTHER), 1)]
    gated = gate("-", "--ignore", "encoding/invalid-utf8", stdin="\n".join([*rows, ""]).encode(codec))
    assert gated.verdicts == ["quarantined", "accepted", "accepted"]
    (accepted,) = (tmp_path / "accepted").glob("*.jsonl")
    (quarantined,) = (tmp_path / "quarantine").glob("*.jsonl")
    assert accepted.read_bytes().decode(codec) == "\n".join([*rows[1:], ""])
    assert quarantined.read_bytes().decode(codec) == rows[0] + "\n"


def test_a_binary_file_is_one_article(gate: Gate, tmp_path: Path) -> None:
    data = b"\x00\x01PNG\n\x00more\n" * 3
    (tmp_path / "a.jsonl").write_bytes(data)
    gated = gate("a.jsonl")
    assert (gated.verdicts, gated.lines[0]["decoded"]["codec"]) == (["quarantined"], "binary")
    (file,) = (tmp_path / "quarantine").glob("*.jsonl")
    assert file.read_bytes() == data


def test_a_stream_is_read_as_it_is_asked_for() -> None:
    rows = (b'{"text": "A short text of record %d."}\n' % number for number in range(10**12))

    class Endless(BytesIO):
        def readline(self, size: int | None = -1, /) -> bytes:
            return next(rows)

    taken: list[Arrival | Problem] = list(islice(arrivals_in(Endless(), "a.jsonl", ReadOptions()), 1000))
    assert len(taken) == 1000
    assert next(rows).endswith(b'record 1000."}\n')


def test_the_receipt_says_all_of_an_article(gate: Gate, tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text("[gate]\nmax-warnings = 1\n")
    data = CLEAN.replace("Library", "Café").encode("utf-8-sig")
    (tmp_path / "clean.txt").write_bytes(data)
    gated = gate("clean.txt")
    (line,) = gated.lines
    assert line["digest"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
    assert line["decoded"] == {"codec": "utf-8", "bom": True, "undecodable_bytes": 0}
    assert (line["verdict"], line["why"], line["output"]) == ("accepted", [], "accepted/clean.txt")
    assert line["configuration"] == gated.receipt["configuration"]["digest"]
    assert line["version"] == gated.receipt["tool"]["version"]
    assert gated.receipt["configuration"]["gate"]["max_warnings"] == 1
    assert gated.receipt["counts"] == {
        "articles": 1, "accepted": 1, "repaired": 0, "quarantined": 0, "unread": 0, "unchecked": 0, "repeated": 0,
    }  # fmt: skip


def test_the_digest_of_the_configuration_knows_every_setting_that_matters(gate: Gate, tmp_path: Path) -> None:
    (tmp_path / "clean.txt").write_text(CLEAN, "utf-8")
    given = [(), ("--config", "jobs=2"), ("--config", "gate.max-errors=1"), ("--ignore", "encoding")]
    digests = [gate("clean.txt", *options).receipt["configuration"]["digest"] for options in given]
    assert digests[0] == digests[1]
    assert len(set(digests)) == 3


def test_a_second_gate_of_the_same_directory_is_kept_out(run: Run, tmp_path: Path) -> None:
    from newslint.duplicates.index import ensure_index
    from newslint.gate.ledger import Ledger

    ensure_index(str(tmp_path / "an.index"))
    ledger = Ledger(tmp_path / "accepted")
    done = run("gate", "-", "--index", "an.index", "--accepted", "accepted", "--quarantine", "q", stdin=GOOD)
    ledger.close()
    assert done.status == 2
    assert "another gate" in done.err


def test_a_batch_that_was_pending_is_finished_with_its_own_index(run: Run, tmp_path: Path) -> None:
    from newslint.duplicates.index import ensure_index
    from newslint.gate.ledger import Batch, Ledger

    ensure_index(str(tmp_path / "an.index"))
    ledger = Ledger(tmp_path / "accepted")
    ledger.prepare(Batch(1, "/other.index"))
    ledger.close()
    done = run("gate", "-", "--index", "an.index", "--accepted", "accepted", "--quarantine", "q", stdin=GOOD)
    assert done.status == 2
    assert "run once more with that index" in done.err


def test_an_index_on_a_server(run: Run, tmp_path: Path) -> None:
    address = postgres_address()
    rest = ("--index", address, "--create", "--isolated", "--receipt", "r.json")
    for name, verdicts in [("one", ["accepted"]), ("two", ["quarantined"]), ("one", ["accepted"])]:
        done = run("gate", "-", "--accepted", name, "--quarantine", f"{name}-q", *rest, stdin=GOOD)
        lines = map(json.loads, (tmp_path / "r.articles.jsonl").read_text().splitlines())
        assert [line["verdict"] for line in lines] == verdicts, done.err


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes there")
def test_names_that_are_not_unicode(gate: Gate, tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    (tmp_path / name).write_text(CLEAN, "utf-8")
    assert gate(".").verdicts == ["accepted"]
    assert (tmp_path / "accepted" / name).read_text("utf-8") == CLEAN
    assert gate(".").receipt["counts"]["repeated"] == 1
