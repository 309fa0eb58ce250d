"""The hooks, installed from this repository into a content repository by the tools that editors use."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.repository.conftest import IDENTITY, Repository, article

ROOT = Path(__file__).parent.parent.parent
BIN = Path(sys.executable).parent
TOOLS = {"pre-commit": "PRE_COMMIT_HOME", "prek": "PREK_HOME"}
CONFIGURATION = """\
repos:
  - repo: {url}
    rev: {revision}
    hooks: [{hooks}]
"""
GOOD = article("harbour", "Ships will moor at the fish market until then.")
BAD = f"{article('school', 'Nobody at the meeting spoke against it.')}\nLeave a comment\n"
COPY = article("harbour", "The harbour master will live on a boat.")


def executable(tool: str) -> str | None:
    return next((str(p) for p in [BIN / tool] if p.exists()), shutil.which(tool))


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A git repository of newslint as it stands in the working tree."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("newslint's own files are not in a git repository here")
    repository = Repository(tmp_path_factory.mktemp("newslint"))
    for name in filter(None, done.stdout.split("\0")):
        if (ROOT / name).is_file():
            (repository.top / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, repository.top / name)
    repository.commit()
    return repository


class Hooked:
    """A content repository with hooks, and the tool that installed them."""

    def __init__(self, top: Path, source: Repository, tool: str, home: Path, hooks: str) -> None:
        self.repository = Repository(top)
        self.tool = executable(tool)
        self.environment = {TOOLS[tool]: str(home), "PATH": os.pathsep.join([str(BIN), os.environ["PATH"]])}
        revision = source.git("rev-parse", "HEAD").stdout.strip()
        configuration = CONFIGURATION.format(url=source.top, revision=revision, hooks=hooks)
        self.repository.write(".pre-commit-config.yaml", configuration)
        self.repository.write("content/harbour.txt", GOOD)
        self.repository.commit()
        self.run("install", "--install-hooks")

    def run(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        assert self.tool
        return self._run(self.tool, *arguments)

    def commit(self, name: str, text: str) -> tuple[int, str]:
        """Status and output of a commit of one article."""
        self.repository.write(name, text)
        self.repository.git("add", name)
        done = self._run("git", "commit", "--message", "an article")
        return done.returncode, done.stdout + done.stderr

    def _run(self, *command: str) -> "subprocess.CompletedProcess[str]":
        inherited = {k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "PYTHON", "PRE_COMMIT"))}
        return subprocess.run(
            command, cwd=self.repository.top, env=inherited | IDENTITY | self.environment,
            capture_output=True, text=True, check=False, timeout=600,
        )  # fmt: skip


@pytest.fixture(scope="module", params=TOOLS)
def home(request: pytest.FixtureRequest, source: Repository, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a tool keeps the environment that it installs newslint into, once for all tests; its name is the tool's."""
    if not executable(request.param):
        pytest.skip(f"{request.param} is not installed")
    home: Path = tmp_path_factory.mktemp("home") / request.param
    first = Hooked(tmp_path_factory.mktemp("first"), source, home.name, home, "{id: newslint}")
    done = first.run("run", "--all-files")
    if "newslint" not in done.stdout or "No matching distribution" in done.stdout + done.stderr:
        pytest.skip(
            f"{home.name} could not install newslint, a package index may be out of reach: {done.stdout[-500:]}"
        )
    assert done.returncode == 0, done.stdout
    return home


def hooked(tmp_path: Path, source: Repository, home: Path, *hooks: str) -> Hooked:
    return Hooked(tmp_path, source, home.name, home, ", ".join(f"{{id: {hook}}}" for hook in hooks))


def test_bad_articles_and_copies_are_refused_and_good_ones_pass(tmp_path: Path, source: Repository, home: Path) -> None:
    desk = hooked(tmp_path, source, home, "newslint")
    status, said = desk.commit("content/bad.txt", BAD)
    assert status == 1, said
    assert "content/bad.txt:7:1" in said
    desk.repository.git("rm", "--force", "content/bad.txt")

    status, said = desk.commit("content/copy.txt", COPY)
    assert status == 1, said
    assert "near-duplicate of content/harbour.txt" in said
    assert "content/copy.txt:1:1" in said
    desk.repository.git("rm", "--force", "content/copy.txt")

    status, said = desk.commit("content/mill.md", f"# A mill\n\n{article('mill', 'The wheel stands still.')}")
    assert status == 0, said
    assert not desk.repository.git("status", "--short").stdout, "the cache is not seen by git"


def test_excluded_articles_and_other_files_do_not_stop_a_commit(tmp_path: Path, source: Repository, home: Path) -> None:
    desk = hooked(tmp_path, source, home, "newslint")
    desk.repository.write("newslint.toml", 'extend-exclude = ["drafts/"]\n')
    assert desk.commit("drafts/bad.txt", BAD)[0] == 0
    assert desk.commit("code.py", "print('Leave a comment')\n")[0] == 0


def test_the_repairing_hook_changes_what_is_safe_and_says_so(tmp_path: Path, source: Repository, home: Path) -> None:
    desk = hooked(tmp_path, source, home, "newslint-fix")
    status, said = desk.commit("content/spaces.txt", article("school", "The  vote is in June."))
    assert status == 1
    assert "files were modified by this hook" in said
    assert "The vote is in June." in (tmp_path / "content" / "spaces.txt").read_text("utf-8")
    assert desk.commit("content/spaces.txt", (tmp_path / "content" / "spaces.txt").read_text("utf-8"))[0] == 0


def test_all_tracked_articles_are_compared_when_asked_or_pushed(tmp_path: Path, source: Repository, home: Path) -> None:
    desk = hooked(tmp_path, source, home, "newslint-corpus")
    assert desk.commit("content/copy.txt", COPY)[0] == 0
    desk.repository.write("content/draft.txt", COPY)
    done = desk.run("run", "--all-files", "--hook-stage", "manual", "newslint-corpus")
    assert done.returncode == 1
    assert "near-duplicate" in done.stdout
    assert "draft.txt" not in done.stdout
    assert "1 violation" in done.stdout
