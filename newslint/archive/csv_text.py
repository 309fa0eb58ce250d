"""Between the rows of a CSV file and the JSON that is judged in their place."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from newslint.archive.csv_rows import CsvRow
from newslint.readers import RecordFields, decode, encode
from newslint.readers.decode import narrow
from newslint.readers.json_lines import InvalidRecordError, no_text, parse_object
from newslint.regex import regex

DELIMITERS = (",", ";", "\t", "|")
"""Tried in this order on the row of names."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What the row of names says: how many there are, and where the columns are found.

    ``head`` is that row as it stands, byte order mark included, and ``height`` its lines.
    """

    head: bytes
    height: int
    width: int
    delimiter: str
    columns: Mapping[str, int]
    text: str

    def trouble(self, row: CsvRow) -> str:
        """Why a row is none of these columns; "" where it is."""
        if row.blank or row.line.trouble or row.line.rest or len(row.fields) == self.width:
            return row.line.trouble
        return f"{len(row.fields)} columns, where the first row has {self.width}"


def layout(mark: bytes, row: CsvRow, delimiter: str, fields: RecordFields) -> Layout:
    """The layout that a row of names gives. Raises InvalidRecordError where it cannot be read or names no text."""
    if row.line.trouble or row.line.rest:
        raise InvalidRecordError(row.line.trouble or "its first line is too large")
    names = [narrow(name)[0] for name in row.fields]
    wanted = names_of(fields)
    columns = {name: names.index(name) for name in names if name in wanted}
    text = next((name for name in fields.text if name in columns), None)
    if text is None:
        raise no_text(names, fields)
    return Layout(mark + row.line.raw, row.height, len(names), delimiter, columns, text)


def names_of(fields: RecordFields) -> set[str]:
    """All names under which something is looked for in a record."""
    groups: Iterable[tuple[str, ...]] = (
        fields.text, fields.title, fields.id, fields.language, fields.source, fields.date,
    )  # fmt: skip
    return {name for group in groups for name in group}


def row_as_json(row: CsvRow, layout: Layout) -> bytes:
    """The columns that matter as a line of JSON, in the bytes of the row, whatever their encoding."""
    values = {name: row.fields[place].decode("utf-8", "surrogateescape") for name, place in layout.columns.items()}
    return json.dumps(values, ensure_ascii=False).encode("utf-8", "surrogateescape") + b"\n"


def put(new: bytes, row: CsvRow, layout: Layout) -> bytes:
    """The bytes of a row with the text of another such line; nothing else changes."""
    line = decode(new)
    text = parse_object(line.text)[layout.text]
    content = encode(text, line.codec, False)
    start, end = list(_spans(row.line.raw, layout))[layout.columns[layout.text]]
    special = (layout.delimiter.encode(), b'"', b"\n", b"\r")
    if row.line.raw[start:end].startswith(b'"') or any(sign in content for sign in special):
        content = b'"%s"' % content.replace(b'"', b'""')
    return row.line.raw[:start] + content + row.line.raw[end:]


def _spans(raw: bytes, layout: Layout) -> Iterator[tuple[int, int]]:
    """Where the fields of a valid row begin and end, quotation marks included."""
    field = regex(b'"(?:[^"]++|"")*+"|[^%s\r\n]*+' % layout.delimiter.encode())
    position = 0
    for _ in range(layout.width):
        match = field.match(raw, position)
        assert match  # the second alternative matches nothing, if need be
        yield match.span()
        position = match.end() + 1
