"""As a library, newslint says what the command line says."""

import json
import pickle
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from unittest.mock import Mock

import pytest
from click.testing import CliRunner

import newslint
from newslint import ConfigError, Linter, Settings
from newslint.article import Format
from newslint.cli.commands import newslint as command
from newslint.config.settings import Phrase

ROOT = Path(__file__).parent.parent
ARTICLES = sorted(path for path in (ROOT / "examples" / "articles").iterdir() if path.suffix in (".txt", ".md"))
IDS = [path.name for path in ARTICLES]
SLIPS = "Council votes\n\nThe council voted on thier plan on Monday,  and itâ€™s fine.\n"


@pytest.mark.parametrize("path", ARTICLES, ids=IDS)
def test_check_says_what_the_command_says(path: Path) -> None:
    done = CliRunner().invoke(command, ["check", "--isolated", "--output-format", "json", "--quiet", str(path)])
    told = [
        (each["code"], each["message"], tuple(each["location"].values()), tuple(each["end_location"].values()))
        for each in json.loads(done.stdout)
    ]
    found = newslint.check(path.read_bytes().decode(), path=str(path))
    assert [(each.rule, each.message, each.location, each.end_location) for each in found] == told


@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
@pytest.mark.parametrize("path", ARTICLES, ids=IDS)
def test_fix_gives_what_the_command_writes(path: Path, unsafe: bool, tmp_path: Path) -> None:
    copy = tmp_path / path.name
    copy.write_bytes(path.read_bytes())
    options = ["--unsafe-fixes"] if unsafe else []
    CliRunner().invoke(command, ["check", "--isolated", "--fix", *options, str(copy)])
    text = path.read_bytes().decode()
    repaired = newslint.fix(text, path=str(path), unsafe=unsafe)
    assert repaired.text == copy.read_bytes().decode()
    assert repaired.left == newslint.check(repaired.text, path=str(path))
    assert applied(text, repaired) == repaired.text


def applied(text: str, repaired: newslint.Fixed) -> str:
    for start, end, content in reversed(repaired.edits):
        text = text[:start] + content + text[end:]
    return text


def test_fix_counts_what_it_did() -> None:
    repaired = newslint.fix(SLIPS)
    assert repaired.fixed == {"encoding/mojibake": 1, "typography/double-space": 1}
    assert [each.rule for each in repaired.left] == ["garbled/misspelling"]
    assert newslint.fix(SLIPS, unsafe=True).left == []


def test_a_fix_of_a_rule_that_speaks_last_is_applied() -> None:
    text = (
        "A note\n\n<!-- newslint: ignore[garbled/misspelling] as spoken -->\nThe council voted on its plan on Monday.\n"
    )
    assert [each.rule for each in newslint.check(text, format="markdown")] == ["suppression/unused"]
    assert "<!--" not in newslint.fix(text, format="markdown", unsafe=True).text


def test_rules_are_chosen_as_on_the_command_line() -> None:
    assert {each.rule for each in newslint.check(SLIPS, select=["encoding"])} == {"encoding/mojibake"}
    assert "garbled/misspelling" not in {each.rule for each in newslint.check(SLIPS, ignore=["garbled"])}
    assert newslint.fix(SLIPS, select=["encoding"]).fixed == {"encoding/mojibake": 1}


def test_settings_hold_and_what_is_given_beside_them_wins() -> None:
    settings = Settings(phrase=(Phrase(id="house/council", phrases=("the council",)),), words=("thier",))
    assert {each.rule for each in newslint.check(SLIPS, settings=settings, ignore=["typography", "encoding"])} == {
        "house/council"
    }


@pytest.mark.parametrize("settings", [Settings(select=("encodign",)), Settings(records={"txt": "body"})])
def test_settings_that_cannot_be_meant_are_refused(settings: Settings) -> None:
    with pytest.raises(ConfigError, match="did you mean"):
        newslint.check("text", settings=settings)


@pytest.mark.parametrize(("format", "reported"), [("text", True), ("record", False)])
def test_the_format_decides_which_rules_apply(format: Format, reported: bool) -> None:
    found = newslint.check("The council voted on Monday.", format=format)
    assert ("structure/no-final-newline" in {each.rule for each in found}) is reported


def test_what_is_known_of_an_article_counts() -> None:
    text = "Council votes on the plan\n\nThe council voted on Monday.\n"
    assert "structure/repeated-headline" in {
        each.rule for each in newslint.check(text, title="Council votes on the plan", format="record")
    }
    german = Linter(Settings(language=("de",)))
    assert german.article("Kurz.").language == "de"
    assert german.article("Kurz.", language="fr").language == "fr"


def test_the_nearest_configuration_is_found(tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text('ignore = ["garbled"]\n')
    (tmp_path / "inner").mkdir()
    found = Linter.of(tmp_path / "inner").check(SLIPS)
    assert {each.rule.partition("/")[0] for each in found} == {"encoding", "typography"}


def test_a_linter_travels() -> None:
    linter = Linter(Settings(select=("encoding",)))
    assert linter.check(SLIPS)
    again = pickle.loads(pickle.dumps(linter))
    assert again.check(SLIPS) == linter.check(SLIPS)


def test_a_plan_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    home = import_module("newslint.linter")
    making = Mock(side_effect=home.make_plan)
    monkeypatch.setattr(home, "make_plan", making)
    settings = Settings(select=("typography",))
    for _ in range(5):
        newslint.check(SLIPS, settings=settings)
        newslint.fix(SLIPS, settings=settings)
    assert making.call_count == 1


def test_many_texts_are_compared() -> None:
    report = "The harbour council of Vessby voted on Monday to close the northern quay to cargo after divers found " * 3
    first, second, third = Linter().check_all([report, "The library stays open on Sundays.", report])
    assert not any(each.rule.startswith("duplicate/exact") for each in (*first, *second))
    [copy] = [each for each in third if each.rule == "duplicate/exact"]
    assert "record 0" in copy.message
    assert copy.record == 2


@pytest.mark.parametrize(
    "text", ["", "\n\n", "a\ud800b", "\udc80\udcff", "\0", "\ufeffA", "\U0001f600" * 50, "a\r\nb\rc"]
)
@pytest.mark.parametrize("format", ["text", "markdown", "record"])
def test_hostile_text_is_checked_and_repaired(text: str, format: Format) -> None:
    newslint.check(text, format=format)
    repaired = newslint.fix(text, format=format, unsafe=True)
    assert applied(text, repaired) == repaired.text


def test_what_cannot_be_written_is_left_alone() -> None:
    text = "Two  spaces and \udce9t\udce9.\n"
    repaired = newslint.fix(text)
    assert repaired.text == text
    assert {each.rule for each in repaired.left} >= {"encoding/invalid-utf8", "typography/double-space"}


def test_the_functions_stay_functions_when_modules_are_imported() -> None:
    for name in ("newslint.fixes.run", "newslint.cli.check", "newslint.linter"):
        import_module(name)
    assert callable(newslint.check)
    assert callable(newslint.fix)


def test_importing_newslint_costs_nothing() -> None:
    script = "import sys, newslint; print(len([name for name in sys.modules if name.startswith('newslint')]))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    assert int(done.stdout) <= 3
