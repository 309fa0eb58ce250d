"""``newslint init`` decides from what it sees, says so, and writes a configuration that holds."""

import json
import subprocess
import tomllib
from pathlib import Path
from typing import Any

from tests.cli.conftest import CLEAN, Run

GERMAN = (
    "Die Bibliothek bleibt sonntags geöffnet\n\nDie Bibliothek wird nach einem Versuch, der doppelt so viele Besucher "
    "brachte, wie der Rat erwartet hatte, auch sonntags geöffnet bleiben, sagte er am Dienstag nach der Sitzung.\n"
)


def written(directory: Path) -> dict[str, Any]:
    return tomllib.loads((directory / "newslint.toml").read_text("utf-8"))


def test_what_is_seen_is_written_told_and_valid(run: Run, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "wire").mkdir()
    for n in range(3):
        (tmp_path / "content" / f"{n}.md").write_text(f"---\ntitle: Library {n}\ndesk: city\n---\n\n{CLEAN}")
    (tmp_path / "content" / "de.txt").write_text(GERMAN, "utf-8")
    record = {"headline": "Library", "artikel": CLEAN * 3, "source": "Vessby Courier"}
    (tmp_path / "wire" / "today.jsonl").write_text(json.dumps(record) + "\n")
    (tmp_path / "README.md").write_text("# Our articles\n")
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    subprocess.run(["git", "add", "."], cwd=tmp_path, check=True)
    done = run("init")
    assert (done.status, done.out) == (0, "")
    assert written(tmp_path) == {
        "language": ["en", "de"],
        "extend-exclude": ["/README.md"],
        "reference": ["content/", "wire/"],
        "records": {"text": "artikel"},
    }
    for said in ("6 files with an extension of articles (3 Markdown", "title, desk", 'records.text = "artikel"'):
        assert said in done.err
    checked = run("check")
    assert "5 articles read" in checked.err
    assert checked.status in (0, 1), checked.err


def test_nothing_to_see_gives_a_configuration_of_defaults(run: Run, tmp_path: Path) -> None:
    assert run("init").status == 0
    assert written(tmp_path) == {}
    assert run("check").status == 0


def test_articles_at_the_top_and_no_git(run: Run, articles: Path) -> None:
    run("init")
    assert written(articles) == {"language": ["en"]}


def test_a_configuration_is_not_overwritten_unasked(run: Run, articles: Path) -> None:
    (articles / ".newslint.toml").write_text("preview = true\n")
    done = run("init")
    assert done.status == 2
    assert ".newslint.toml" in done.err
    assert not (articles / "newslint.toml").exists()
    assert run("init", "--force").status == 0
    assert (articles / "newslint.toml").exists()
