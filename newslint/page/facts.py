"""What a page says of an article beside its violations: title, source, date, length."""

from datetime import date
from email.utils import parsedate_to_datetime
from pathlib import PurePath
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from newslint.article import Article
from newslint.parts import head
from newslint.regex import regex

LONGEST_TITLE = 110
_ISO = regex(r"\s*(\d{4})([-/.]?)(\d{2})\2(\d{2})(?!\d)")


class Facts(NamedTuple):
    """``day`` is an ISO date, or None where none is known; ``words`` is the length of the prose."""

    title: str
    source: str
    day: str | None
    words: int


def facts(article: Article) -> Facts:
    """The facts of an article."""
    return Facts(_title(article), source(article), day(article.meta.get("date")), len(article.words))


def source(article: Article) -> str:
    """Who published it: as the article says, else the host of its address, else the place where it lies."""
    named = article.meta.get("source")
    if isinstance(named, str) and named.strip():
        return " ".join(named.split())[:LONGEST_TITLE]
    return _host(article.meta.get("url")) or place(article.path, article.record)


def place(path: str, record: int | str | None) -> str:
    """The folder of an article, or its file of records."""
    pure = PurePath(path)
    return pure.as_posix() if record is not None else pure.parent.as_posix()


def day(value: Any) -> str | None:
    """The day of a date in ISO 8601 (also 20240503, 2024/05/03) or RFC 5322 ("Fri, 3 May 2024 10:00:00 GMT")."""
    if not isinstance(value, str):
        return None
    match = _ISO.match(value)
    try:
        if match:
            return date(int(match[1]), int(match[3]), int(match[4])).isoformat()
        return parsedate_to_datetime(value).date().isoformat()
    except (ValueError, IndexError, TypeError):
        return None


def _title(article: Article) -> str:
    title = " ".join((article.title or _headline(article)).split())
    return title if len(title) <= LONGEST_TITLE else title[: LONGEST_TITLE - 1] + "…"


def _headline(article: Article) -> str:
    """The headline, else the first line."""
    lines = [part.line.text for part in article.once(head) if part.kind == "headline"]
    return (lines or [line.text for line in article.lines if not line.blank] or [""])[0].lstrip("# ")


def _host(address: Any) -> str | None:
    if not isinstance(address, str):
        return None
    try:
        host = urlsplit(address).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
