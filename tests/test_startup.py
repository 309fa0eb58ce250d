"""What a short run costs: told by what it imports and compiles, and by ratios in one run, never by a time alone."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.peers.tools import run
from newslint.config import load

CLEAN = (
    "Library Stays Open\n\nThe library will stay open on Sundays after a trial that drew twice the visitors that the "
    "council had expected, it said on Tuesday. “Families came most,” said its head. The café pays £50 a day.\n"
)
MAIN = "from newslint.cli import main; main()"
WATCHED = """
import atexit, json, re, sys
compiled = []
plain = re.compile
def counting(pattern, flags=0):
    compiled.append(pattern)
    return plain(pattern, flags)
re.compile = counting
atexit.register(lambda: print(json.dumps([sorted(sys.modules), len(set(compiled))])))
from newslint.cli import main; main()
"""
NOT_FOR_ONE_FILE = {
    "datasketch", "difflib", "ftfy", "hashlib", "html", "importlib.metadata", "langdetect", "multiprocessing", "numpy",
    "scipy", "shutil", "sqlite3", "statistics", "subprocess", "tempfile", "tomllib", "yaml",
    "newslint.baseline", "newslint.cache", "newslint.duplicates.candidates", "newslint.duplicates.comparison",
    "newslint.fixes", "newslint.gate", "newslint.page", "newslint.readers.json_lines", "newslint.readers.markdown",
    "newslint.since",
}  # fmt: skip


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "clean.txt"
    file.write_text(CLEAN, "utf-8")
    return file


def watched(*arguments: str) -> tuple[set[str], int]:
    """The modules that a command imports, and how many expressions it compiles."""
    command = [sys.executable, "-c", WATCHED, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    modules, compiled = json.loads(done.stdout.splitlines()[-1])
    return set(modules), compiled


def test_the_version_is_said_without_click() -> None:
    done = subprocess.run([sys.executable, "-X", "importtime", "-c", MAIN, "--version"], capture_output=True, text=True)
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert done.stdout.startswith("newslint ")
    assert "newslint._version" in imported
    assert not imported & {"click", "typing", "re", "inspect"}


def test_checking_a_clean_file_imports_only_what_it_uses(article: Path) -> None:
    modules, _ = watched("check", "--isolated", str(article))
    assert modules & NOT_FOR_ONE_FILE == set()
    assert sum(name.startswith(("newslint.", "newslint_rules.")) for name in modules) <= 210


def test_checking_a_clean_file_compiles_few_of_two_hundred_expressions(article: Path) -> None:
    assert watched("check", "--isolated", str(article))[1] <= 60


def test_what_compares_articles_is_imported_where_there_are_two(article: Path) -> None:
    article.with_name("other.txt").write_text("Another\n\nThe bridge reopens on Friday, the council said.\n")
    modules, _ = watched("check", "--isolated", "--no-cache", str(article.parent))
    assert "newslint.duplicates.candidates" in modules


def test_to_check_a_file_takes_few_times_what_click_takes_to_import(article: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(article.parent / "bytecode")
    check = [sys.executable, "-c", MAIN, "check", "--isolated", str(article)]
    click = [sys.executable, "-c", "import click, pathlib, dataclasses"]
    costs = [(run(check, ".", environment).cpu, run(click, ".", environment).cpu) for _ in range(8)][1:]
    ours, theirs = map(min, zip(*costs, strict=True))
    assert ours <= 2.8 * theirs, f"{1000 * ours:.0f} ms beside {1000 * theirs:.0f}"


def test_the_configuration_is_parsed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import tomllib

    parsed: list[str] = []
    loads = tomllib.loads

    def counting(source: str) -> dict[str, object]:
        parsed.append(source)
        return loads(source)

    monkeypatch.setattr(tomllib, "loads", counting)
    (tmp_path / "pyproject.toml").write_text(f"[tool.newslint]\nignore = ['garbled']\n# {tmp_path}\n")
    assert load(start=tmp_path).settings.ignore == ("garbled",)
    assert len(parsed) == 1
