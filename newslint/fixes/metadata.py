"""Moves what left the text into the article's record: front matter of Markdown, keys of a record.

What the record says already is never overwritten. A plain text has no record.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from newslint.article import Article
from newslint.fixes.json_strings import members
from newslint.hit import Edit
from newslint.regex import regex

_LABEL = regex(r"[^\d:|]{1,40}:\s*(?=\S)")
_AROUND = " \t\r\n:;,|/()[]*_–—-"
_OPENING = regex(r"(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)")


def additions(article: Article, taken: Iterable[tuple[str, str]]) -> dict[str, str]:
    """What to add to an article's record: the first text taken for each key that it lacks."""
    found: dict[str, str] = {}
    for key, text in taken:
        value = _LABEL.sub("", text, count=1).strip(_AROUND)
        if value and key not in article.meta:
            found.setdefault(key, value)
    return found


def front_matter_edit(article: Article, added: Mapping[str, str]) -> Edit:
    """The edit that adds keys to the front matter of a Markdown text, or puts one before it."""
    newline = next((line.newline for line in article.lines if line.newline), "\n")
    opening = _OPENING.match(article.text) if article.meta or not article.prose[:3].strip() else None
    toml = bool(opening and opening[1] == "+++")
    sign = " = " if toml else ": "
    lines = "".join(f"{key}{sign}{_quoted(value)}{newline}" for key, value in added.items())
    if opening:  # right below the opening line: no table or list has begun yet
        return Edit(opening.end(), opening.end(), lines)
    return Edit(0, 0, f"---{newline}{lines}---{newline}{newline}")


def member_edits(line: str, added: Mapping[str, str], *, ascii_file: bool) -> Iterator[Edit]:
    """The edit that adds keys to the line of a record, before its closing brace."""
    names: dict[str, Any] = {name: end for name, _, end in members(line)}
    new = {key: value for key, value in added.items() if key not in names}
    if new:
        end = max(names.values())
        written = json.dumps(new, ensure_ascii=ascii_file or line.isascii())
        yield Edit(end, end, f", {written[1:-1]}")


def _quoted(value: str) -> str:
    """A string as YAML and TOML both read it."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
