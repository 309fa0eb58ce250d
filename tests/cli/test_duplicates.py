"""The commands about duplicates: clusters, the index, checks against it."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import CLEAN, Run

REPORT = (
    "The harbour council of Vessby voted on Monday to close the northern quay to cargo after divers found cracks in "
    "14 of its 62 pillars, and asked the ministry for a loan of 9 million crowns to repair them before winter.\n\n"
    "Ships will moor at the old fish market until the end of May, the harbour master said.\n"
)


@pytest.fixture
def reprints(tmp_path: Path) -> Path:
    """A report, its reprint under another headline, and an article about something else."""
    (tmp_path / "a.txt").write_text(f"Quay closes after divers find cracks\n\n{REPORT}")
    (tmp_path / "b.txt").write_text(f"Vessby shuts its quay\n\n{REPORT}\nNo one was hurt.\n")
    (tmp_path / "c.txt").write_text(CLEAN)
    return tmp_path


def test_clusters_name_what_to_keep_and_why(run: Run, reprints: Path) -> None:
    done = run("duplicates")
    assert done.status == 0
    assert done.out.splitlines()[0] == "keep b.txt (longest)"
    assert done.out.splitlines()[1].startswith("  a.txt: near, b.txt (Jaccard .")
    assert done.err == "3 articles read: 1 cluster, 1 to drop.\n"


def test_the_order_of_the_criteria_can_be_chosen(run: Run, reprints: Path) -> None:
    assert run("duplicates", "--keep-order", "path").out.startswith("keep a.txt (path)")
    (reprints / "b.txt").write_text((reprints / "b.txt").read_text() + "\nLeave a comment\n")
    assert run("duplicates", "--keep-order", "cleanest,longest").out.startswith("keep a.txt (cleanest)")
    done = run("duplicates", "--keep-order", "newest")
    assert (done.status, "'newest' is none of" in done.err) == (2, True)


def test_clusters_as_csv_json_and_a_list_of_what_to_keep(run: Run, reprints: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("duplicates", "--format", "csv").out)))
    assert [(row["path"], row["keep"], row["kind"]) for row in rows] == [
        ("a.txt", "False", "near"),
        ("b.txt", "True", "near"),
    ]
    [cluster] = json.loads(run("duplicates", "--format", "json", "--keep-list", "keep.lst").out)
    assert cluster["keep"] == "b.txt"
    assert (reprints / "keep.lst").read_text() == "b.txt\nc.txt\n"


def test_an_index_is_built_asked_changed_and_verified(run: Run, reprints: Path) -> None:
    assert run("index", "build", "seen.db", "a.txt", "c.txt").err == "seen.db holds 2 articles\n"
    asked = run("index", "query", "seen.db", "b.txt")
    assert asked.status == 1
    assert asked.out.startswith("b.txt: near, a.txt (about: Jaccard .")
    assert json.loads(run("index", "query", "seen.db", "b.txt", "--format", "json-lines").out)["of"] == "a.txt"
    refused = run("index", "add", "seen.db", "b.txt", "--new-only")
    assert (refused.out, refused.err) == ("b.txt: near, a.txt\n", "0 added, 1 left out as copies\n")
    assert run("index", "add", "seen.db", "b.txt").err == "1 added\n"
    assert "3 articles" in run("index", "info", "seen.db").out
    assert run("index", "remove", "seen.db", "a.txt", "b.txt").err == "2 removed\n"
    assert run("index", "query", "seen.db", "b.txt").status == 0
    assert run("index", "verify", "seen.db").status == 0


def test_records_are_removed_by_number_id_and_path(run: Run, tmp_path: Path) -> None:
    lines = [json.dumps({"text": REPORT}), json.dumps({"id": "x-1", "text": CLEAN}), json.dumps({"text": "Short."})]
    (tmp_path / "feed.jsonl").write_text("\n".join(lines))
    run("index", "build", "seen.db", "feed.jsonl")
    assert run("index", "remove", "seen.db", "feed.jsonl#1", "feed.jsonl#x-1").err == "2 removed\n"
    assert run("index", "remove", "seen.db", "feed.jsonl").err == "1 removed\n"


def test_indexes_are_merged(run: Run, reprints: Path) -> None:
    run("index", "build", "one.db", "a.txt")
    run("index", "build", "two.db", "a.txt", "c.txt")
    assert run("index", "merge", "one.db", "two.db").err == "1 added, 1 were there already\n"


def test_a_check_against_an_index_names_the_indexed_article(run: Run, reprints: Path) -> None:
    run("index", "build", "seen.db", "a.txt")
    done = run("check", "b.txt", "--against", "seen.db", "--output-format", "concise")
    assert done.status == 1
    assert done.out.startswith("b.txt:1:1: warning duplicate/near near-duplicate of a.txt, which is in the index")
    (reprints / "newslint.toml").write_text('against = "seen.db"\n')
    assert run("check", "b.txt", "--output-format", "concise").out == done.out
    assert run("check", "c.txt").status == 0
    assert run("check", "a.txt").status == 0, "an article is no copy of itself"
    assert run("check", "b.txt", "--ignore", "duplicate").status == 0


@pytest.mark.parametrize("command", [["check", "a.txt", "--against"], ["index", "query"], ["index", "info"]])
def test_an_index_that_cannot_be_used_is_2_and_says_what_to_do(run: Run, reprints: Path, command: list[str]) -> None:
    rest = ["a.txt"] if command[-1] == "query" else []
    missing = run(*command, "absent.db", *rest)
    assert (missing.status, missing.err) == (
        2,
        "newslint: there is no index absent.db; build it: newslint index build absent.db PATHS\n",
    )
    (reprints / "broken.db").write_bytes(b"not an index at all" * 100)
    broken = run(*command, "broken.db", *rest)
    assert broken.status == 2
    assert "broken.db" in broken.err
    assert "Traceback" not in broken.err
    assert (reprints / "broken.db").read_bytes() == b"not an index at all" * 100
