"""Suppressions in data: the key ``newslint`` of front matter or of a record, and the file beside a plain text.

The key ``ignore`` holds a list. An entry is a string, the rule and then the reason, such as "boilerplate/reading-time
the magazine prints them", or a table of ``rule``, ``text`` (what must be marked), ``reason`` and ``until`` (a date).
"""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from newslint.article import Article
from newslint.hit import Edit, Hit
from newslint.readers.sources import open_regular
from newslint.suppress.rules import UNKNOWN
from newslint.suppress.suppression import Suppression
from newslint.violation import violation

KEY = "newslint"
BESIDE = ".newslint.toml"
"""What is added to the name of a plain text to name the file that holds its suppressions."""
_KEYS = {"rule", "text", "reason", "until"}
_ITEM = r"(?m)^(?P<indent>[ \t]*)-[ \t]+(?:rule[ \t]*:[ \t]*)?[\"']?{0}(?![\w/-])[^\r\n]*(?:\r\n|\r|\n)"


def in_meta(article: Article) -> Iterator[Suppression]:
    """The suppressions that front matter or a record declares."""
    declared = article.meta.get(KEY)
    if declared is not None:
        yield from _entries(article, declared)


def beside(article: Article) -> Iterator[Suppression]:
    """The suppressions in the file beside a plain text, where there is one."""
    if article.format != "text" or "\0" in article.path:
        return
    try:
        with open_regular(article.path + BESIDE) as file:
            source = file.read().decode("utf-8")
    except (OSError, ValueError):
        return
    import tomllib

    try:
        yield from _entries(article, tomllib.loads(source))
    except (ValueError, RecursionError) as error:  # the latter for what is nested too deeply
        yield Suppression(f"{Path(article.path + BESIDE).name}: {error}", "", _place(article, ""))


def _entries(article: Article, declared: Any) -> Iterator[Suppression]:
    entries = declared.get("ignore") if isinstance(declared, dict) else None
    if entries == "" or declared in ({}, ""):  # all that was in it has been taken out
        return
    for entry in entries if isinstance(entries, list) else [None]:
        yield _entry(article, entry)


def _entry(article: Article, entry: Any) -> Suppression:
    if isinstance(entry, str):
        rule, _, reason = entry.strip().partition(" ")
        entry = {"rule": rule, "reason": reason}
    if not isinstance(entry, dict) or not set(entry) <= _KEYS or not isinstance(entry.get("rule"), str):
        return Suppression("", "", _place(article, ""))
    rule, text, until = entry["rule"], entry.get("text"), entry.get("until")
    return Suppression(
        rule, str(entry.get("reason") or "").strip(), _place(article, rule),
        text=str(text) if text else None, until=until.isoformat() if isinstance(until, date) else until and str(until),
    )  # fmt: skip


def _place(article: Article, rule: str) -> Any:
    """Where the entry stands: in front matter, its lines, which the fix takes out; else the beginning of the text."""
    searched = article.format == "markdown" and rule and article.meta
    item = re.search(_ITEM.format(re.escape(rule)), article.text[:65536]) if searched else None
    if not item:
        return violation(article, UNKNOWN, Hit(0, 0, ""))
    deeper = re.compile(rf"{item['indent']}[ \t]+[^\r\n]*(?:\r\n|\r|\n)")
    end = item.end()
    while more := deeper.match(article.text, end):
        end = more.end()
    marked = item[0].rstrip()
    return violation(
        article, UNKNOWN, Hit(item.start(), item.start() + len(marked), "", (Edit(item.start(), end, ""),))
    )
