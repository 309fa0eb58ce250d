"""Between the rows of a Parquet file and the lines of JSON that are judged in their place."""

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newslint.archive.csv_text import names_of
from newslint.readers import RecordFields, decode
from newslint.readers.fields import value_at
from newslint.readers.json_lines import no_text, parse_object, text_keys

Path = tuple[str, ...]


def columns(schema: Any, fields: RecordFields) -> tuple[Path, ...]:
    """The names that lead to each column that matters. Raises InvalidRecordError where none holds the text."""
    found = {name: path for name in sorted(names_of(fields)) if (path := _path(schema, name))}
    if not any(_is_text(_at(schema, found[name])) for name in fields.text if name in found):
        raise no_text([f"{field.name} ({field.type})" for field in schema], fields)
    return tuple(found.values())


def lines_of(batch: Any, paths: Sequence[Path]) -> Iterator[bytes]:
    """The columns that matter of each row as a line of JSON, strings in the bytes that they have."""
    values = [_values(_leaf(batch, path)) for path in paths]
    for row in zip(*values, strict=True):
        data: dict[str, Any] = {}
        for path, value in zip(paths, row, strict=True):
            inner = data
            for key in path[:-1]:
                inner = inner.setdefault(key, {})
            inner[path[-1]] = value
        yield json.dumps(data, ensure_ascii=False).encode("utf-8", "surrogateescape") + b"\n"


def with_texts(batch: Any, new: Mapping[int, bytes], fields: RecordFields) -> Any:
    """A batch with the texts of other such lines in place of those of some rows."""
    texts: dict[Path, dict[int, str]] = {}
    for row, line in new.items():
        data = parse_object(decode(line).text)
        path = text_keys(data, fields)
        texts.setdefault(path, {})[row] = value_at(data, path)
    for path, of_rows in texts.items():
        place = batch.schema.get_field_index(path[0])
        column = _replaced(batch.column(place), path[1:], of_rows)
        batch = batch.set_column(place, batch.schema.field(place), column)
    return batch


def _replaced(array: Any, path: Path, texts: Mapping[int, str]) -> Any:
    """An array of strings, or of objects in which a path leads to strings, with other texts in some rows."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if path:
        fields = [array.type.field(i) for i in range(array.type.num_fields)]
        children = [
            _replaced(child, path[1:], texts) if field.name == path[0] else child
            for field, child in zip(fields, array.flatten(), strict=True)
        ]
        return pa.StructArray.from_arrays(children, fields=fields, mask=array.is_null())
    plain = pa.large_string()
    mask = pa.array([row in texts for row in range(len(array))])
    values = pc.replace_with_mask(array.cast(plain), mask, pa.array([texts[row] for row in sorted(texts)], plain))
    if pa.types.is_dictionary(array.type):
        return values.cast(array.type.value_type).dictionary_encode().cast(array.type)
    return values.cast(array.type)


def _path(schema: Any, name: str) -> Path:
    """The names that lead to a column: its own, or its parts where columns hold objects; empty where there is none."""
    if schema.get_field_index(name) >= 0:
        return (name,)
    path = tuple(name.split("."))
    try:
        _at(schema, path)
    except (KeyError, AttributeError, TypeError):
        return ()
    return path


def _at(schema: Any, path: Path) -> Any:
    """The type that a path leads to. Raises KeyError, AttributeError or TypeError where it leads to none."""
    found = schema.field(path[0]).type
    for name in path[1:]:
        found = found[name].type
    return found


def _is_text(type: Any) -> bool:
    import pyarrow.types as types

    plain = type.value_type if types.is_dictionary(type) else type
    return bool(types.is_string(plain) or types.is_large_string(plain) or types.is_string_view(plain))


def _leaf(batch: Any, path: Path) -> Any:
    import pyarrow.compute as pc

    array = batch.column(batch.schema.get_field_index(path[0]))
    for name in path[1:]:
        array = pc.struct_field(array, name)
    return array


def _values(array: Any) -> list[Any]:
    import pyarrow as pa

    if pa.types.is_dictionary(array.type):
        array = array.dictionary_decode()
    if pa.types.is_string(array.type) or pa.types.is_large_string(array.type) or pa.types.is_string_view(array.type):
        return [
            None if value is None else value.decode("utf-8", "surrogateescape")
            for value in array.cast(pa.large_binary()).to_pylist()
        ]
    if pa.types.is_timestamp(array.type) and array.type.unit == "ns":  # Python has microseconds
        array = array.cast(pa.timestamp("us", array.type.tz), safe=False)
    try:
        return [_plain(value) for value in array.to_pylist()]
    except (ValueError, OverflowError):
        return [_single(value) for value in array]


def _single(value: Any) -> Any:
    """A value as JSON can have it; None for one that Python has no room for, such as a date after the year 9999."""
    try:
        return _plain(value.as_py())
    except (ValueError, OverflowError):
        return None


def _plain(value: Any) -> Any:
    """A value as JSON can have it."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if value is None or isinstance(value, bool | int | str):
        return value
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
