"""An editor: a real client of the protocol that starts the server as editors do, over stdin and stdout."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

from newslint.server.documents import Document

ROOT = Path(__file__).parents[2]
COMMAND = "from newslint.cli import main; main()"
PATIENCE = 30
"""Seconds within which a server must answer on a busy machine."""


class Editor:
    """A client with its own copy of each document, to which it applies what the server wants."""

    def __init__(self, encoding: str) -> None:
        self.client = LanguageClient("test-editor", "1")
        self.encoding = encoding
        self.documents: dict[str, Document] = {}
        self.shown: dict[str, lsp.PublishDiagnosticsParams] = {}
        self.news = asyncio.Condition()
        self.messages: list[str] = []
        self.client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(partial(self._take))
        self.client.feature(lsp.WINDOW_SHOW_MESSAGE)(lambda params: self.messages.append(params.message))
        self.client.feature(lsp.CLIENT_REGISTER_CAPABILITY)(lambda params: None)

    async def _take(self, params: lsp.PublishDiagnosticsParams) -> None:
        async with self.news:
            self.shown[params.uri] = params
            self.news.notify_all()

    def open(self, path: Path | str, text: str, language: str = "plaintext") -> str:
        """Open a document, and give its URI."""
        uri = path if isinstance(path, str) else path.as_uri()
        self.documents[uri] = Document(uri, language, 1, text, self.encoding)
        item = lsp.TextDocumentItem(uri, language, 1, text)
        self.client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))
        return uri

    def type(self, uri: str, start: int, end: int, text: str) -> None:
        """Put text in place of characters of a document."""
        document = self.documents[uri]
        change = lsp.TextDocumentContentChangePartial(document.positions.range(start, end), text)
        self.send(uri, [change])

    def send(self, uri: str, changes: list[Any]) -> None:
        """Change a document."""
        document = self.documents[uri]
        self.documents[uri] = document.changed(document.version + 1, changes)
        named = lsp.VersionedTextDocumentIdentifier(document.version + 1, uri)
        self.client.text_document_did_change(lsp.DidChangeTextDocumentParams(named, changes))

    async def told(
        self, uri: str, enough: Callable[[list[lsp.Diagnostic]], bool] = lambda told: True
    ) -> list[lsp.Diagnostic]:
        """The diagnostics of a document as it is now, once there are enough of them."""

        def arrived() -> bool:
            shown = self.shown.get(uri)
            return (
                shown is not None and shown.version == self.documents[uri].version and enough(list(shown.diagnostics))
            )

        async with self.news:
            await asyncio.wait_for(self.news.wait_for(arrived), PATIENCE)
        return list(self.shown[uri].diagnostics)

    async def rules(self, uri: str) -> list[Any]:
        """The rules that the document breaks."""
        return [each.code for each in await self.told(uri)]

    async def actions(self, uri: str, start: int, end: int, only: list[str] | None = None) -> list[lsp.CodeAction]:
        """What is offered at a place, each with its edit."""
        where = self.documents[uri].positions.range(start, end)
        context = lsp.CodeActionContext(list(self.shown[uri].diagnostics) if uri in self.shown else [], only)
        params = lsp.CodeActionParams(lsp.TextDocumentIdentifier(uri), where, context)
        offered = await asyncio.wait_for(self.client.text_document_code_action_async(params), PATIENCE)
        actions = [each for each in offered or [] if isinstance(each, lsp.CodeAction)]
        return [each if each.edit else await self.client.code_action_resolve_async(each) for each in actions]

    def apply(self, edit: lsp.WorkspaceEdit | None) -> None:
        """Apply an edit as an editor does: to the documents that are open, else to files."""
        assert edit is not None
        for uri, changes in (edit.changes or {}).items():
            self._apply(uri, list(changes))
        for step in edit.document_changes or []:
            if isinstance(step, lsp.CreateFile):
                _path(step.uri).touch()
            elif isinstance(step, lsp.TextDocumentEdit):
                version = step.text_document.version
                assert version is None or version == self.documents[step.text_document.uri].version
                self._apply(step.text_document.uri, list(step.edits))

    def _apply(self, uri: str, edits: list[Any]) -> None:
        later_first = sorted(edits, key=lambda each: (each.range.start.line, each.range.start.character), reverse=True)
        changes: list[Any] = [lsp.TextDocumentContentChangePartial(e.range, e.new_text) for e in later_first]
        if uri in self.documents:
            self.send(uri, changes)
            return
        path = _path(uri)
        file = Document(uri, "", 0, path.read_text("utf-8"), self.encoding)
        path.write_text(file.changed(1, changes).text, "utf-8")


def _path(uri: str) -> Path:
    path = Document(uri, "", 0, "", "utf-16").path
    assert path is not None
    return path


CAPABILITIES = lsp.ClientCapabilities(
    general=lsp.GeneralClientCapabilities(position_encodings=[lsp.PositionEncodingKind.Utf16]),
    workspace=lsp.WorkspaceClientCapabilities(
        workspace_edit=lsp.WorkspaceEditClientCapabilities(
            document_changes=True, resource_operations=[lsp.ResourceOperationKind.Create]
        ),
    ),
    text_document=lsp.TextDocumentClientCapabilities(
        code_action=lsp.CodeActionClientCapabilities(
            resolve_support=lsp.ClientCodeActionResolveOptions(properties=["edit"])
        )
    ),
)


def counting(encoding: lsp.PositionEncodingKind) -> lsp.ClientCapabilities:
    """An editor that counts in an encoding."""
    return lsp.ClientCapabilities(
        general=lsp.GeneralClientCapabilities(position_encodings=[encoding]),
        workspace=CAPABILITIES.workspace,
        text_document=CAPABILITIES.text_document,
    )


@asynccontextmanager
async def editing(
    root: Path,
    *arguments: str,
    capabilities: lsp.ClientCapabilities = CAPABILITIES,
    path: Path | None = None,
) -> AsyncIterator[Editor]:
    """An editor with a server that was started in a folder; in the end the server leaves as it should.

    ``path`` is where the server finds further packages.
    """
    general = capabilities.general
    encoding = (
        general.position_encodings[0] if general and general.position_encodings else lsp.PositionEncodingKind.Utf16
    )
    editor = Editor(getattr(encoding, "value", str(encoding)))
    found_in = os.pathsep.join([str(ROOT), str(ROOT / "rules"), *([str(path)] if path else [])])
    environment = os.environ | {"PYTHONPATH": found_in}
    await editor.client.start_io(sys.executable, "-c", COMMAND, "server", *arguments, cwd=root, env=environment)
    folder = lsp.WorkspaceFolder(root.as_uri(), root.name)
    params = lsp.InitializeParams(capabilities, root_uri=root.as_uri(), workspace_folders=[folder])
    began = await asyncio.wait_for(editor.client.initialize_async(params), PATIENCE)
    assert getattr(began.capabilities.position_encoding, "value", None) in (None, editor.encoding)
    editor.client.initialized(lsp.InitializedParams())
    yield editor
    await asyncio.wait_for(editor.client.shutdown_async(None), PATIENCE)
    editor.client.exit(None)
    await asyncio.wait_for(editor.client._server.wait(), PATIENCE)  # type: ignore[union-attr]
    assert editor.messages == []
    await editor.client.stop()  # type: ignore[no-untyped-call]


def run(session: Coroutine[Any, Any, None]) -> None:
    """Run a session to its end, in a thread of its own: a browser's tests leave an event loop running in this one."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, session).result()
