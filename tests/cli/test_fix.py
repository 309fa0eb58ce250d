"""``newslint check --fix`` and its kin as users meet them: what is written, what is said, exit status, undo."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Run

SAFE = "The harbour opens in May , the owners said , and the pier stays closed.\n"
SAFELY = SAFE.replace(" ,", ",")
BOTH = SAFE + "\nThe owners said that thier ferry runs on Sundays until the end of the year.\n"
RULES = ("--isolated", "--select", "typography,garbled/misspelling")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(BOTH)
    return path


def test_fix_applies_what_is_safe_and_reports_what_is_left(run: Run, file: Path) -> None:
    done = run("check", *RULES, "--fix", "--output-format", "concise")
    assert file.read_text() == BOTH.replace(" ,", ",")
    assert done.status == 1
    assert done.out == "a.txt:3:22: warning garbled/misspelling 'thier' is probably 'their'\n"
    assert "Applied 2 fixes in 1 file; newslint undo " in done.err


def test_unsafe_fixes_are_applied_when_asked_for(run: Run, file: Path) -> None:
    done = run("check", *RULES, "--fix", "--unsafe-fixes", "--show-fixes")
    assert file.read_text() == BOTH.replace(" ,", ",").replace("thier", "their")
    assert (done.status, done.out) == (0, "")
    assert "a.txt:\n  1 × garbled/misspelling\n  2 × typography/space-before-punctuation\n" in done.err


@pytest.mark.parametrize("unsafe", [(), ("--unsafe-fixes",)])
def test_diff_writes_nothing_and_git_applies_it(run: Run, file: Path, unsafe: tuple[str, ...]) -> None:
    done = run("check", *RULES, "--diff", *unsafe)
    assert done.status == 1
    assert file.read_text() == BOTH
    subprocess.run(["git", "apply", "-"], input=done.out.encode(), cwd=file.parent, check=True)
    shown = file.read_text()
    file.write_text(BOTH)
    run("check", *RULES, "--fix", *unsafe)
    assert file.read_text() == shown


def test_diff_of_nothing_exits_with_0(run: Run, file: Path) -> None:
    file.write_text(SAFELY)
    done = run("check", *RULES, "--diff")
    assert (done.status, done.out, done.err) == (0, "", "")
    file.write_text(SAFE)
    assert run("check", *RULES, "--diff", "--exit-zero").status == 0


def test_fix_only_neither_reports_nor_fails(run: Run, file: Path) -> None:
    done = run("check", *RULES, "--fix-only")
    assert (done.status, done.out) == (0, "")
    assert file.read_text() == BOTH.replace(" ,", ",")


@pytest.mark.parametrize(
    "options",
    [["--diff", "--fix"], ["--unsafe-fixes"], ["--show-fixes"], ["--diff", "--fix-only"]],
)
def test_options_that_make_no_sense_are_refused(run: Run, file: Path, options: list[str]) -> None:
    done = run("check", *RULES, *options)
    assert (done.status, done.out) == (2, "")
    assert file.read_text() == BOTH


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        ('unfixable = ["typography"]', BOTH),
        ('fixable = ["garbled"]', BOTH),
        ('rules."typography/space-before-punctuation".fix = "unsafe"', BOTH),
        ('rules."typography/space-before-punctuation".fix = "never"', BOTH),
        ('rules."garbled/misspelling".fix = "safe"', BOTH.replace(" ,", ",").replace("thier", "their")),
    ],
)
def test_the_configuration_says_what_may_be_repaired(run: Run, file: Path, setting: str, expected: str) -> None:
    run("check", *RULES, "--fix", "--config", setting)
    assert file.read_text() == expected


@pytest.mark.parametrize("setting", ['rules."garbled/misspelling".fix = "yes"', 'unfixable = ["garbeld"]'])
def test_a_wrong_setting_is_an_error(run: Run, file: Path, setting: str) -> None:
    assert run("check", *RULES, "--fix", "--config", setting).status == 2


def test_what_someone_said_is_not_safe_to_change(run: Run, file: Path) -> None:
    file.write_text("“The council lost thier nerve , and we all know it,” the owner of the ferry said on Sunday.\n")
    run("check", *RULES, "--fix", "--config", 'rules."garbled/misspelling".fix = "safe"')
    assert "thier nerve, and" in file.read_text()


def test_stdin_is_passed_on_repaired_and_the_report_goes_to_stderr(run: Run, tmp_path: Path) -> None:
    done = run("check", *RULES, "--fix", "-", stdin=BOTH.encode())
    assert done.out == BOTH.replace(" ,", ",")
    assert "garbled/misspelling" in done.err
    assert run("check", *RULES, "--fix-only", "-", stdin=SAFELY.encode()).out == SAFELY
    assert run("check", *RULES, "--diff", "-", "--stdin-filename", "x.txt", stdin=SAFE.encode()).out.startswith(
        "--- a/x.txt"
    )


def test_a_file_that_cannot_be_written_is_said_and_the_rest_goes_on(run: Run, file: Path) -> None:
    other = file.with_name("b.txt")
    other.write_text(SAFE)
    file.chmod(0o444)
    done = run("check", *RULES, "--fix", "--output-format", "concise")
    assert done.status == 2
    assert "newslint: a.txt: not repaired: the file is read-only\n" in done.err
    assert done.out.count("a.txt") == 3
    assert (file.read_text(), other.read_text()) == (BOTH, SAFELY)


def test_undo_restores_and_lists(run: Run, file: Path) -> None:
    assert run("undo", "--isolated").err == "Nothing to undo.\n"
    run("check", *RULES, "--fix")
    [name, files] = run("undo", "--isolated", "--list").out.strip().split("  ")
    assert files == "1 file"
    assert run("undo", "--isolated", "no-such-run").status == 2
    done = run("undo", "--isolated", name)
    assert (done.status, done.err) == (0, f"Restored 1 file of run {name}.\n")
    assert file.read_text() == BOTH
    assert run("undo", "--isolated", "--list").out.strip().endswith("undone")
    assert run("undo", "--isolated").err == "Nothing to undo.\n"


def test_undo_refuses_what_was_edited_since(run: Run, file: Path) -> None:
    run("check", *RULES, "--fix")
    file.write_text(file.read_text() + "An editor was here.\n")
    done = run("undo", "--isolated")
    assert done.status == 2
    assert "newslint: a.txt: not restored: it was edited since\n" in done.err
    assert file.read_text().endswith("An editor was here.\n")


def test_the_examples_are_whole_after_all_fixes(run: Run, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples" / "articles", tmp_path / "articles")
    run("check", "--isolated", "articles", "--fix", "--unsafe-fixes")
    done = run("check", "--isolated", "articles")
    assert "can be repaired" not in done.err
    for kept in (
        "The city's engineers had asked",
        "the festival will open",
        "Storage is the next worry",
        "said the chairman",
    ):
        assert any(kept in file.read_text() for file in (tmp_path / "articles").iterdir() if file.is_file()), kept


def test_with_processes_as_without(run: Run, tmp_path: Path) -> None:
    for number in range(6):
        (tmp_path / f"{number}.txt").write_text(BOTH)
    run("check", *RULES, "--fix", "--jobs", "2")
    assert {file.read_text() for file in tmp_path.glob("*.txt")} == {BOTH.replace(" ,", ",")}
