"""Runs the command as a user does: a process of its own, in a directory of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


@dataclass
class Done:
    status: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run newslint with arguments in ``tmp_path``; ``stdin`` is what it is given to read."""
    environment = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR")}
    environment["PYTHONPATH"] = os.pathsep.join([str(ROOT), str(ROOT / "rules")])

    def run(*arguments: str, stdin: bytes = b"", **variables: str) -> Done:
        done = subprocess.run(
            [sys.executable, "-c", "from newslint.cli import main; main()", *arguments],
            input=stdin, capture_output=True, cwd=tmp_path, env=environment | variables, check=False, timeout=120,
        )  # fmt: skip
        return Done(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return run


CLEAN = (
    "Library Stays Open\n\nThe library will stay open on Sundays, the council said on Tuesday after a short debate.\n"
)
FAULTY = (
    "Ferry Runs Again\n\nThe ferry to the island runs again on Sundays after repairs to its engine, the owners said.\n"
    "\nLeave a comment\n"
)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A directory with a clean article and one that has a comment prompt."""
    (tmp_path / "clean.txt").write_text(CLEAN, "utf-8")
    (tmp_path / "faulty.txt").write_text(FAULTY, "utf-8")
    return tmp_path
