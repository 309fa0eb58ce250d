"""The server: which message of the editor leads to what."""

import os
import sys
from contextlib import redirect_stdout
from functools import partial
from pathlib import Path
from typing import cast

from lsprotocol import types as lsp
from pygls.capabilities import get_capability
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, lsp_method
from pygls.uris import to_fs_path

from newslint._version import __version__
from newslint.readers.options import EXTENSIONS
from newslint.server.actions import FIX_ALL, KINDS, actions, resolved
from newslint.server.documents import Document
from newslint.server.edits import Editor
from newslint.server.hover import hover
from newslint.server.projects import Projects
from newslint.server.session import Session
from newslint.suppress.declared import BESIDE

WATCHED = (
    "**/{newslint,.newslint,pyproject}.toml",
    f"**/*{BESIDE}",
    f"**/*.{{{','.join(extension[1:] for extension in EXTENSIONS)}}}",
)
"""Files whose change may change what is found in others."""


class _Protocol(LanguageServerProtocol):
    """The protocol, with our documents in place of those of pygls, which end lines where no editor does."""

    @lsp_method(lsp.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: lsp.DidOpenTextDocumentParams) -> None:
        item = params.text_document
        encoding = getattr(self.workspace.position_encoding, "value", self.workspace.position_encoding)
        self._session().open(Document(item.uri, item.language_id, item.version, item.text, str(encoding)))

    @lsp_method(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: lsp.DidChangeTextDocumentParams) -> None:
        named = params.text_document
        self._session().change(named.uri, named.version, params.content_changes)

    @lsp_method(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: lsp.DidCloseTextDocumentParams) -> None:
        self._session().close(params.text_document.uri)

    def _session(self) -> Session:
        return cast("NewslintServer", self._server).session


class NewslintServer(LanguageServer):
    """A language server for the articles of ``projects``."""

    def __init__(self, projects: Projects) -> None:
        self.session = Session(projects, self._publish)
        self.editor = Editor()
        super().__init__("newslint", __version__, protocol_cls=_Protocol)

    def _publish(self, document: Document, told: list[lsp.Diagnostic]) -> None:
        self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(document.uri, told, document.version))


def server(projects: Projects) -> NewslintServer:
    """A server that answers what editors ask."""
    made = NewslintServer(projects)
    actions_of = lsp.CodeActionOptions(list(KINDS), resolve_provider=True)
    made.feature(lsp.INITIALIZE)(_initialize)
    made.feature(lsp.INITIALIZED)(_watch)
    made.feature(lsp.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)(_folders)
    made.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)(_files_changed)
    made.feature(lsp.TEXT_DOCUMENT_DID_SAVE)(_files_changed)
    made.feature(lsp.TEXT_DOCUMENT_HOVER)(_hover)
    made.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, actions_of)(_actions)
    made.feature(lsp.CODE_ACTION_RESOLVE)(_resolve)
    return made


def serve(projects: Projects) -> None:
    """Answer an editor on stdin and stdout until it leaves. What else is printed goes to stderr."""
    made = server(projects)
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as out, redirect_stdout(sys.stderr):
        made.start_io(sys.stdin.buffer, out)
    made.session.end()


def _initialize(ls: NewslintServer, params: lsp.InitializeParams) -> None:
    ls.editor = Editor.of(params.capabilities)
    _folders(ls, params)


def _folders(ls: NewslintServer, params: object) -> None:
    named = [folder.uri for folder in ls.workspace.folders.values()] or [ls.workspace.root_uri or ""]
    ls.session.projects.folders = [Path(path) for path in map(to_fs_path, named) if path]


def _watch(ls: NewslintServer, params: lsp.InitializedParams) -> None:
    """Ask to be told of changed files, where the editor can."""
    able = "workspace.did_change_watched_files.dynamic_registration"
    if get_capability(ls.client_capabilities, able, False):
        watchers = [lsp.FileSystemWatcher(pattern) for pattern in WATCHED]
        wanted = lsp.DidChangeWatchedFilesRegistrationOptions(watchers)
        watching = lsp.Registration("watched-files", lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES, wanted)
        ls.client_register_capability(lsp.RegistrationParams([watching]))


def _files_changed(ls: NewslintServer, params: object) -> None:
    ls.session.files_changed()


async def _hover(ls: NewslintServer, params: lsp.HoverParams) -> lsp.Hover | None:
    checked = await ls.session.checked(params.text_document.uri)
    return hover(checked, params.position) if checked else None


async def _actions(ls: NewslintServer, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
    checked = await ls.session.checked(params.text_document.uri)
    return await ls.session.run(partial(actions, checked, params, ls.editor)) if checked else []


async def _resolve(ls: NewslintServer, action: lsp.CodeAction) -> lsp.CodeAction:
    checked = await ls.session.checked(str(action.data)) if action.kind == FIX_ALL else None
    return await ls.session.run(partial(resolved, action, checked, ls.editor)) if checked else action
