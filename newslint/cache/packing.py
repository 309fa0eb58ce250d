"""Values as plain JSON and back, led by their type: no class is ever named by the data.

Known are strings, numbers, booleans, bytes, None, literals, and tuples, lists, sets, named tuples and dataclasses of
them. The latter two become arrays of their fields.
"""

from binascii import a2b_base64, b2a_base64
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache, partial
from types import NoneType, UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

Convert = Callable[[Any], Any]


class Packing(NamedTuple):
    """How values of a type are packed and unpacked; None where they are plain JSON as they are."""

    pack: Convert | None
    unpack: Convert | None


class NotPackableError(TypeError):
    """A type that is not known here."""


PLAIN = Packing(None, None)


@cache
def packing(kind: Any) -> Packing:
    """How to pack values of a type. Raises NotPackableError."""
    origin = get_origin(kind)
    if kind in (str, int, float, bool, NoneType) or origin is Literal:
        return PLAIN
    if kind is bytes:
        return Packing(
            lambda value: b2a_base64(value, newline=False).decode("ascii"), partial(a2b_base64, strict_mode=True)
        )
    if origin in (Union, UnionType):
        return _union(get_args(kind))
    if origin in (tuple, list, set, frozenset):
        return _collection(origin, get_args(kind))
    if isinstance(kind, type) and (is_dataclass(kind) or hasattr(kind, "_fields")):
        return _record(kind)
    raise NotPackableError(f"{kind!r} cannot be packed")


def pack(value: Any, kind: Any) -> Any:
    """A value of a type as plain JSON. Raises NotPackableError."""
    return (packing(kind).pack or _same)(value)


def unpack(packed: Any, kind: Any) -> Any:
    """The value that was packed. Raises TypeError or ValueError where it cannot have been packed from that type."""
    return (packing(kind).unpack or _same)(packed)


def _same(value: Any) -> Any:
    return value


def _union(members: tuple[Any, ...]) -> Packing:
    others = [packing(member) for member in members if member is not NoneType]
    if all(other == PLAIN for other in others):
        return PLAIN
    if len(others) > 1:
        return _tagged(members)
    (inner,) = others
    return Packing(*((lambda value, f=f: None if value is None else f(value)) for f in map(_or_same, inner)))


def _tagged(classes: tuple[Any, ...]) -> Packing:
    """The packing of one of several classes: its number, then the value."""
    if not all(each is NoneType or hasattr(each, "__match_args__") for each in classes):
        raise NotPackableError(f"{classes!r}: which of them a value is could not be told")
    inner = [packing(each) for each in classes]

    def pack_one(value: Any) -> list[Any]:
        number = classes.index(type(value))
        return [number, _or_same(inner[number].pack)(value)]

    def unpack_one(packed: Any) -> Any:
        number, value = packed
        return _or_same(inner[number].unpack)(value)

    return Packing(pack_one, unpack_one)


def _or_same(convert: Convert | None) -> Convert:
    return convert or _same


def _collection(origin: Any, arguments: tuple[Any, ...]) -> Packing:
    if origin is tuple and arguments[-1:] != (...,):
        inner = [packing(argument) for argument in arguments]
        return _positions(inner, lambda values: tuple(values), tuple)
    pack, unpack = packing(arguments[0])
    return Packing(
        (lambda values: [pack(value) for value in values]) if pack else list,
        (lambda values: origin([unpack(value) for value in values])) if unpack else origin,
    )


def _record(kind: Any) -> Packing:
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind)] if is_dataclass(kind) else list(kind._fields)
    return _positions(
        [packing(hints[name]) for name in names],
        lambda values: kind(*values),
        lambda value: [getattr(value, name) for name in names],
    )


def _positions(inner: list[Packing], make: Convert, take: Convert) -> Packing:
    """The packing of a fixed number of values, each of its own type."""
    packs = [(at, each.pack) for at, each in enumerate(inner) if each.pack]
    unpacks = [(at, each.unpack) for at, each in enumerate(inner) if each.unpack]
    size = len(inner)

    def pack_all(value: Any) -> list[Any]:
        values = list(take(value))
        for at, convert in packs:
            values[at] = convert(values[at])
        return values

    def unpack_all(values: Any) -> Any:
        if len(values) != size:
            raise ValueError(f"{len(values)} values in place of {size}")
        for at, convert in unpacks:
            values[at] = convert(values[at])
        return make(values)

    return Packing(pack_all, unpack_all)
