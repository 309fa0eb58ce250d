"""Every article goes where it belongs, with its bytes, in the format it came in."""

import gzip
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from newslint.clean import job as clean_job
from newslint.discover import discover
from newslint.discover.walk import LISTS
from newslint.plan import Plan, make_plan
from newslint.readers import Source
from newslint.report.json import as_object
from newslint.run import run as check
from tests.clean.archive import (
    BROKEN,
    COPY,
    EMPTY,
    REPAIRED,
    cleaned,
    contents,
    fill,
    job,
    lines,
    loaded,
    record,
    text,
    wire,
)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return fill(tmp_path / "archive")


def rows(output: Path, side: str) -> list[bytes]:
    """The lines of the parts of wire.jsonl on a side, in order."""
    files = sorted((output / side).glob("wire*.jsonl"))
    return [row for file in files for row in file.read_bytes().splitlines(keepends=True)]


def test_records_go_where_they_belong_and_untouched_ones_keep_their_bytes(archive: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    summary = cleaned(job([archive], output))
    repaired = REPAIRED.replace("â€™".encode(), "’".encode())
    clean = [repaired if row == REPAIRED else row for row in wire() if row not in (EMPTY, BROKEN, COPY)]
    assert rows(output, "articles") == clean
    assert rows(output, "quarantine") == [EMPTY, BROKEN]
    assert rows(output, "duplicates") == [COPY]
    assert len(list((output / "articles").glob("wire.0*.jsonl"))) > 3, "it was to be cut into parts"
    assert summary["articles"] == len(wire()) + 5
    assert (summary["accepted"], summary["repaired"], summary["duplicates"]) == (32, 2, 2)
    assert (summary["quarantined"], summary["unreadable"], summary["unchecked"]) == (3, 1, 0)


def test_what_a_run_wrote_about_articles_is_no_article(archive: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    cleaned(job([archive], output))
    found = discover([output])
    assert {Path(each.path).name for each in found.skipped} >= set(LISTS)
    assert {file.relative_to(output).parts[0] for file in found.files} == {"articles", "quarantine", "duplicates"}


def test_copies_of_a_kind_that_is_not_looked_for_stay(archive: Path, tmp_path: Path) -> None:
    only_exact = job([archive], tmp_path / "exact", loaded(ignore=("duplicate/near", "duplicate/contained")))
    assert cleaned(only_exact)["duplicates"] == 1
    assert rows(tmp_path / "exact", "duplicates") == []
    assert cleaned(job([archive], tmp_path / "none", loaded(ignore=("duplicate",))))["duplicates"] == 0


@pytest.mark.parametrize("rule", ["duplicate/near", "duplicate", "ALL"])
def test_an_article_in_which_copies_are_suppressed_is_none(tmp_path: Path, rule: str) -> None:
    said = {"newslint": {"ignore": [f"{rule} the second edition"]}}
    edition = record(3, **said).replace(b'"a3"', b'"again"').replace(b"Headline 3", b"Again")
    (tmp_path / "wire.jsonl").write_bytes(record(3) + edition)
    summary = cleaned(job([tmp_path / "wire.jsonl"], tmp_path / "out"))
    assert (summary["accepted"], summary["duplicates"]) == (2, 0)


def test_where_the_configuration_ignores_copies_there_are_none(archive: Path, tmp_path: Path) -> None:
    ignoring = loaded('per-file-ignore."**/copy.txt"=["duplicate"]')
    summary = cleaned(job([archive], tmp_path / "out", ignoring))
    assert summary["duplicates"] == 1
    assert (tmp_path / "out" / "articles" / "year" / "copy.txt").exists()


def test_files_keep_their_names_and_bytes(archive: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    cleaned(job([archive], output))
    written = contents(output)
    old = contents(archive)
    assert written["articles/year/fine.txt"] == old["year/fine.txt"]
    assert written["articles/year/story.md"] == old["year/story.md"]
    assert written["articles/year/spaced.txt"] == b"Ferry Runs Again\r\n\r\nThe ferry runs again on Sundays.\r\n"
    assert written["quarantine/year/binary.txt"] == old["year/binary.txt"]
    assert written["duplicates/year/copy.txt"] == old["year/copy.txt"]
    assert contents(archive) == old, "the input was changed"


def test_what_is_quarantined_is_listed_with_why_and_its_violations(archive: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    cleaned(job([archive], output))
    listed = {line["record"] or Path(line["path"]).name: line for line in lines(output / "quarantine.jsonl")}
    assert set(listed) == {"binary.txt", "empty", 23}
    assert listed[23]["why"][0].startswith("invalid JSON: ")
    assert listed["empty"]["violations"][0]["code"] == "structure/empty-article"
    assert listed["empty"]["output"].startswith("quarantine/wire.0000")
    assert (output / listed["binary.txt"]["output"]).exists()


def test_copies_are_listed_with_what_is_kept_for_them(archive: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    cleaned(job([archive], output))
    again, copy = sorted(lines(output / "duplicates.jsonl"), key=lambda line: str(line["record"]), reverse=True)
    assert (again["record"], again["kept"]["record"], again["kind"]) == ("again", "a3", "near")
    assert (copy["record"], copy["kind"], copy["output"]) == (None, "exact", "duplicates/year/copy.txt")


def test_violations_are_those_that_check_reports(archive: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    settings = loaded(ignore=("duplicate",))
    cleaned(job([archive], output, settings))
    made = job([archive], output, settings)
    plan = make_plan(settings.settings, settings.root)
    sources = [Source(str(file)) for file in sorted(archive.rglob("*.*"))]
    outcome = check(sources, plan, settings.settings, settings.root, made.archive.discovery.reading)
    expected = sorted(json.dumps(as_object(found)) for found in outcome.violations)
    assert sorted(json.dumps(line) for line in lines(output / "violations.jsonl")) == expected
    assert len(expected) == 4


def test_counts_are_by_rule_and_by_source(archive: Path, tmp_path: Path) -> None:
    summary = cleaned(job([archive], tmp_path / "out"))
    assert summary["rules"]["encoding/mojibake"] == {"articles": 1, "fixed": 1, "violations": 1}
    assert summary["sources"]["Wire"] == {"accepted": 15}
    assert summary["sources"]["Post"]["accepted"] == 16
    verdicts = ("accepted", "repaired", "duplicates", "quarantined")
    by_source = {verdict: sum(each.get(verdict, 0) for each in summary["sources"].values()) for verdict in verdicts}
    assert by_source == {verdict: summary[verdict] for verdict in verdicts}
    assert json.loads((tmp_path / "out" / "summary.json").read_text()) == summary


@pytest.mark.parametrize(
    ("overrides", "status"),
    [((), 1), (("gate.max-rejected=0.5",), 0), (("gate={max-errors=9, max-warnings=1e6}",), 1)],
)
def test_the_status_says_whether_the_budget_held(
    archive: Path, tmp_path: Path, overrides: tuple[str, ...], status: int
) -> None:
    assert cleaned(job([archive], tmp_path / "out", loaded(*overrides)))["exit_status"] == status


def test_nothing_is_repaired_where_the_budget_says_so(archive: Path, tmp_path: Path) -> None:
    summary = cleaned(job([archive], tmp_path / "out", loaded("gate={repair=false, max-errors=9}")))
    assert summary["repaired"] == 0
    assert REPAIRED in rows(tmp_path / "out", "articles")


def test_unsafe_fixes_are_applied_where_asked_for(tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    prompt = "Ferry Runs Again\n\nThe ferry runs again on Sundays.\n\nLeave a comment\n"
    (archive / "ferry.txt").write_text(prompt)
    settings = loaded(select=("boilerplate/comment-prompt",))
    assert cleaned(job([archive], tmp_path / "safe", settings))["repaired"] == 0
    assert cleaned(job([archive], tmp_path / "unsafe", settings, unsafe=True))["repaired"] == 1
    assert "comment" not in (tmp_path / "unsafe" / "articles" / "ferry.txt").read_text()


def test_rules_about_many_articles_compare_those_of_a_block_and_are_repaired(tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    for number in range(4):
        (archive / f"{number}.txt").write_text(f"{text(number)}\nAcme Courier, the voice of the valley\n")
    settings = loaded(select=("boilerplate/repeated-line",))
    summary = cleaned(job([archive], tmp_path / "out", settings, shard=100_000, unsafe=True))
    assert summary["rules"] == {"boilerplate/repeated-line": {"articles": 4, "fixed": 4, "violations": 4}}
    assert all("Acme" not in file.read_text() for file in (tmp_path / "out" / "articles").iterdir())


@pytest.mark.parametrize("settings", [loaded("gate.allow-duplicates=true"), loaded(ignore=("duplicate",))])
def test_copies_stay_where_nobody_asks_for_them(archive: Path, tmp_path: Path, settings: Any) -> None:
    assert cleaned(job([archive], tmp_path / "out", settings))["duplicates"] == 0


def test_the_keep_order_decides(tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    (archive / "a.txt").write_text(text(1))
    (archive / "b.txt").write_text(text(1) + "And two more words.\n")
    cleaned(job([archive], tmp_path / "path", order=("path",)))
    cleaned(job([archive], tmp_path / "longest", order=("longest",)))
    assert [file.name for file in (tmp_path / "path" / "articles").iterdir()] == ["a.txt"]
    assert [file.name for file in (tmp_path / "longest" / "articles").iterdir()] == ["b.txt"]


def test_sources_beyond_number_are_counted_together(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newslint.clean.tally.SOURCES", 2)
    summary = cleaned(job([archive], tmp_path / "out"))
    assert set(summary["sources"]) == {"Post", "Wire", "(others)"}
    assert sum(summary["sources"]["(others)"].values()) > 1
    assert summary["accepted"] == 32


def test_a_file_that_cannot_be_opened_is_told_and_the_status_is_2(archive: Path, tmp_path: Path) -> None:
    (archive / "gone.txt").symlink_to(tmp_path / "nowhere")
    made = job([archive, archive / "gone.txt", archive / "missing"], tmp_path / "out")
    summary = cleaned(made)
    assert [Path(each["path"]).name for each in summary["unread"]] == ["gone.txt", "missing"]
    assert summary["exit_status"] == 2
    assert summary["accepted"] == 32


def test_rows_of_parquet_stay_rows_of_parquet(tmp_path: Path) -> None:
    pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    archive = tmp_path / "archive"
    archive.mkdir()
    rows: list[dict[str, Any]] = [{"id": number, "text": text(number), "score": number / 3} for number in range(12)]
    rows[4]["text"] = "They donâ€™t know, said the mayor."
    rows[7]["text"] = None
    rows[9]["text"] = text(2)
    table = pa.Table.from_pylist(rows)
    pq.write_table(table, archive / "wire.parquet", row_group_size=3)
    cleaned(job([archive], tmp_path / "out", shard=100_000))
    expected = {"articles": [0, 1, 2, 3, 4, 5, 6, 8, 10, 11], "duplicates": [9], "quarantine": [7]}
    for side, numbers in expected.items():
        written = pq.read_table(tmp_path / "out" / side / "wire.parquet")
        assert written.schema == table.schema
        wanted = [dict(rows[number]) for number in numbers]
        for row in wanted:
            row["text"] = row["text"] and row["text"].replace("â€™", "’")
        assert written.to_pylist() == wanted


@pytest.mark.parametrize("name", ["wire.jsonl.gz", "wire.csv"])
def test_other_formats_come_out_as_they_came_in(tmp_path: Path, name: str) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    lines = [b"id,text\n", b'1,"One story, told once."\n', '2,"They donâ€™t know, said the mayor."\n'.encode()]
    if name.endswith(".gz"):
        lines = [gzip.compress(b"".join([record(0), REPAIRED]))]
    (archive / name).write_bytes(b"".join(lines))
    summary = cleaned(job([archive], tmp_path / "out", loaded(ignore=("duplicate",)), shard=100_000))
    assert (summary["accepted"], summary["repaired"]) == (1, 1)
    written = (tmp_path / "out" / "articles" / name).read_bytes()
    plain = gzip.decompress(written) if name.endswith(".gz") else written
    before = gzip.decompress(lines[0]) if name.endswith(".gz") else b"".join(lines)
    assert plain == before.replace("â€™".encode(), "’".encode())


def test_what_a_failing_rule_did_not_check_is_not_accepted(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(corpus: object) -> Any:
        raise ZeroDivisionError

    def broken(plan: Plan) -> Plan:
        return replace(plan, corpus=tuple(step._replace(check=fails) for step in plan.corpus))

    usual = clean_job._within_blocks
    monkeypatch.setattr(clean_job, "_within_blocks", lambda plan: broken(usual(plan)))
    settings = loaded(select=("boilerplate/repeated-line",))
    summary = cleaned(job([archive], tmp_path / "out", settings, shard=100_000))
    assert (summary["accepted"], summary["quarantined"], summary["unchecked"]) == (0, 39, 38)
    assert summary["exit_status"] == 2
    assert "rule boilerplate/repeated-line failed" in lines(tmp_path / "out" / "quarantine.jsonl")[0]["why"][0]
