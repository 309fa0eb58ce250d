"""The same bytes out, whatever the machine is like: hashes, locale, time zone, processes, the order of names."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.faults.running import COMMAND, articles, environment

FORMATS = ("full", "json", "sarif", "junit", "gitlab", "rdjson", "github")
VARIABLES = [
    {"PYTHONHASHSEED": "0"}, {"PYTHONHASHSEED": "1"}, {"PYTHONHASHSEED": "4294967295"},
    {"LC_ALL": "C"}, {"LC_ALL": "POSIX"}, {"LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"}, {"LC_ALL": "C.UTF-8"},
    {"TZ": "Asia/Kathmandu"}, {"TZ": "America/Los_Angeles"}, {"COLUMNS": "20"},
]  # fmt: skip


def reported(folder: Path, *arguments: str, **variables: str) -> tuple[int, bytes, bytes]:
    done = subprocess.run(
        [*COMMAND, "check", "--isolated", "--preview", *arguments], cwd=folder, env=environment() | variables,
        capture_output=True, check=False, timeout=100,
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("news")
    articles(folder, 6)
    texts = [file.read_text() for file in sorted(folder.iterdir())]
    (folder / "copy.txt").write_text(texts[0].replace("dredge", "clear"))
    (folder / "İstanbul.md").write_text("# The Iıİi of café\n\nThe the ferry “runs  again , they said.\n", "utf-8")
    (folder / "z.jsonl").write_text(
        '{"id": "b", "text": "donâ€™t  stop"}\n{"id": "a", "text": "4 minute read"}\n', "utf-8"
    )
    return folder


@pytest.mark.parametrize("format", FORMATS)
def test_where_it_runs(news: Path, format: str) -> None:
    expected = reported(news, "--no-cache", "--jobs", "1", "--output-format", format)
    assert expected[0] == 1
    for variables in VARIABLES if format in ("full", "sarif") else VARIABLES[:2]:
        found = reported(news, "--no-cache", "--jobs", "1", "--output-format", format, **variables)
        assert found == expected, variables


def test_how_many_processes_and_the_cache(news: Path) -> None:
    expected = reported(news, "--no-cache", "--jobs", "1", "--output-format", "json")
    for arguments in (["--jobs", "2"], ["--jobs", "5"], ["--cache"], ["--cache"], ["--cache", "--jobs", "3"]):
        cached = [] if "--cache" in arguments else ["--no-cache"]
        assert reported(news, *cached, *arguments, "--output-format", "json") == expected, arguments


def test_the_order_of_names(news: Path) -> None:
    names = sorted(file.name for file in news.iterdir() if not file.name.startswith("."))
    expected = reported(news, "--no-cache", "--output-format", "json", *names)
    assert reported(news, "--no-cache", "--output-format", "json", *reversed(names)) == expected
    assert reported(news, "--no-cache", "--output-format", "json", *names, ".") == expected


def test_repairs(news: Path, tmp_path: Path) -> None:
    diffs = {reported(news, "--no-cache", "--diff", "--jobs", jobs, PYTHONHASHSEED=jobs) for jobs in ("1", "2", "4")}
    assert len(diffs) == 1
    assert os.linesep.encode() in diffs.pop()[1]
