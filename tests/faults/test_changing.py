"""Files that vanish or change while a run is under way: said in one line, and all else is done."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import rmtree

import pytest

from newslint.config.settings import Settings
from newslint.failure import RULE_FAILED
from newslint.lint import Looked, Outcome, look
from newslint.plan import make_plan
from newslint.problem import Problem
from newslint.readers import ReadOptions, Source
from newslint.reread import Rereader
from newslint.run import concluded

STORY = (
    "The harbour board voted late on Tuesday to dredge the eastern channel before the winter storms arrive, and asked "
    "the ferry company to run its two larger boats from the northern pier until the work is done in early April.\n"
)
GONE = "changed while it was checked: not compared with others"


def checked(folder: Path, change: Callable[[Path], object]) -> Outcome:
    """Check three copies of a story; the second changes between the first look and the comparison."""
    paths = [folder / name for name in ("a.txt", "b.txt", "c.txt")]
    for path in paths:
        path.write_text(STORY)
    plan = make_plan(Settings(), folder)
    sources = [Source(str(path)) for path in paths]

    def looked() -> Iterator[Looked | Problem]:
        for source in sources:
            yield from look(source, plan, ReadOptions())
        change(paths[1])

    return concluded(looked(), plan, Rereader(sources, ReadOptions()))


@pytest.mark.parametrize(
    "change",
    [
        Path.unlink,
        lambda path: path.write_text("Another story altogether.\n"),
        lambda path: path.write_text(STORY * 3),
        lambda path: path.write_bytes(b"\x89PNG\0\0"),
        lambda path: (path.unlink(), os.mkfifo(path)),  # type: ignore[func-returns-value]
        lambda path: (path.unlink(), path.mkdir()),
    ],
    ids=["vanishes", "changes", "grows", "becomes binary", "becomes a FIFO", "becomes a directory"],
)
def test_an_article_that_is_gone_when_all_are_compared(tmp_path: Path, change: Callable[[Path], object]) -> None:
    outcome = checked(tmp_path, change)
    assert outcome.problems == [Problem(str(tmp_path / "b.txt"), GONE)]
    assert not [found for found in outcome.violations if found.rule == RULE_FAILED]
    copies = [Path(found.path).name for found in outcome.violations if found.rule.startswith("duplicate/")]
    assert copies == ["c.txt"], "the others are compared all the same"


def test_all_articles_may_be_gone(tmp_path: Path) -> None:
    outcome = checked(tmp_path, lambda path: rmtree(tmp_path))
    assert [Path(problem.path).name for problem in outcome.problems] == ["a.txt", "b.txt", "c.txt"]
    assert not [found for found in outcome.violations if found.rule == RULE_FAILED]
