"""The JSON Schema of the JSON output, as tables."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newslint import report
from scripts.pages.markdown import prose, table

FILE = Path(report.__path__[0]) / "schema.json"


def text() -> str:
    """A table for each object."""
    definitions = json.loads(FILE.read_text("utf-8"))["$defs"]
    objects = {name: each for name, each in definitions.items() if each.get("type") == "object"}
    return "\n\n".join("\n\n".join(_object(name, each)) for name, each in objects.items())


def _object(name: str, each: dict[str, Any]) -> Iterator[str]:
    yield f"### {name}"
    if "description" in each:
        yield prose(each["description"])
    rows = [(f"`{key}`", _type(of), prose(of.get("description", ""))) for key, of in each["properties"].items()]
    yield table(["key", "type", "meaning"], rows)


def _type(of: dict[str, Any]) -> str:
    if "$ref" in of:
        name = of["$ref"].rpartition("/")[2]
        return "number, string or null" if name == "record" else f"[{name}](#{name})"
    if "oneOf" in of:
        return " or ".join(_type(each) for each in of["oneOf"])
    if "enum" in of:
        return " or ".join(f'`"{value}"`' for value in of["enum"])
    if of["type"] == "array":
        return f"array of {_type(of['items'])}"
    return " or ".join(of["type"]) if isinstance(of["type"], list) else str(of["type"])
