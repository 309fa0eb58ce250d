"""The examples are what the README shows: run, and held against their expected output.

After a change that is meant, ``python -m tests.test_examples`` writes the expected output anew; read the difference.
"""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"


def checked(*arguments: str, path: str = "") -> subprocess.CompletedProcess[str]:
    """Run a check in the examples' directory, as the README does from the repository's."""
    import os

    search = os.pathsep.join(filter(None, [str(ROOT), str(ROOT / "rules"), path]))
    return subprocess.run(
        [sys.executable, "-c", "from newslint.cli import main; main()", *arguments],
        capture_output=True, text=True, cwd=ROOT, check=False, env=os.environ | {"PYTHONPATH": search, "NO_COLOR": "1"},
    )  # fmt: skip


def expected() -> str:
    done = checked("check", "examples/articles", "--output-format", "full")
    return done.stdout + done.stderr


def test_the_articles_give_what_is_expected() -> None:
    assert expected() == (EXAMPLES / "articles.expected.txt").read_text("utf-8")


def test_the_readme_shows_what_the_examples_give() -> None:
    shown = (ROOT / "README.md").read_text("utf-8").split("```text\n")[1].split("\n```")[0]
    given = (EXAMPLES / "articles.expected.txt").read_text("utf-8")
    for piece in shown.replace("\n[...]\n", "\n").split("\n\n"):
        assert piece.strip() in given


def test_the_clean_article_is_silent_even_in_preview() -> None:
    done = checked("check", "--preview", "examples/articles/library.txt")
    assert (done.returncode, done.stdout) == (0, "")


def test_the_house_style_reports_its_phrases() -> None:
    done = checked(
        "check", "--config", "examples/house-style/newslint.toml", "examples/house-style", "--output-format", "concise"
    )
    assert [line.split()[2] for line in done.stdout.splitlines()] == [
        "house/passed-away", "house/very-unique", "house/wire-note",
    ]  # fmt: skip


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The example rule pack, installed by pip into a directory of its own."""
    target = tmp_path_factory.mktemp("site")
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index",
         "--disable-pip-version-check", "--target", str(target), str(EXAMPLES / "rule-pack")],
        check=True, capture_output=True,
    )  # fmt: skip
    return str(target)


def test_an_installed_rule_pack_is_found_and_runs(pack: str, tmp_path: Path) -> None:
    assert "house/exclusive" in checked("rules", path=pack).stdout
    assert "house/exclusive" not in checked("rules").stdout
    article = tmp_path / "scoop.txt"
    article.write_text("EXCLUSIVE: Mayor to step down\n\nThe mayor will step down in May, she said on Monday.\n")
    done = checked("check", "--isolated", str(article), "--output-format", "concise", path=pack)
    assert done.returncode == 1
    assert f"{article}:1:1: warning house/exclusive the headline says 'exclusive'" in done.stdout
    assert "Readers can tell" in checked("rule", "house/exclusive", path=pack).stdout


if __name__ == "__main__":
    (EXAMPLES / "articles.expected.txt").write_text(expected(), "utf-8")
