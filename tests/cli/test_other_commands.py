"""The commands beside check: rule, rules, show, words, completion."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import FAULTY, Run


def test_rule_explains_one_rule_with_its_examples_and_options(run: Run) -> None:
    done = run("rule", "boilerplate/comment-prompt")
    assert done.status == 0
    assert done.out.startswith("boilerplate/comment-prompt\n\nwarning, on by default")
    assert "\nReported:\n  " in done.out
    assert "\nNot reported:\n  " in done.out


def test_rule_explains_a_family_and_speaks_json(run: Run) -> None:
    pages = json.loads(run("rule", "typography", "--output-format", "json").out)
    assert {page["family"] for page in pages} == {"typography"}
    assert all(page["summary"] and page["why"] and page["bad"] for page in pages)


def test_an_unknown_rule_is_2_with_the_nearest_name(run: Run) -> None:
    done = run("rule", "boilerplate/coment-prompt")
    assert done.status == 2
    assert "did you mean 'boilerplate/comment-prompt'?" in done.err


def test_rules_marks_those_that_run(run: Run) -> None:
    lines = run("rules", "--ignore", "boilerplate/comment-prompt").out.splitlines()
    marks = {line[2:].split()[0]: line[0] for line in lines}
    assert marks["boilerplate/comment-prompt"] == " "
    assert marks["boilerplate/reading-time"] == "✓"
    active = run("rules", "--active", "--select", "boilerplate/reading-time").out.splitlines()
    assert [line[2:].split()[0] for line in active] == ["boilerplate/reading-time"]


def test_show_prints_the_parts(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY)
    done = run("show", "a.txt")
    assert done.status == 0
    assert done.out.splitlines()[0] == "a.txt:1:1 (text, en)"
    assert [line.split()[:2] for line in done.out.splitlines()[1:3]] == [["1", "headline"], ["3", "body"]]


def test_words_lists_what_no_dictionary_has_with_counts(run: Run, tmp_path: Path) -> None:
    for number, word in enumerate(["floodgrumble", "floodgrumble", "tarnquay"]):
        (tmp_path / f"{number}.txt").write_text(f"The council said on day {number} that the {word} would stay.\n")
    assert run("words").out == "      2 floodgrumble\n      1 tarnquay\n"
    assert run("words", "--minimum", "2", "--no-counts").out == "floodgrumble\n"
    (tmp_path / "words.txt").write_text("floodgrumble\n")
    (tmp_path / "newslint.toml").write_text('words-file = "words.txt"\nextend-exclude = ["words.txt"]\n')
    assert run("words", "--no-counts").out == "tarnquay\n"
    assert run("words", "absent.txt").status == 2


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script_for_the_shell(run: Run, shell: str) -> None:
    done = run("completion", shell)
    assert done.status == 0
    assert "_NEWSLINT_COMPLETE" in done.out
