"""What a link in a directory leads to elsewhere is checked, and written only where the link itself is named."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.conftest import run as run  # the fixture

STORY = "The bridge opens in May  , the mayor said, and nobody had a word to say against it.\n"


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    (tmp_path / "news").mkdir()
    target = tmp_path / "elsewhere.md"
    target.write_text(STORY)
    (tmp_path / "news" / "link.md").symlink_to(target)
    (tmp_path / "news" / "own.md").write_text(STORY)
    return target


def test_a_link_out_of_the_directory_is_checked_and_not_written(run: Run, outside: Path) -> None:
    done = run("check", "--isolated", "--fix", "news", "--output-format", "concise")
    assert "news/link.md" in done.out
    assert "newslint: news/link.md: not repaired: it is a link that leads out of the directory" in done.err
    assert outside.read_text() == STORY
    assert (outside.parent / "news" / "own.md").read_text() != STORY
    done = run("suppress", "--isolated", "--reason", "x", "--select", "typography", "news")
    assert done.status == 2
    assert "news/link.md: not suppressed: it is a link" in done.err
    assert outside.read_text() == STORY


def test_a_link_that_is_named_is_written(run: Run, outside: Path) -> None:
    run("check", "--isolated", "--fix", "news/link.md")
    assert outside.read_text() != STORY
    assert (outside.parent / "news" / "link.md").is_symlink()
