"""A desk to follow the documentation at: the examples in a git repository, and newslint on the PATH."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.docs.blocks import ROOT

IDENTITY = {f"GIT_{who}_{what}": "desk@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


@dataclass(frozen=True)
class Done:
    """What became of a command: what it printed on stdout and stderr, and its exit status."""

    printed: str
    status: int


class Desk:
    """A directory with ``examples``, tracked by git."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory / "desk"
        self._out = directory / "out"
        self._bin = directory / "bin"
        shutil.copytree(ROOT / "examples", self.directory / "examples", ignore=shutil.ignore_patterns("__pycache__"))
        self._on_path("newslint", "-c 'from newslint.cli import main; main()'")
        self._on_path("python", "")
        for command in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "--message", "articles"]):
            subprocess.run(["git", *command], cwd=self.directory, env=self._environment(), check=True)

    def add_articles(self) -> None:
        """Put articles where the README has some, and on the PATH a ``producer`` of them."""
        examples = self.directory / "examples"
        shutil.copytree(examples / "articles", self.directory / "articles")
        shutil.copytree(examples / "archive", self.directory / "inbox")
        for name, copy in (("harbour-bridge.txt", "article.txt"), ("library.txt", "new.txt"), ("clinic.md", "new.md")):
            shutil.copy(examples / "articles" / name, self.directory / copy)
        self._on_path("producer", f"-c 'print(open(\"{examples}/archive/april.jsonl\").read())'")

    def run(self, lines: Sequence[str]) -> list[Done]:
        """Run command lines one after the other in one shell."""
        self._out.mkdir(exist_ok=True)
        script = "".join(
            f"{{ {line}\n}} >{self._out}/{number} 2>&1; echo $? >{self._out}/{number}.status\n"
            for number, line in enumerate(lines)
        )
        subprocess.run(["bash", "-c", script], cwd=self.directory, env=self._environment(), check=True)
        return [self._done(number) for number in range(len(lines))]

    def _done(self, number: int) -> Done:
        status = int((self._out / f"{number}.status").read_text("ascii"))
        return Done((self._out / str(number)).read_text("utf-8"), status)

    def _on_path(self, name: str, arguments: str) -> None:
        self._bin.mkdir(exist_ok=True)
        file = self._bin / name
        file.write_text(f'#!/bin/sh\nexec "{sys.executable}" {arguments} "$@"\n')
        file.chmod(0o755)

    def _environment(self) -> dict[str, str]:
        search = os.pathsep.join([str(ROOT), str(ROOT / "rules")])
        path = os.pathsep.join([str(self._bin), os.environ.get("PATH", "")])
        told = {"PATH": path, "PYTHONPATH": search, "NO_COLOR": "1", "GIT_CONFIG_GLOBAL": os.devnull}
        return {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "COLUMNS")} | (
            told | IDENTITY
        )
