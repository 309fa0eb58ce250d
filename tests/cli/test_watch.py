"""``newslint check --watch`` checks again when something changes, and only then."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import CLEAN, FAULTY, ROOT, Run

PATIENCE = 60
"""Seconds to wait for a check on a busy machine."""


class Watcher:
    def __init__(self, directory: Path) -> None:
        self.log = directory / "log"
        environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "rules")])}
        command = [sys.executable, "-c", "from newslint.cli import main; main()"]
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [*command, "check", "--watch", "--select", "boilerplate"],
                cwd=directory, env=environment, stdout=subprocess.DEVNULL, stderr=log,
            )  # fmt: skip

    def rounds(self) -> list[str]:
        """What was said in each round that is over."""
        return self.log.read_text("utf-8").split("Ctrl-C ends it.\n")[:-1]

    def after(self, rounds: int) -> str:
        """What is said in that round, once it is over."""
        end = time.monotonic() + PATIENCE
        while len(self.rounds()) < rounds and time.monotonic() < end:
            time.sleep(0.05)
        return self.rounds()[rounds - 1]


@pytest.fixture
def watcher(articles: Path) -> Iterator[Watcher]:
    watcher = Watcher(articles)
    yield watcher
    watcher.process.kill()
    watcher.process.wait()


def test_it_checks_again_after_each_change_and_ends_with_an_interrupt(watcher: Watcher, articles: Path) -> None:
    assert "1 violation" in watcher.after(1)
    assert "Watching 2 files" in watcher.after(1)
    (articles / "faulty.txt").write_text(CLEAN)
    assert "No violations in 2 articles" in watcher.after(2)
    (articles / "new.txt").write_text(FAULTY)
    assert "1 violation (1 warning) in 1 of 3" in watcher.after(3)
    (articles / "newslint.toml").write_text("ignore = [")
    assert "not valid TOML" in watcher.after(4)
    (articles / "newslint.toml").write_text('ignore = ["boilerplate/comment-prompt"]')
    assert "No violations in 3 articles" in watcher.after(5)
    time.sleep(1.5)
    assert len(watcher.rounds()) == 5, "nothing changed, nothing was done"
    watcher.process.send_signal(signal.SIGINT)
    assert watcher.process.wait(PATIENCE) == 130


@pytest.mark.parametrize("arguments", [["-"], ["--fix"], ["--fix-only"]])
def test_it_watches_files_and_changes_none(run: Run, articles: Path, arguments: list[str]) -> None:
    done = run("check", "--watch", *arguments)
    assert done.status == 2
    assert "--watch looks at files" in done.err
