"""newslint report as a user runs it."""

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.page.build import data_of, violation


def test_a_page_is_written_about_the_articles(run: Run, articles: Path) -> None:
    done = run("report", "--isolated", ".", "--output", "report.html", "--title", "Monday")
    assert (done.status, done.out) == (0, "")
    assert done.err == "report.html: 1 violation in 2 articles, 0.1 MB.\n"
    html = (articles / "report.html").read_text("utf-8")
    data = data_of(html)
    assert "<title>Monday</title>" in html
    assert len(data["articles"]["path"]) == 2
    assert data["violations"]["rules"] == ["boilerplate/comment-prompt"]
    assert data["about"][0]["why"]


def test_a_saved_report_gives_the_same_page(run: Run, articles: Path) -> None:
    moment = {"SOURCE_DATE_EPOCH": "1746172800"}
    run("report", "--isolated", ".", "-o", "direct.html", **moment)
    saved = run("check", "--isolated", ".", "--output-format", "json").out
    (articles / "found.json").write_text(saved, "utf-8")
    run("report", "--isolated", "--from-json", "found.json", ".", "-o", "saved.html", **moment)
    assert (articles / "saved.html").read_bytes() == (articles / "direct.html").read_bytes()
    lines = run("check", "--isolated", ".", "--output-format", "json-lines").out
    (articles / "found.jsonl").write_text(lines, "utf-8")
    run("report", "--isolated", "--from-json", "found.jsonl", "-o", "named.html", **moment)
    assert data_of((articles / "named.html").read_text("utf-8"))["articles"]["paths"] == ["faulty.txt"]


def test_files_that_are_gone_or_elsewhere_are_named_but_not_read(run: Run, articles: Path) -> None:
    secret = articles.parent / "secret.txt"
    secret.write_text("A secret.\n")
    found = [violation("gone.txt", "gone"), violation("../secret.txt", "out"), violation(str(secret), "out")]
    (articles / "found.json").write_text(json.dumps(found), "utf-8")
    done = run("report", "--isolated", "--from-json", "found.json", "-o", "r.html")
    assert done.status == 0
    html = (articles / "r.html").read_text("utf-8")
    assert data_of(html)["articles"]["chunk"] == [-1, -1, -1]
    assert "texts-0" not in html.partition("<script>")[0]


def test_without_texts_only_the_lines_around_violations_are_in_the_page(run: Run, articles: Path) -> None:
    run("report", "--isolated", ".", "--no-texts", "-o", "r.html")
    data = data_of((articles / "r.html").read_text("utf-8"))
    assert data["violations"]["excerpts"] == {"0": ["Leave a comment", 0, 15]}
    assert data["articles"]["chunk"] == [-1, -1]


def test_a_page_about_nothing_is_written_unless_files_are_required(run: Run, tmp_path: Path) -> None:
    assert run("report", "--isolated", "-o", "r.html").status == 0
    assert run("report", "--isolated", "--require-files", "-o", "r.html").status == 2


def test_what_is_no_report_is_refused_and_what_is_missing_is_said(run: Run, articles: Path) -> None:
    (articles / "no.json").write_text("[{}]")
    refused = run("report", "--isolated", "--from-json", "no.json")
    assert refused.status == 2
    assert "no.json is not what check --output-format json writes: element 0 is not a violation" in refused.err
    assert run("report", "--isolated", "--from-json", "clean.txt").err.startswith("newslint: clean.txt is not what")
    missing = run("report", "--isolated", "clean.txt", "lost.txt", "-o", "r.html")
    assert missing.status == 2
    assert "lost.txt" in missing.err
    assert "lost.txt" in data_of((articles / "r.html").read_text("utf-8"))["problems"][0]
