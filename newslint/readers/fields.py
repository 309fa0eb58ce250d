"""Which keys of a record, or of front matter, hold what an article has beside its text."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from newslint.regex import regex

# Three-letter codes and names ("eng", "English") are left to identification: a wrong guess would silence rules.
_LANGUAGE = regex(r"([A-Za-z]{2})(?:[-_][A-Za-z0-9_-]*)?")


class RecordFields(NamedTuple):
    """The names to look for, the first that fits wins. The defaults are those that news data sets use.

    A name with dots, such as "payload.text", leads into nested objects.
    """

    text: tuple[str, ...] = ("text", "body", "content", "article", "article_text", "maintext", "full_text")
    title: tuple[str, ...] = ("title", "headline")
    id: tuple[str, ...] = ("id", "_id", "doc_id", "article_id", "uid", "uuid", "guid")
    language: tuple[str, ...] = ("language", "lang", "locale")
    source: tuple[str, ...] = ("source", "publisher", "outlet", "site_name")
    date: tuple[str, ...] = ("date", "published", "published_at", "publish_date", "date_publish", "pubdate")


class Description(NamedTuple):
    """What is known about an article beside its text, as :class:`~newslint.article.Article` wants it."""

    title: str | None
    language: str | None
    meta: dict[str, Any]


def describe(data: Mapping[str, Any], fields: RecordFields) -> Description:
    """Title, declared language (ISO 639-1) and the rest.

    ``meta`` is all of ``data``; its keys "source" and "date" are filled from the other names where they are missing.
    """
    meta = dict(data)
    for key, names in (("source", fields.source), ("date", fields.date)):
        if key not in meta and (value := first_string(data, names)):
            meta[key] = value
    return Description(first_string(data, fields.title), _language(first_string(data, fields.language)), meta)


def keys_to(data: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """The keys that lead to what is called so: that name, or its parts where objects are nested. Empty: nothing is."""
    if name in data:
        return (name,)
    if "." not in name:
        return ()
    outer, inner = data, name.split(".")
    for key in inner:
        if not isinstance(outer, Mapping) or key not in outer:
            return ()
        outer = outer[key]
    return tuple(inner)


def value_at(data: Mapping[str, Any], keys: Iterable[str]) -> Any:
    """The value that these keys lead to."""
    value: Any = data
    for key in keys:
        value = value[key]
    return value


def value_of(data: Mapping[str, Any], name: str) -> Any:
    """What is called so, None where nothing is."""
    keys = keys_to(data, name)
    return value_at(data, keys) if keys else None


def first_string(data: Mapping[str, Any], names: Iterable[str]) -> str | None:
    """The value of the first of these names that holds a string with something in it."""
    values = (value_of(data, name) for name in names)
    return next((value for value in values if isinstance(value, str) and value.strip()), None)


def _language(declared: str | None) -> str | None:
    match = _LANGUAGE.fullmatch(declared.strip()) if declared else None
    return match[1].lower() if match else None
