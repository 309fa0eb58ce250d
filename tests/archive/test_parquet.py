"""Parquet: the same table comes out, whatever its types, and damage is told."""

import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.archive import ArchiveError, ArchiveOptions, Side
from newslint.article import Article
from newslint.discover import DiscoverOptions
from newslint.problem import Problem
from newslint.readers import ReadOptions, RecordFields
from tests.archive.conftest import Desk
from tests.archive.laws import SIDES, WHOLE, all_units, cut_every, planned, rewritten, told
from tests.archive.test_compressed import messages
from tests.archive.test_json_lines import FATES, many

TEXTS = st.text(st.characters(codec="utf-8"), max_size=15)
ROWS = st.lists(st.tuples(st.integers(0, 99), TEXTS, TEXTS | st.none()), min_size=1, max_size=12)
TYPES = st.sampled_from([pa.string(), pa.large_string(), pa.string_view(), pa.dictionary(pa.int8(), pa.string())])
NESTED = ArchiveOptions(DiscoverOptions(reading=ReadOptions(fields=RecordFields(text=("payload.text",)))), 10**12)


def table_of(rows: list[tuple[Any, ...]], type: pa.DataType) -> pa.Table:
    numbers, texts, extras = zip(*rows, strict=True)
    columns = {
        "id": pa.array(numbers, pa.int16()),
        "text": pa.array(texts, pa.string()).cast(type),
        "tags": pa.array([[extra, "b"] for extra in extras]),
        "date": pa.array(numbers, pa.timestamp("us", "UTC")),
        "extra": pa.array(extras, pa.string()),
    }
    return pa.table(columns).replace_schema_metadata({"made by": "a test"})


def write(directory: Path, table: pa.Table, rows: int = 3, **how: Any) -> Path:
    file = directory / "wire.parquet"
    pq.write_table(table, file, row_group_size=rows, **how)
    return file


def read(data: bytes) -> pa.Table:
    return pq.read_table(io.BytesIO(data))


@many
@given(ROWS, TYPES, st.integers(1, 3000), st.sampled_from(["zstd", "snappy", "none", "gzip"]))
def test_units_are_the_rows_and_the_same_table_comes_out(
    desk: Desk, rows: list[tuple[Any, ...]], type: pa.DataType, size: int, compression: str
) -> None:
    table = table_of(rows, type)
    file = write(desk(), table, compression=compression)
    found = all_units(file, cut_every(size))
    assert [told(unit) for unit in found] == [told(unit) for unit in all_units(file)]
    articles = [unit.arrival.held.article for unit in found]
    assert [(a.text, a.record) for a in articles if isinstance(a, Article)] == [
        (text, own or number) for number, (own, text, _) in enumerate(rows, 1)
    ]
    made = rewritten(file, desk(), ["articles"] * len(found), cut_every(size))
    assert made == rewritten(file, desk(), ["articles"] * len(found), cut_every(size))
    before = pq.ParquetFile(file)
    again = [read(made[name]) for name in sorted(made)]
    assert pa.concat_tables(again).equals(table.cast(before.schema_arrow), check_metadata=True)
    for data in made.values():
        after = pq.ParquetFile(io.BytesIO(data))
        assert after.schema_arrow.equals(before.schema_arrow, check_metadata=True)
        assert after.schema.equals(before.schema)
        assert after.metadata.row_group(0).column(1).compression == before.metadata.row_group(0).column(1).compression
    if len(made) == 1:
        assert after.num_row_groups == before.num_row_groups


@many
@given(ROWS, st.integers(1, 3000), FATES)
def test_each_row_goes_to_one_side(desk: Desk, rows: list[tuple[Any, ...]], size: int, fates: list[Side]) -> None:
    table = table_of(rows, pa.string())
    made = rewritten(write(desk(), table), desk(), fates[: len(rows)], cut_every(size))
    for side in SIDES:
        parts = [read(data) for name, data in sorted(made.items()) if name.startswith(side)]
        meant = table.filter(pa.array([fate == side for fate in fates[: len(rows)]]))
        assert all(len(part) for part in parts)
        assert (pa.concat_tables(parts) if parts else table.slice(0, 0)).equals(meant)


@many
@given(ROWS, TYPES, st.dictionaries(st.integers(0, 11), TEXTS, max_size=4))
def test_a_change_is_one_of_a_text(
    desk: Desk, rows: list[tuple[Any, ...]], type: pa.DataType, texts: dict[int, str]
) -> None:
    file = write(desk(), table_of(rows, type))
    texts = {place: text for place, text in texts.items() if place < len(rows)}
    raws = [unit.arrival.raw for unit in all_units(file)]
    changed = {place: json.dumps({**json.loads(raws[place]), "text": text}).encode() for place, text in texts.items()}
    made = rewritten(file, desk(), ["articles"] * len(rows), changed=changed)
    rows = [(own, texts.get(place, text), extra) for place, (own, text, extra) in enumerate(rows)]
    after = read(made["articles/wire.parquet"])
    assert after.to_pylist() == table_of(rows, type).to_pylist()
    assert after.schema.equals(pq.read_schema(file), check_metadata=True)


def test_a_nested_text_is_read_and_changed_in_its_place(desk: Desk) -> None:
    rows = [{"text": "one", "n": 1}, None, {"text": "three", "n": None}, {"text": None, "n": 4}]
    table = pa.table({"payload": pa.array(rows), "more": pa.array([1, 2, 3, 4])})
    file = write(desk(), table)
    found = all_units(file, NESTED)
    assert [told(unit)[5] for unit in found] == [
        "one", "field 'payload.text' should hold the text but is null", "three",
        "field 'payload.text' should hold the text but is null",
    ]  # fmt: skip
    new = b'{"payload": {"text": "3"}}\n'
    made = rewritten(file, desk(), ["articles"] * 4, NESTED, {2: new})
    rows[2] = {"text": "3", "n": None}
    assert read(made["articles/wire.parquet"]).to_pylist() == [
        {"payload": row, "more": n} for n, row in enumerate(rows, 1)
    ]


def test_strings_that_are_not_utf_8_are_read_and_kept(desk: Desk) -> None:
    raw = pa.array([b"caf\xe9 \xff\xfe", b"fine"], pa.binary())
    column = pa.StringArray.from_buffers(2, raw.buffers()[1], raw.buffers()[2])
    file = write(desk(), pa.table({"text": column}))
    assert "caf\udce9" in told(all_units(file)[0])[5]  # type: ignore[operator]
    made = rewritten(file, desk(), ["articles"] * 2)
    assert read(made["articles/wire.parquet"])["text"].cast(pa.binary()).to_pylist() == [b"caf\xe9 \xff\xfe", b"fine"]


def test_a_table_without_a_text_is_one_problem_and_kept(desk: Desk) -> None:
    file = write(desk(), pa.table({"text": [1, 2], "words": ["a", "b"]}))
    (unit,) = all_units(file)
    assert messages([unit])[0].endswith("found 'text (int64)', 'words (string)'")
    assert rewritten(file, desk(), ["quarantine"]) == {"quarantine/wire.parquet": file.read_bytes()}


@pytest.mark.parametrize(
    "data", [b"", b"PAR1", b"not Parquet at all, but long enough to be", b"PAR1" + b"\0" * 40 + b"PAR1"]
)
def test_what_is_no_parquet_is_one_problem_and_kept(desk: Desk, data: bytes) -> None:
    file = desk() / "wire.parquet"
    file.write_bytes(data)
    for options in (WHOLE, cut_every(3)):
        (unit,) = all_units(file, options)
        assert messages([unit])[0].startswith("damaged, or not Parquet (")
        assert rewritten(file, desk(), ["quarantine"], options) == {"quarantine/wire.parquet": data}


@many
@given(st.integers(0, 10**6), st.integers(1, 255))
def test_damage_gives_what_there_is_and_a_problem(desk: Desk, at: int, flip: int) -> None:
    rows = [(n, f"This is article {n}. " * 5, None) for n in range(40)]
    data = bytearray(write(desk(), table_of(rows, pa.string()), rows=10, write_page_checksum=True).read_bytes())
    data[at % len(data)] ^= flip
    file = desk() / "wire.parquet"
    file.write_bytes(data)
    found = all_units(file)
    if len(found) < 40:
        assert messages(found)
    fates: list[Side] = ["quarantine" if isinstance(u.arrival.held.article, Problem) else "articles" for u in found]
    made = rewritten(file, desk(), fates)
    if "articles/wire.parquet" in made:
        assert len(read(made["articles/wire.parquet"])) == fates.count("articles")


def test_dates_beyond_those_of_python_are_passed_over(desk: Desk) -> None:
    dates = {
        "date": pa.array([2**60, 0], pa.timestamp("us")),
        "published": pa.array([1_700_000_000_123_456_789, None], pa.timestamp("ns", "UTC")),
    }
    table = pa.table({"text": ["a", "b"], **dates})
    file = write(desk(), table)
    first, second = (json.loads(unit.arrival.raw) for unit in all_units(file))
    assert first == {"text": "a", "date": None, "published": "2023-11-14T22:13:20.123456+00:00"}
    assert second == {"text": "b", "date": "1970-01-01T00:00:00", "published": None}
    assert read(rewritten(file, desk(), ["articles"] * 2)["articles/wire.parquet"]).equals(pq.read_table(file))


def test_a_bomb_is_a_problem(desk: Desk) -> None:
    table = pa.table({"text": pa.array(["a" * 1000]).dictionary_encode().take(pa.array([0] * 5_000))})
    file = write(desk(), table, 5_000)
    options = replace(WHOLE, allowance=1_000_000)
    assert messages(all_units(file, replace(options, ratio=20)))[0].startswith("a decompression bomb: ")


def test_a_row_too_large_is_a_problem_and_kept(desk: Desk) -> None:
    table = pa.table({"text": ["a", "b" * 5000, "c"]})
    options = replace(WHOLE, largest=1000)
    file = write(desk(), table)
    assert messages(all_units(file, options)) == ["too large: 5,013 bytes, at most 1,000 are read"]
    made = rewritten(file, desk(), ["articles", "quarantine", "articles"], options)
    assert read(made["quarantine/wire.parquet"]).to_pylist() == [{"text": "b" * 5000}]


def test_an_empty_table_has_no_rows(desk: Desk) -> None:
    file = write(desk(), pa.table({"text": pa.array([], pa.string())}))
    assert all_units(file) == []
    assert rewritten(file, desk(), []) == {}


def test_a_missing_extra_is_named(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    import newslint.archive.containers as containers

    monkeypatch.setattr(containers, "find_spec", lambda name: None)
    file = write(desk(), pa.table({"text": ["a"]}))
    with pytest.raises(ArchiveError, match=r"reading it needs pyarrow: pip install 'newslint\[parquet\]'"):
        planned(file)
