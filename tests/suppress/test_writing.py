"""``newslint suppress`` writes what silences, changes nothing else, and can be undone."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.conftest import run as run  # the fixture

STORY = "The bridge opens in May , the mayor said, and nobody had a word to say against it.\n"
FILES = {
    "a.txt": STORY,
    "plain.md": f"# A headline\r\n\r\n{STORY}".replace("\n", "\r\n").replace("\r\r", "\r"),
    "wrapped.md": "A paragraph that goes on\nover three , lines and\nends here.\n",
    "front.md": f"---\ntitle: T\nday:  x\n---\n{STORY}\nThe end  .",
    "a.jsonl": '{"n":1.0 , "text":"'
    + STORY.strip()
    + '"}\n{"text": "One , two.", "newslint": {"ignore": []}, "z": 1}\n',
}
RULES = ("--isolated", "--select", "typography,structure/no-final-newline,suppression")


@pytest.fixture
def suppressed(run: Run, tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).write_bytes(text.encode())
    done = run("suppress", *RULES, "--reason", "as printed", "--until", "2999-12-31")
    assert done.status == 0, done.err
    return tmp_path


def test_what_was_reported_is_silent_and_the_suppressions_are_right(run: Run, suppressed: Path) -> None:
    done = run("check", *RULES)
    assert (done.out, done.status) == ("", 0)
    assert "suppressed" in done.err


def test_what_is_new_is_reported(run: Run, suppressed: Path) -> None:
    for name in ("a.txt", "plain.md"):
        (suppressed / name).write_bytes((suppressed / name).read_bytes() + b"\nAnother one ; it seems.\n")
    assert run("check", *RULES, "--output-format", "concise").out.count("space-before-punctuation") == 2


def test_where_they_are_written(suppressed: Path) -> None:
    comment = "<!-- newslint: ignore[typography/space-before-punctuation] until 2999-12-31 as printed -->"
    plain = (suppressed / "plain.md").read_bytes().decode()
    assert plain == FILES["plain.md"].replace("The bridge", f"{comment}\r\nThe bridge")
    wrapped = (suppressed / "wrapped.md").read_text()
    assert wrapped == FILES["wrapped.md"].replace("lines and", f"lines and {comment}")
    first, second = (suppressed / "a.jsonl").read_text().splitlines()
    assert first.startswith('{"n":1.0 , "text":"The bridge opens')
    assert json.loads(first)["newslint"]["ignore"][0]["reason"] == "as printed"
    assert second.endswith(', "z": 1}')
    assert (suppressed / "a.txt").read_text() == STORY


def test_it_can_be_undone(run: Run, suppressed: Path) -> None:
    assert run("undo", "--isolated").status == 0
    for name, text in FILES.items():
        assert (suppressed / name).read_bytes() == text.encode()


def test_a_fix_takes_out_what_is_unused(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    text = (
        "---\ntitle: T\nnewslint:\n  ignore:\n    - typography/trailing-space x\n"
        "    - rule: garbled/nothing\n      text: x\n---\n"
        "One.\n\n<!-- newslint: ignore[typography/mixed-quotes, typography/space-before-punctuation] x -->\nTwo .\n\n"
        "<!-- newslint: disable[typography/nothing] until 2020-01-01 x -->\n\nThree.\n\n"
        "<!-- newslint: enable[typography/nothing] -->\n"
    )
    file.write_text(text)
    assert run("check", *RULES, "--fix").status == 1
    assert file.read_text() == text
    done = run("check", *RULES, "--fix", "--unsafe-fixes")
    assert file.read_text() == (
        "---\ntitle: T\nnewslint:\n  ignore:\n---\n"
        "One.\n\n<!-- newslint: ignore[typography/space-before-punctuation] x -->\nTwo .\n\n\nThree.\n\n"
    )
    assert done.out == ""


@pytest.mark.parametrize("arguments", [["-"], ["--reason", "a --> b"], ["--reason", "x", "--until", "soon"]])
def test_what_cannot_be_written_is_an_error(run: Run, arguments: list[str]) -> None:
    assert run("suppress", "--reason", "x", *arguments).status == 2
