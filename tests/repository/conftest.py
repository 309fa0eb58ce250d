"""A content repository: a git repository of articles, with a last commit and a change on top of it."""

import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.cli.conftest import run as run

if not shutil.which("git"):
    pytest.skip("git is not installed", allow_module_level=True)

IDENTITY = {
    "GIT_AUTHOR_NAME": "Desk", "GIT_AUTHOR_EMAIL": "desk@example.org", "GIT_COMMITTER_NAME": "Desk",
    "GIT_COMMITTER_EMAIL": "desk@example.org", "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull,
}  # fmt: skip


class Repository:
    """A git repository in a directory."""

    def __init__(self, top: Path) -> None:
        self.top = top
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str, check: bool = True) -> "subprocess.CompletedProcess[str]":
        environment = {k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "PRE_COMMIT"))} | IDENTITY
        return subprocess.run(
            ["git", *arguments], cwd=self.top, env=environment, capture_output=True, text=True, check=check
        )

    def write(self, name: str, text: str) -> None:
        file = self.top / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def commit(self, paths: Iterable[str] = (".",)) -> None:
        self.git("add", *paths)
        self.git("commit", "--quiet", "--message", "articles")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


LEADS = {
    "harbour": "The harbour council of Vessby voted on Monday to close the northern quay to cargo after divers found "
    "cracks in 14 of its 62 pillars, and asked the ministry for a loan to repair them before winter.",
    "school": "Three schools in the valley of Orlen will share one headteacher from August, parents were told at a "
    "meeting on Thursday, because nobody answered 9 advertisements that had run in the paper since March.",
    "mill": "The last water mill on the river Tarn ground its final sack of rye on Saturday after 211 years, and the "
    "miller, who has no heirs, handed the keys to a museum that plans to open it in the spring.",
}


def article(lead: str, end: str) -> str:
    """A clean article: a lead that others may share, and an end of its own."""
    return f"News from {end.split()[-1].strip('.')}\n\n{LEADS[lead]}\n\n{end}\n"
