"""Configurations that nobody would write: one error in words, whatever they hold and whatever they are."""

import os
from pathlib import Path

import pytest

from newslint.config.error import ConfigError
from newslint.config.load import load

DEEP = "[" * 100_000
BAD = {
    "arrays in arrays": f"select = {DEEP}",
    "tables in tables": "select = " + "{a = " * 50_000,
    "a key of many parts": ".".join("a" * 20_000) + " = 1",
    "an integer of thousands of digits": f"jobs = {'9' * 5000}",
    "a date that is none": "jobs = 2024-13-45",
    "a key twice": "jobs = 1\njobs = 2",
    "no UTF-8 within": 'select = "\ud800"',
    "itself": 'extend = "newslint.toml"',
    "a pyproject of another shape": 'extend = "pyproject.toml"',
    "too many files": 'extend = "0.toml"',
    "extend of a table": "[extend]\na = 1",
    "a word file that is a directory": 'words-file = "."',
    "a path with a NUL": 'extend = "a\\u0000b"',
    "words in a path with a NUL": 'words-file = "a\\u0000b"',
    "per file": "[per-file-ignore]\n'[z-a]' = 3",
}


@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
def test_what_cannot_be_read_is_one_error(tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool]\nnewslint = 3\n")
    for number in range(1500 if "0.toml" in text else 0):
        (tmp_path / f"{number}.toml").write_text(f'extend = "{number + 1}.toml"')
    file = tmp_path / "newslint.toml"
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(ConfigError) as caught:
        load(file=file)
    assert str(caught.value)
    assert len(str(caught.value)) < 5000


def test_a_pyproject_that_is_not_about_newslint(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("tool = 3 # newslint\n")
    assert load(start=tmp_path).file != tmp_path / "pyproject.toml"


@pytest.mark.parametrize("setting", ["extend", "words-file"])
def test_nothing_waits_for_a_fifo(tmp_path: Path, setting: str) -> None:
    os.mkfifo(tmp_path / "fifo.toml")
    file = tmp_path / "newslint.toml"
    file.write_text(f'{setting} = "fifo.toml"')
    with pytest.raises(ConfigError, match="a FIFO, not a file"):
        load(file=file)
    file.unlink()
    os.mkfifo(file)
    with pytest.raises(ConfigError, match="a FIFO, not a file"):
        load(file=file)


@pytest.mark.parametrize("override", [f"select={DEEP}", f"jobs={'9' * 5000}", "jobs", "=", "a=b=c", "jobs=\ud800"])
def test_overrides(override: str) -> None:
    with pytest.raises(ConfigError):
        load(isolated=True, overrides=[override])
