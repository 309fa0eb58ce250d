"""Edits of documents and files as the protocol wants them, and what of them an editor can apply."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from lsprotocol.types import (
    ClientCapabilities,
    CreateFile,
    CreateFileOptions,
    OptionalVersionedTextDocumentIdentifier,
    ResourceOperationKind,
    TextDocumentEdit,
    TextEdit,
    WorkspaceEdit,
)
from pygls.capabilities import get_capability

from newslint.hit import Edit
from newslint.server.documents import Document
from newslint.server.positions import Positions

Step: TypeAlias = TextDocumentEdit | CreateFile


@dataclass(frozen=True)
class Editor:
    """What an editor can do. ``versions``: apply edits to one version of a document only; ``creates``: make files.

    ``resolves``: ask for the edit of an action when it is chosen.
    """

    versions: bool = False
    creates: bool = False
    resolves: bool = False

    @classmethod
    def of(cls, capabilities: ClientCapabilities) -> "Editor":
        """What an editor says that it can do."""
        versions = bool(get_capability(capabilities, "workspace.workspace_edit.document_changes", False))
        kinds = get_capability(capabilities, "workspace.workspace_edit.resource_operations", None) or ()
        resolved = get_capability(capabilities, "text_document.code_action.resolve_support.properties", None) or ()
        return cls(versions, versions and ResourceOperationKind.Create in kinds, "edit" in resolved)

    def edit(self, document: Document, edits: Iterable[Edit]) -> WorkspaceEdit:
        """The edits of an open document, as it is now."""
        changes = _text_edits(document.positions, edits)
        if not self.versions:
            return WorkspaceEdit(changes={document.uri: changes})
        named = OptionalVersionedTextDocumentIdentifier(document.uri, document.version)
        return WorkspaceEdit(document_changes=[TextDocumentEdit(named, changes)])

    def append(self, uri: str, old: str | None, text: str, encoding: str) -> WorkspaceEdit | None:
        """The edit that adds to the end of another file, which is made where ``old`` is None; None if it cannot be."""
        if old is None and not self.creates:
            return None
        place = Positions(old or "", encoding)
        added = _text_edits(place, [Edit(len(old or ""), len(old or ""), text)])
        if not self.versions:
            return WorkspaceEdit(changes={uri: added})
        making: list[Step] = [CreateFile(uri, options=CreateFileOptions(ignore_if_exists=True))] if old is None else []
        adding = TextDocumentEdit(OptionalVersionedTextDocumentIdentifier(uri), added)
        return WorkspaceEdit(document_changes=[*making, adding])


def _text_edits(positions: Positions, edits: Iterable[Edit]) -> list[TextEdit]:
    return [TextEdit(positions.range(start, end), content) for start, end, content in sorted(edits)]
