"""Whole sessions with a real editor: what it is shown and offered is what the command line says and does."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pygls", reason="pip install -e '.[lsp]'")

from click.testing import CliRunner
from lsprotocol import types as lsp

from newslint.cli.commands import newslint
from newslint.plan import known_rules
from newslint.rule_page import as_markdown
from tests.server.editor import CAPABILITIES, COMMAND, Editor, counting, editing, run

ARTICLES = Path(__file__).parents[2] / "examples" / "articles"
NAMES = ["harbour-bridge.txt", "clinic.md", "river-festival.txt"]
SLIPS = "Council votes\r\n\r\nThe council 😀 voted on thier plan on Monday,  and itâ€™s fine.\r\n"
REPORT = (
    "The harbour council of Vessby voted on Monday to close the northern quay to cargo after divers found cracks in "
    "14 of its 62 pillars, and asked the ministry for a loan to repair them before winter."
)


def told_by_command(path: Path, *options: str) -> list[tuple[Any, ...]]:
    done = CliRunner().invoke(newslint, ["check", "--output-format", "json", "--quiet", *options, str(path)])
    return [
        (each["code"], each["message"], *each["location"].values(), *each["end_location"].values())
        for each in json.loads(done.stdout)
    ]


def as_told(each: lsp.Diagnostic) -> tuple[Any, ...]:
    """A diagnostic of an editor that counts characters, as the command line has it."""
    start, end = each.range.start, each.range.end
    return (each.code, each.message, start.line + 1, start.character + 1, end.line + 1, end.character + 1)


@pytest.mark.parametrize("name", NAMES)
def test_an_editor_is_shown_what_the_command_prints(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes((ARTICLES / name).read_bytes())

    async def session() -> None:
        async with editing(tmp_path, capabilities=counting(lsp.PositionEncodingKind.Utf32)) as editor:
            uri = editor.open(path, path.read_bytes().decode())
            assert [as_told(each) for each in await editor.told(uri)] == told_by_command(path)

    run(session())


@pytest.mark.parametrize("newline", [b"\n", b"\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("name", ["harbour-bridge.txt", "clinic.md"])
def test_applying_the_fixes_gives_what_the_command_writes(name: str, newline: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes((ARTICLES / name).read_bytes().replace(b"\n", newline))
    text = path.read_bytes().decode()

    async def session() -> None:
        async with editing(tmp_path) as editor:
            uri = editor.open(path, text)
            await editor.told(uri)
            [action] = await editor.actions(uri, 0, 0, ["source.fixAll"])
            assert action.kind == "source.fixAll.newslint"
            editor.apply(action.edit)
            CliRunner().invoke(newslint, ["check", "--fix", str(path)])
            assert editor.documents[uri].text == path.read_bytes().decode()
            assert all("(unsafe" in each.title for each in await fixes(editor, uri))

    run(session())


async def fixes(editor: Editor, uri: str) -> list[lsp.CodeAction]:
    await editor.told(uri)
    offered = await editor.actions(uri, 0, len(editor.documents[uri].text), ["quickfix"])
    return [each for each in offered if not each.title.startswith("Suppress")]


@pytest.mark.parametrize("encoding", list(lsp.PositionEncodingKind), ids=lambda each: each.value)
def test_each_fix_one_by_one(encoding: lsp.PositionEncodingKind, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(SLIPS.encode())

    async def session() -> None:
        async with editing(tmp_path, capabilities=counting(encoding)) as editor:
            uri = editor.open(path, SLIPS)
            while offered := await fixes(editor, uri):
                assert offered[0].diagnostics
                editor.apply(offered[0].edit)
            CliRunner().invoke(newslint, ["check", "--fix", "--unsafe-fixes", str(path)])
            assert editor.documents[uri].text == path.read_bytes().decode()
            assert await editor.told(uri) == []

    run(session())


def test_what_is_typed_is_checked(tmp_path: Path) -> None:
    async def session() -> None:
        async with editing(tmp_path) as editor:
            uri = editor.open(tmp_path / "a.txt", "Council votes\n\nThe council voted.\n")
            assert await editor.told(uri) == []
            for letter in reversed("thier plan, on "):
                editor.type(uri, 19, 19, letter)
            assert "garbled/misspelling" in await editor.rules(uri)
            editor.type(uri, 19, 24, "their")
            assert "garbled/misspelling" not in await editor.rules(uri)
            editor.client.text_document_did_close(lsp.DidCloseTextDocumentParams(lsp.TextDocumentIdentifier(uri)))
            assert await editor.told(uri, lambda told: not told) == []

    run(session())


def test_a_hover_shows_the_page_of_the_rule(tmp_path: Path) -> None:
    async def session() -> None:
        async with editing(tmp_path) as editor:
            uri = editor.open("untitled:Untitled-1", SLIPS)
            offset = SLIPS.index("thier")
            shown = await hovered(editor, uri, offset + 2)
            assert shown is not None
            assert isinstance(shown.contents, lsp.MarkupContent)
            assert shown.contents.value.startswith("**garbled/misspelling**: 'thier' is probably 'their'\n")
            assert shown.contents.value.endswith(as_markdown(known_rules()["garbled/misspelling"]))
            assert shown.range == editor.documents[uri].positions.range(offset, offset + 5)
            assert await hovered(editor, uri, 0) is None

    run(session())


async def hovered(editor: Editor, uri: str, offset: int) -> lsp.Hover | None:
    place = editor.documents[uri].positions.position(offset)
    return await editor.client.text_document_hover_async(lsp.HoverParams(lsp.TextDocumentIdentifier(uri), place))


def test_a_suppression_in_markdown_is_a_comment_that_asks_for_a_reason(tmp_path: Path) -> None:
    async def session() -> None:
        async with editing(tmp_path) as editor:
            uri = editor.open("untitled:Untitled-1", "# A note\n\nThe council voted on thier plan.\n", "markdown")
            await editor.told(uri)
            await suppress(editor, uri)
            assert "<!-- newslint: ignore[garbled/misspelling] -->" in editor.documents[uri].text
            [left] = await editor.told(uri)
            assert (left.code, left.severity) == ("suppression/no-reason", lsp.DiagnosticSeverity.Information)

    run(session())


async def suppress(editor: Editor, uri: str) -> None:
    place = editor.documents[uri].text.index("thier")
    [action] = [each for each in await editor.actions(uri, place, place) if each.title.startswith("Suppress")]
    assert action.title == "Suppress garbled/misspelling on 'thier'"
    editor.apply(action.edit)


def test_a_suppression_of_a_plain_text_is_written_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    beside = tmp_path / "a.txt.newslint.toml"

    async def session() -> None:
        async with editing(tmp_path) as editor:
            uri = editor.open(path, "A note\n\nThe council voted on thier plan, she knew thier minds.\n")
            await editor.told(uri)
            await suppress(editor, uri)
            assert beside.read_text() == '[[ignore]]\nrule = "garbled/misspelling"\ntext = "thier"\nreason = ""\n\n'
            saved(editor, uri)
            assert await rules_after(editor, uri, "garbled/misspelling") == {"suppression/no-reason"}
            beside.write_text('[[ignore]]\nrule = "typography"\nreason = "a poem"')  # no newline at its end
            saved(editor, uri)
            assert await rules_after(editor, uri, "suppression/no-reason") >= {"garbled/misspelling"}
            await suppress(editor, uri)
            assert beside.read_text().count("[[ignore]]\n") == 2

    run(session())


def saved(editor: Editor, uri: str) -> None:
    editor.client.text_document_did_save(lsp.DidSaveTextDocumentParams(lsp.TextDocumentIdentifier(uri)))


async def rules_after(editor: Editor, uri: str, gone: str) -> set[Any]:
    """The rules that are told once one of them is no longer."""
    return {each.code for each in await editor.told(uri, lambda told: all(each.code != gone for each in told))}


def test_an_editor_that_makes_no_files_is_offered_no_suppression_that_needs_one(tmp_path: Path) -> None:
    plain = lsp.ClientCapabilities(general=CAPABILITIES.general)

    async def session() -> None:
        async with editing(tmp_path, capabilities=plain) as editor:
            uri = editor.open(tmp_path / "a.txt", SLIPS)
            await editor.told(uri)
            offered = await editor.actions(uri, 0, len(SLIPS))
            assert offered
            assert not any(each.title.startswith("Suppress") for each in offered)
            assert all(each.edit and each.edit.changes for each in offered)

    run(session())


def test_the_nearest_configuration_holds_and_is_read_again(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "newslint.toml").write_text('ignore = ["garbled", "encoding", "typography"]\n')
    configuration = inner / "newslint.toml"
    configuration.write_text('select = ["encoding"]\nexclude = ["drafts/"]\n')

    async def session() -> None:
        async with editing(tmp_path) as editor:
            outside = editor.open(tmp_path / "a.txt", SLIPS)
            inside = editor.open(inner / "a.txt", SLIPS)
            draft = editor.open(inner / "drafts" / "a.txt", SLIPS)
            other = editor.open(inner / "a.py", SLIPS, "python")
            assert await editor.told(outside) == []
            assert await editor.rules(inside) == ["encoding/mojibake"]
            assert await editor.told(draft) == []
            assert await editor.told(other) == []
            configuration.write_text('select = ["garbled"]\n')
            changed = lsp.FileEvent(configuration.as_uri(), lsp.FileChangeType.Changed)
            editor.client.workspace_did_change_watched_files(lsp.DidChangeWatchedFilesParams([changed]))
            assert await rules_after(editor, inside, "encoding/mojibake") == {"garbled/misspelling"}
            configuration.write_text('select = ["garbeld"]\n')
            saved(editor, inside)
            [problem] = await editor.told(inside, lambda told: any(each.code is None for each in told))
            assert problem.message.startswith(f"not checked: {configuration}:1:")
            assert problem.message.endswith("unknown rule 'garbeld'; did you mean 'garbled'?")
            assert problem.severity == lsp.DiagnosticSeverity.Error

    run(session())


def repository(root: Path) -> Path:
    """A repository with one tracked article, which is given back."""
    article = root / "articles" / "quay.txt"
    article.parent.mkdir()
    article.write_text(f"Quay closes\n\n{REPORT}\n")
    for arguments in (["init", "--quiet"], ["add", "."]):
        subprocess.run(["git", *arguments], cwd=root, check=True)
    return article


def test_a_copy_of_a_tracked_article_is_told(tmp_path: Path) -> None:
    article = repository(tmp_path)
    reprint = f"Vessby shuts quay\n\n{REPORT} No one was hurt.\n"

    async def session() -> None:
        async with editing(tmp_path, "--against-tracked") as editor:
            uri = editor.open(tmp_path / "reprint.txt", reprint)
            [copy] = await editor.told(uri, bool)
            assert copy.code == "duplicate/near"
            assert copy.message.startswith("near-duplicate of articles/quay.txt (Jaccard")
            assert copy.related_information
            assert copy.related_information[0].location.uri == article.as_uri()
            (tmp_path / "reprint.txt").write_text(reprint)
            found = subprocess.run(
                [sys.executable, "-c", COMMAND, "check", "--against-tracked", "--output-format", "json", "reprint.txt"],
                cwd=tmp_path, capture_output=True, text=True, check=False,
            )  # fmt: skip
            assert [each["message"] for each in json.loads(found.stdout)] == [copy.message]
            article.write_text("Quay opens\n\nThe northern quay opened on Friday.\n")
            saved(editor, uri)
            assert await editor.told(uri, lambda told: not told) == []

    run(session())


def test_a_copy_of_an_indexed_article_is_told(tmp_path: Path) -> None:
    article = repository(tmp_path)
    index = tmp_path / "news.index"
    done = CliRunner().invoke(newslint, ["index", "build", str(index), str(article)])
    assert done.exit_code == 0, done.output

    async def session() -> None:
        async with editing(tmp_path, "--against", str(index)) as editor:
            uri = editor.open("untitled:1", f"Vessby shuts quay\n\n{REPORT} No one was hurt.")
            assert "duplicate/near" in await editor.rules(uri)
            index.unlink()
            saved(editor, uri)
            told = await editor.told(uri, lambda told: any(each.code is None for each in told))
            assert told[0].message.startswith("not compared with other articles: ")
            assert "structure/no-final-newline" in {each.code for each in told}

    run(session())
