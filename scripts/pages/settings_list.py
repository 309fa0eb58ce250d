"""The configuration reference, from the typed settings."""

from collections.abc import Iterator
from dataclasses import MISSING, Field, fields
from typing import Any

from newslint.cli.listing import toml
from newslint.config.schema import schema
from newslint.config.settings import GateSettings, Phrase, Settings
from newslint.config.validate import kebab
from newslint.readers import RecordFields
from scripts.pages.markdown import prose, table

TABLES = {"gate": GateSettings, "phrase": Phrase}
"""Settings that are tables with keys of their own."""


def text() -> str:
    """Each setting with its type, its default and what it means; those that are tables last."""
    return "\n\n".join([*_settings(Settings, schema(), "###"), *_tables()])


def record_fields() -> str:
    """The fields of records, and the names that are looked for."""
    names = RecordFields()
    rows = [(f"`{key}`", ", ".join(f"`{name}`" for name in given)) for key, given in names._asdict().items()]
    return table(["field", "looked for, in this order"], rows)


def _tables() -> Iterator[str]:
    properties = schema()["properties"]
    for name, kind in TABLES.items():
        described = properties[name].get("items", properties[name])
        written = f"[[{name}]]" if "items" in properties[name] else f"[{name}]"
        yield f"## The table `{written}`\n\n{properties[name]['description']}"
        yield from _settings(kind, described, "###")


def _settings(kind: Any, described: dict[str, Any], level: str) -> Iterator[str]:
    for each in fields(kind):
        name = kebab(each.name)
        about = described["properties"][name]
        yield f"{level} `{name}`\n\n*{_type(about)}*, {_default(each)}\n\n{prose(about['description'])}"


def _default(each: Field[Any]) -> str:
    if each.default is MISSING and each.default_factory is MISSING:
        return "must be given"
    default = each.default_factory() if each.default_factory is not MISSING else each.default
    if default is None:
        return "by default none"
    return "by default as below" if each.name in TABLES else f"by default `{toml(default)}`"


def _type(about: dict[str, Any]) -> str:
    if "enum" in about:
        return "one of " + ", ".join(f"`{toml(value)}`" for value in about["enum"])
    if "anyOf" in about:
        kinds = " or ".join(_type(each) for each in about["anyOf"])
        return kinds.replace("array of strings or string", "array of strings, or one string")
    if about.get("type") == "array":
        return "array of tables" if about["items"].get("type") == "object" else "array of strings"
    if "additionalProperties" in about and about["additionalProperties"] is not False:
        return "table"
    return {"object": "table", "boolean": "true or false", "integer": "whole number"}.get(about["type"], about["type"])
