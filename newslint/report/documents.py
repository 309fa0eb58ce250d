"""JSON as text: pure ASCII, so that nothing in it can drive a terminal and a lone surrogate cannot fail to encode."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from newslint.regex import regex

_SURROGATES = regex("[\ud800-\udfff]")


def compact(value: Any) -> str:
    """On one line."""
    return json.dumps(value, ensure_ascii=True, separators=(", ", ": "))


def array(values: Iterable[Any]) -> Iterator[str]:
    """A JSON array piece by piece, one element a line."""
    separator = "[\n  "
    for value in values:
        yield separator + compact(value)
        separator = ",\n  "
    yield "[]" if separator.startswith("[") else "\n]"


def encodable(text: str) -> str:
    """The text with U+FFFD for lone surrogates, which strict JSON parsers (those of Go and Rust) refuse."""
    return _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", text)


def is_encodable(text: str) -> bool:
    """Whether the text survives :func:`encodable`: a fix that would not must not be offered to other tools."""
    return _SURROGATES.search(text) is None
