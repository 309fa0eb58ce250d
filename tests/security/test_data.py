"""Articles and configurations are data: bombs do not grow, messages reach nothing, terminals stay as they are."""

import json
import os
import pty
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newslint.article import Article
from newslint.config.settings import Phrase, Settings
from newslint.phrases import phrase_rule
from newslint.plan import make_plan
from newslint.readers import article_from_text, read_bytes
from tests.faults.running import COMMAND, environment

BOMB = "---\n" + "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(30)) + "---\nText.\n"
OBJECTS = [
    "!!python/object/apply:os.system ['touch owned']",
    "!!python/name:os.system",
    "!!python/object/new:type []",
    "!!map {a: !!python/module:os x}",
]


def test_aliases_of_yaml_are_refused() -> None:
    began = time.process_time()
    article = article_from_text(BOMB, format="markdown")
    assert "aliases are not supported" in article.faults[0].message
    assert time.process_time() - began < 1


@pytest.mark.parametrize("value", OBJECTS)
def test_tags_of_yaml_make_no_objects(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.chdir(tmp_path)
    article = article_from_text(f"---\ntitle: x\nk: {value}\n---\nText.\n", format="markdown")
    assert all(isinstance(each, str | list | dict) for each in article.meta.values())
    assert not (tmp_path / "owned").exists()


@pytest.mark.parametrize(
    "line",
    [
        '{"text": ' + "[" * 200_000, '{"text": ' + '{"a":' * 100_000, '{"text": "x", "n": ' + "9" * 100_000 + "}",
        '{"text": "x", "n": 1e999999}', '{"text": "x", "n": -0.0e-999}', '{"text": NaN}', '{"text": "x", "text": "y"}',
    ],
    ids=["arrays", "objects", "a large number", "infinity", "a small number", "not a number", "a key twice"],
)  # fmt: skip
def test_bombs_of_json_are_read_or_said(line: str) -> None:
    began = time.process_time()
    [read] = read_bytes(line.encode(), "a.jsonl")
    assert time.process_time() - began < 2
    if not isinstance(read, Article):
        assert len(read.message) < 500


@pytest.mark.parametrize(
    "message",
    [
        "{0.__class__.__mro__}",
        "{0:>9999999999}",
        "{0.__init__.__globals__}",
        "{0[0]}",
        "{1}",
        "{",
        "}{",
        "{0!x}",
        "{a}",
    ],
)
def test_a_message_of_the_configuration_holds_the_text_and_no_more(message: str) -> None:
    rule = phrase_rule(Phrase(id="house/x", phrases=("ban",), message=message))
    began = time.process_time()
    [hit] = rule.check(Article("The ban holds."))
    assert time.process_time() - began < 0.2
    assert hit.message == message


HARD = ["* " * 30 + "zz", "a * " * 20 + "zz", " ".join(["*"] * 60), "*", "-" * 500, "a" * 5000]
TEXTS = ["a " * 50_000, "a" * 200_000, " " * 200_000, "a_" * 100_000, "a\u00a0 " * 50_000, "-" * 200_000]


@pytest.mark.parametrize("phrase", HARD, ids=lambda phrase: phrase[:10])
@pytest.mark.parametrize("whole_line", [False, True])
def test_no_phrase_of_the_configuration_takes_long(phrase: str, whole_line: bool) -> None:
    """A phrase is no regular expression: '*' is a word, and words cannot be told apart in two ways."""
    rule = phrase_rule(Phrase(id="house/x", phrases=(phrase,), whole_line=whole_line))
    for text in TEXTS:
        began = time.process_time()
        for _ in rule.check(Article(text)):
            pass
        assert time.process_time() - began < 3, text[:10]


def test_a_plan_says_at_once_what_is_wrong() -> None:
    plan = make_plan(Settings(per_file_ignore={"*a" * 50 + "b": ("ALL",)}), Path())
    began = time.process_time()
    plan.ignores("a" * 250, "garbled/misspelling")
    assert time.process_time() - began < 0.5


HOSTILE = (
    "Title\x1b]0;owned\x07\n\nThe \x1b[2J\x1b[31mferry\x9b1m\u202e runs  again\r\x08\x08, they said .\n::error::owned\n"
)


@pytest.mark.skipif(sys.platform == "win32", reason="opens a terminal as Unix does")
@pytest.mark.parametrize(
    "arguments",
    [
        ["check"], ["check", "--color", "always"], ["check", "--output-format", "grouped"], ["check", "--statistics"],
        ["check", "--output-format", "concise"], ["check", "--show-files"], ["duplicates"], ["show"], ["words"],
        ["check", "--fix", "--show-fixes"], ["baseline"], ["check", "--select", "\x1b[2J"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_nothing_in_an_article_or_its_name_drives_a_terminal(tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "a\x1b[31m.txt").write_text(HOSTILE)
    (tmp_path / "b\x1b[2J.jsonl").write_text(json.dumps({"id": "\x1b[5m", "text": HOSTILE}) + "\nbroken \x1b[2J\n")
    leader, follower = pty.openpty()
    places = [] if "duplicates" in arguments else ["."]
    run = subprocess.Popen(
        [*COMMAND, *arguments, "--isolated", *places], cwd=tmp_path, env=environment() | {"TERM": "xterm"},
        stdin=subprocess.DEVNULL, stdout=follower, stderr=follower,
    )  # fmt: skip
    os.close(follower)
    shown = b""
    try:
        while piece := os.read(leader, 65536):
            shown += piece
    except OSError:  # the other end is closed
        pass
    run.wait(60)
    os.close(leader)
    text = shown.decode("utf-8", "replace")
    for allowed in ("\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m", "\x1b[34m", "\x1b[1m", "\x1b[32m", "\x1b[0m"):
        text = text.replace(allowed, "")
    assert not [character for character in text if character in "\x1b\x9b\x07\x08\u202e"], text
    assert "Traceback" not in text
