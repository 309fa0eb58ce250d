"""How to read: which extension is which format, and which fields of a record matter."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from os.path import splitext
from pathlib import PurePath

from newslint.article import Format
from newslint.readers.fields import RecordFields

EXTENSIONS: Mapping[str, Format] = {
    ".txt": "text", ".text": "text",
    ".md": "markdown", ".markdown": "markdown", ".mdx": "markdown",
    ".jsonl": "record", ".ndjson": "record",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """``formats`` adds to (or overrules) EXTENSIONS: ``{".news": "text"}``. ``fields`` names the keys of records.

    ``assumed_language`` (ISO 639-1) is taken for texts that say nothing of their language and are too short to tell.
    """

    formats: Mapping[str, Format] = field(default_factory=dict)
    fields: RecordFields = field(default_factory=RecordFields)
    assumed_language: str = "en"

    def format_of(self, path: str | PurePath) -> Format | None:
        """The format that the extension (in any case) stands for, or None for one that is not known."""
        suffix = extension(path)
        return self.formats.get(suffix) or EXTENSIONS.get(suffix)


def extension(path: str | PurePath) -> str:
    """A file's extension in lower case, such as ".txt"; of a compressed file with what it was before: ".jsonl.gz"."""
    stem, suffix = splitext(path)  # noqa: PTH122 - a PurePath takes five times as long
    suffix = suffix.lower()
    return splitext(stem)[1].lower() + suffix if suffix in (".gz", ".zst") else suffix  # noqa: PTH122
