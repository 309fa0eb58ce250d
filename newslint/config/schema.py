"""The JSON Schema of the configuration, for editors that complete and check TOML."""

import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from newslint.config.settings import Settings
from newslint.config.validate import kebab

_PLAIN = {str: "string", bool: "boolean", int: "integer", float: "number"}


def schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of a newslint.toml."""
    whole = _table(Settings)
    whole["properties"]["extend"] = {"type": "string", "description": "Another configuration file to build on."}
    title = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "newslint configuration"}
    return title | whole


def _table(kind: Any) -> dict[str, Any]:
    hints = get_type_hints(kind, include_extras=True)
    required = [kebab(f.name) for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING]
    properties = {kebab(f.name): _of(hints[f.name]) for f in fields(kind)}
    result: dict[str, Any] = {"type": "object", "additionalProperties": False, "properties": properties}
    return result | ({"required": required} if required else {})


def _of(annotation: Any) -> dict[str, Any]:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _of(arguments[0]) | {"description": arguments[1]}
    if origin in (Union, types.UnionType):
        members = [_of(m) for m in arguments if m is not type(None)]
        return members[0] if len(members) == 1 else {"anyOf": members}
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin is tuple:
        array = {"type": "array", "items": _of(arguments[0])}
        return {"anyOf": [array, {"type": "string"}]} if arguments[0] is str else array
    if origin is not None and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": _of(arguments[1])}
    if is_dataclass(annotation):
        return _table(annotation)
    return {} if annotation is Any else {"type": _PLAIN[annotation]}
