"""Checks values of the configuration against the types of the settings, and gives them those types."""

import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from newslint.config.error import Invalid, KeyPath, did_you_mean


def kebab(name: str) -> str:
    """A field's name as it is written in the configuration."""
    return name.replace("_", "-")


def typed(value: Any, annotation: Any, key: KeyPath) -> Any:
    """``value`` as the annotated type: tables become dataclasses, arrays tuples, a lone string a tuple of one.

    Raises Invalid where it does not fit.
    """
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return typed(value, arguments[0], key)
    if origin in (Union, types.UnionType):
        return _union(value, arguments, key)
    if origin is Literal:
        return _literal(value, arguments, key)
    if origin is tuple:
        items = [value] if isinstance(value, str) and arguments[0] is str else value
        return tuple(typed(item, arguments[0], [*key, n]) for n, item in enumerate(_expect(items, list, key)))
    if origin is not None and issubclass(origin, Mapping):
        return {k: typed(v, arguments[1], [*key, k]) for k, v in _expect(value, dict, key).items()}
    if is_dataclass(annotation):
        return _dataclass(value, annotation, key)
    if annotation is float and type(value) is int:
        return float(value)
    return value if annotation is Any else _expect(value, annotation, key)


def table(value: Mapping[str, Any], kind: Any, key: KeyPath = ()) -> dict[str, Any]:
    """The keyword arguments of a dataclass from a TOML table. Raises Invalid at an unknown key or a wrong type."""
    hints = get_type_hints(kind, include_extras=True)
    known = {kebab(f.name): f.name for f in fields(kind)}
    for name in value:
        if name not in known:
            raise Invalid(f"unknown key {name!r}{did_you_mean(name, known)}", [*key, name])
    return {known[name]: typed(v, hints[known[name]], [*key, name]) for name, v in value.items()}


_NAMES = {
    str: "a string",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    list: "an array",
    dict: "a table",
}


def type_name(annotation: Any) -> str:
    """What to call a type in a message."""
    if get_origin(annotation) is tuple:
        return "an array of strings"
    return _NAMES.get(annotation, str(annotation))


def _expect(value: Any, kind: Any, key: KeyPath) -> Any:
    if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        raise Invalid(f"{_path(key)} must be {type_name(kind)}, not {value!r}", key)
    return value


def _literal(value: Any, allowed: tuple[Any, ...], key: KeyPath) -> Any:
    if value not in allowed:
        hint = did_you_mean(value, map(str, allowed)) if isinstance(value, str) else ""
        raise Invalid(f"{_path(key)} must be one of {', '.join(map(str, allowed))}, not {value!r}{hint}", key)
    return value


def _union(value: Any, members: tuple[Any, ...], key: KeyPath) -> Any:
    for member in members:
        try:
            return None if member is type(None) and value is None else typed(value, member, key)
        except (Invalid, TypeError):
            continue
    expected = " or ".join(type_name(m) for m in members if m is not type(None))
    raise Invalid(f"{_path(key)} must be {expected}, not {value!r}", key)


def _dataclass(value: Any, kind: Any, key: KeyPath) -> Any:
    arguments = table(_expect(value, dict, key), kind, key)
    for f in fields(kind):
        if f.default is MISSING and f.default_factory is MISSING and f.name not in arguments:
            raise Invalid(f"{_path(key)} lacks {kebab(f.name)!r}", key)
    return kind(**arguments)


def _path(key: KeyPath) -> str:
    dotted = ""
    for part in key:
        dotted += f"[{part}]" if isinstance(part, int) else f".{part}" if dotted else part
    return repr(dotted)
