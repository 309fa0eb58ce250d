"""Documents as an editor has them: open, changed, and perhaps never saved."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from lsprotocol.types import TextDocumentContentChangeEvent, TextDocumentContentChangePartial
from pygls.uris import to_fs_path

from newslint.article import Format
from newslint.readers import ReadOptions
from newslint.server.positions import Positions

_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
LANGUAGES: dict[str, Format] = {
    "plaintext": "text", "text": "text", "": "text",
    "markdown": "markdown", "mdx": "markdown", "rmd": "markdown", "quarto": "markdown",
}  # fmt: skip
"""The formats that editors' names of languages stand for. Documents in others are left alone."""


@dataclass(frozen=True)
class Document:
    """An open document. ``encoding`` is what its positions are counted in."""

    uri: str
    language_id: str
    version: int
    text: str
    encoding: str

    @cached_property
    def path(self) -> Path | None:
        """The file it is of, which need not exist; None for one that has no name yet."""
        path = to_fs_path(self.uri)
        return Path(path) if path and "\0" not in path else None

    @cached_property
    def positions(self) -> Positions:
        """Its positions."""
        return Positions(self.text, self.encoding)

    def format(self, options: ReadOptions) -> Format | None:
        """How to read it, by its name, else by the language that the editor says; None for what holds no article."""
        known = options.format_of(self.path) if self.path else None
        found = known or LANGUAGES.get(self.language_id)
        return None if found == "record" else found

    def changed(self, version: int, changes: Iterable[TextDocumentContentChangeEvent]) -> "Document":
        """The document after changes, each to what the one before left."""
        document = self
        for change in changes:
            document = replace(document, version=version, text=document._with(change))
        return document

    def _with(self, change: TextDocumentContentChangeEvent) -> str:
        if not isinstance(change, TextDocumentContentChangePartial):
            return change.text
        start, end = self.positions.offset(change.range.start), self.positions.offset(change.range.end)
        text = f"{self.text[:start]}{change.text}{self.text[max(start, end) :]}"
        return text if text.isascii() else _PAIR.sub(_joined, text)


def _joined(halves: re.Match[str]) -> str:
    """The character whose two halves came one after the other, which editors count and send as UTF-16."""
    return halves[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le")
