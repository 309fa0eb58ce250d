"""Nothing that comes in ends the server: not a text, not a broken message, not a rule that fails."""

import json
import os
import subprocess
import sys
from pathlib import Path
from threading import Timer
from typing import Any

import pytest

pytest.importorskip("pygls", reason="pip install -e '.[lsp]'")

from lsprotocol import types as lsp

from newslint.server.checking import LARGEST
from newslint.server.diagnostics import MOST
from tests.server.editor import COMMAND, PATIENCE, ROOT, editing, run

TEXTS = [
    "", "\n", "\r", "\ud800 thier \udfff", "\0" * 100, "\u2028thier\u0085", "😀" * 5000 + "thier", "[" * 5000,
    "---\na: &a [*a]\n---\n", "a" * 300_000, "thier " * 3000,
]  # fmt: skip
SLIP = "The council voted on thier plan.\n"


@pytest.mark.parametrize("language", ["plaintext", "markdown"])
def test_any_text_may_be_opened_hovered_over_and_changed(language: str, tmp_path: Path) -> None:
    async def session() -> None:
        async with editing(tmp_path) as editor:
            for number, text in enumerate(TEXTS):
                uri = editor.open(f"untitled:{number}", text, language)
                await editor.told(uri)
                place = editor.documents[uri].positions.position(len(text) // 2)
                await editor.client.text_document_hover_async(
                    lsp.HoverParams(lsp.TextDocumentIdentifier(uri), place)
                )  # fmt: skip
                for action in await editor.actions(uri, 0, len(text), ["source"]):
                    editor.apply(action.edit)
                editor.type(uri, len(editor.documents[uri].text) // 2, len(editor.documents[uri].text), SLIP)
                await editor.told(uri)
            last = editor.open("untitled:last", SLIP)
            assert await editor.rules(last) == ["garbled/misspelling"]

    run(session())


def test_what_is_too_long_is_not_checked_and_says_so(tmp_path: Path) -> None:
    async def session() -> None:
        async with editing(tmp_path) as editor:
            uri = editor.open("untitled:1", SLIP * (LARGEST // len(SLIP) + 1))
            [problem] = await editor.told(uri)
            assert problem.message.startswith("not checked: 1,000,0")
            editor.type(uri, len(SLIP), len(editor.documents[uri].text), "")
            assert await editor.rules(uri) == ["garbled/misspelling"]

    run(session())


def test_of_very_many_violations_the_first_are_shown(tmp_path: Path) -> None:
    async def session() -> None:
        async with editing(tmp_path) as editor:
            uri = editor.open("untitled:1", "It rained,  he said.\n" * (MOST + 234))
            told = await editor.told(uri)
            assert "more violations are not shown" in told[0].message
            assert len(told) == MOST + 1
            assert 0 < len(await editor.actions(uri, 0, 999_999)) < 1000

    run(session())


def test_a_rule_that_fails_is_told_and_the_others_are_asked(tmp_path: Path) -> None:
    rule = tmp_path / "failing_pack" / "house" / "broken.py"
    rule.parent.mkdir(parents=True)
    for directory in (rule.parent, rule.parent.parent):
        (directory / "__init__.py").touch()
    rule.write_text(
        '"""Fails.\n\nAlways."""\nfrom newslint import rule\n\n'
        '@rule(bad=[], good=[])\ndef check(article):\n    print("hello")\n    raise OSError("no such thing")\n'
    )
    metadata = tmp_path / "failing_pack-1.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Name: failing_pack\nVersion: 1\n")
    (metadata / "entry_points.txt").write_text("[newslint.rules]\nfailing = failing_pack\n")

    async def session() -> None:
        async with editing(tmp_path, path=tmp_path) as editor:
            uri = editor.open("untitled:1", SLIP)
            told = await editor.told(uri)
            assert [each.code for each in told] == ["internal/rule-failed", "garbled/misspelling"]
            assert "house/broken failed with OSError: no such thing" in told[0].message
            assert not any("rule-failed" in each.title for each in await editor.actions(uri, 0, 0))

    run(session())


class Line:
    """A connection to a server, message by message, as an editor with bugs might speak."""

    def __init__(self) -> None:
        environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "rules")])}
        command = [sys.executable, "-c", COMMAND, "server", "--stdio"]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
        )
        watchdog = Timer(PATIENCE, self.process.kill)
        watchdog.daemon = True
        watchdog.start()

    def say(self, message: Any) -> None:
        self.raw(json.dumps(message).encode())

    def raw(self, body: bytes) -> None:
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def ask(self, method: str, params: Any, number: int = 1) -> Any:
        """The answer to a request; what else is said before it is passed over."""
        self.say({"jsonrpc": "2.0", "id": number, "method": method, "params": params})
        while True:
            heard = self.hear()
            if heard.get("id") == number and "method" not in heard:
                return heard

    def hear(self) -> Any:
        assert self.process.stdout
        length = 0
        assert self.process.poll() is None
        while line := self.process.stdout.readline().strip():
            name, _, value = line.partition(b": ")
            length = int(value) if name == b"Content-Length" else length
        return json.loads(self.process.stdout.read(length))

    def tell(self, method: str, params: Any) -> None:
        self.say({"jsonrpc": "2.0", "method": method, "params": params})


def test_broken_messages_are_passed_over() -> None:
    line = Line()
    line.ask("initialize", {"capabilities": {}})
    line.tell("initialized", {})
    for body in (
        b"{",
        b"[]",
        b"\xff\xfe",
        b"[" * 100_000,
        b'"\\ud800"',
        b'{"jsonrpc": "2.0"}',
        b'{"jsonrpc": 1, "id": {}}',
    ):
        line.raw(body)
    document = {"uri": "untitled:1", "languageId": "plaintext", "version": 1, "text": SLIP}
    strange: list[tuple[str, Any]] = [
        (
            "textDocument/didChange",
            {"textDocument": {"uri": "untitled:9", "version": 1}, "contentChanges": [{"text": ""}]},
        ),
        ("textDocument/didClose", {"textDocument": {"uri": "untitled:9"}}),
        ("textDocument/didOpen", {"textDocument": {"uri": 7}}),
        ("textDocument/didSave", {"textDocument": {"uri": "untitled:9"}}),
        ("textDocument/didOpen", {"textDocument": document | {"uri": "file:///\ud800\0"}}),
        ("no/suchThing", None),
        ("$/cancelRequest", {"id": 99}),
        ("textDocument/didOpen", {"textDocument": document}),
    ]
    for method, params in strange:
        line.tell(method, params)
    place = {"textDocument": {"uri": "untitled:1"}, "position": {"line": 0, "character": 23}}
    line.say({"jsonrpc": "2.0", "id": 2, "method": "textDocument/hover", "params": {"textDocument": {}}})
    assert line.ask("textDocument/hover", place | {"textDocument": {"uri": "untitled:9"}}, 3)["result"] is None
    assert "thier" in line.ask("textDocument/hover", place, 4)["result"]["contents"]["value"]
    line.ask("shutdown", None, 5)
    line.tell("exit", None)
    line.process.communicate(timeout=PATIENCE)
    assert line.process.returncode == 0


def test_the_server_leaves_when_the_editor_is_gone() -> None:
    line = Line()
    line.ask("initialize", {"capabilities": {}})
    document = {"uri": "untitled:1", "languageId": "plaintext", "version": 1, "text": SLIP * 5000}
    line.tell("textDocument/didOpen", {"textDocument": document})
    line.process.communicate(timeout=PATIENCE)
    assert line.process.returncode == 0
