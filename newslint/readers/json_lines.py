"""JSON Lines: one article a record, one record a line."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from json import JSONDecodeError, JSONDecoder
from typing import Any, BinaryIO, NamedTuple, NoReturn

from newslint.article import Article
from newslint.problem import Problem
from newslint.readers.articles import article_of_record
from newslint.readers.decode import WIDE_MARKS, Decoded, decode, encode
from newslint.readers.fields import RecordFields, keys_to, value_at, value_of
from newslint.readers.options import ReadOptions

SHOWN = 8
"""Keys that a message names of a record that has no text."""

_TYPES = {dict: "an object", list: "an array", str: "a string", bool: "a boolean", type(None): "null"}


class InvalidRecordError(ValueError):
    """A record that is no article; the message says why."""


def read_records(
    file: BinaryIO, path: str, options: ReadOptions, size: int | None = None
) -> Iterator[Article | Problem]:  # fmt: skip
    """The articles of a file, one after the other, each record that cannot be read as one problem."""
    return (read for _, read in records(file, path, options, size))


def records(
    file: BinaryIO, path: str, options: ReadOptions, size: int | None = None
) -> Iterator[tuple["Row", Article | Problem]]:
    """The records of a file with the rows that they were read from; rows without a record are left out.

    With ``size`` the rows that begin in the first so many bytes.

    Lines end at a line feed only. A file that begins as binary data does is one article of codec "binary".
    """
    count = 0
    for number, row in enumerate(_rows(file, size), 1):
        if number == 1 and row.line.codec == "binary":
            yield row, Article("", path, format="record", codec="binary")
            return
        if row.line.codec == "binary" or row.line.text.strip():
            count += 1
            yield row, read_record(row.line, path, count, number, options)


class Row(NamedTuple):
    """A line of a file with its line feed, and the offset of its first byte (or byte order mark) in the file."""

    offset: int
    line: Decoded


def _rows(file: BinaryIO, size: int | None) -> Iterator[Row]:
    offset = 0
    first = file.readline()
    if first.startswith(WIDE_MARKS):
        yield from wide_rows(decode(first + file.read()))  # where a line feed is more than the byte of one
        return
    for data in chain([first], file):
        yield Row(offset, decode(data))
        offset += len(data)
        if size and offset >= size:
            return


def wide_rows(decoded: Decoded) -> Iterator[Row]:
    """The rows of a decoded file."""
    if decoded.codec == "binary":
        yield Row(0, decoded)
    offset = 0
    for number, text in enumerate(re.findall(r"[^\n]*\n|[^\n]+", decoded.text)):
        line = Decoded(text, decoded.codec, decoded.bom and number == 0)
        yield Row(offset, line)
        offset += len(encode(*line))


def read_record(line: Decoded, path: str, number: int, row: int, options: ReadOptions) -> Article | Problem:
    """The article of a line: the ``number``-th record of a file, in its ``row``."""
    return _Record(line, path, number, row).read(options)


@dataclass(frozen=True, slots=True)
class _Record:
    """One line of a file: its number among the records, its row in the file."""

    line: Decoded
    path: str
    number: int
    row: int

    def read(self, options: ReadOptions) -> Article | Problem:
        name: int | str = self.number
        try:
            data = parse_object(self.line.text)
            name = own_name(data, options.fields) or name
            return self._article(name, data, options)
        except InvalidRecordError as error:
            return Problem(self.path, str(error), name, self.row)

    def _article(self, name: int | str, data: dict[str, Any], options: ReadOptions) -> Article:
        *outer, key = text_keys(data, options.fields)
        text = value_at(data, outer).pop(key)
        line = self.line
        return article_of_record(
            text, data, self.path, name, options, row=self.row, codec=line.codec, bom=line.bom
        )  # fmt: skip


def parse_object(line: str) -> dict[str, Any]:
    """The object that a line holds. Raises InvalidRecordError."""
    try:
        data = _DECODER.decode(line)
    except JSONDecodeError as error:
        raise InvalidRecordError(f"invalid JSON: {error.msg.removesuffix(' at')} at column {error.pos + 1}") from error
    except RecursionError as error:
        raise InvalidRecordError("the JSON is nested too deeply") from error
    except ValueError as error:
        if isinstance(error, InvalidRecordError):
            raise
        raise InvalidRecordError("the JSON holds an integer of thousands of digits") from error
    if not isinstance(data, dict):
        raise InvalidRecordError(f"expected an object, found {_TYPES.get(type(data), 'a number')}")
    return data


def text_keys(data: dict[str, Any], fields: RecordFields) -> tuple[str, ...]:
    """The keys that lead to the text: those of the first name with a string. Raises InvalidRecordError."""
    present = {name: keys for name in fields.text if (keys := keys_to(data, name))}
    for keys in present.values():
        if isinstance(value_at(data, keys), str):
            return keys
    for name, keys in present.items():
        kind = _TYPES.get(type(value_at(data, keys)), "a number")
        raise InvalidRecordError(f"field {name!r} should hold the text but is {kind}")
    raise no_text(list(data), fields)


def no_text(names: list[str], fields: RecordFields) -> InvalidRecordError:
    """What to say where none of the names is that of a text."""
    expected = ", ".join(map(repr, fields.text))
    return InvalidRecordError(f"no field holds the text: expected one of {expected}; found {_shown(names)}")


def _shown(keys: list[str]) -> str:
    names = [repr(key[:40]) for key in keys[:SHOWN]]
    return ", ".join(names + (["…"] if len(keys) > SHOWN else [])) or "no field at all"


def own_name(data: Mapping[str, Any], fields: RecordFields) -> int | str | None:
    """The record's own id, where it has one that is a string or an integer."""
    ids = (value_of(data, name) for name in fields.id)
    return next((i for i in ids if isinstance(i, int | str) and not isinstance(i, bool) and i != ""), None)


def _no_constant(name: str) -> NoReturn:
    raise InvalidRecordError(f"invalid JSON: {name} is not a number of JSON")


def _without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for place, key in enumerate(keys) if key in keys[:place])
        raise InvalidRecordError(f"the key {twice[:40]!r} stands twice in one object")
    return data


_DECODER = JSONDecoder(object_pairs_hook=_without_duplicates, parse_constant=_no_constant)
