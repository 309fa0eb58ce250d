"""CSV: rows as other programs write them, and what becomes of rows that no program should write."""

import csv
import gzip
import io
import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.archive import Side
from newslint.article import Article
from newslint.problem import Problem
from tests.archive.conftest import Desk
from tests.archive.laws import SIDES, WHOLE, all_units, cut_every, rewritten, told
from tests.archive.test_compressed import messages
from tests.archive.test_json_lines import FATES, many

# Python quotes no bare carriage return before 3.13, so that no reader can tell it from the end of a row.
SPECIAL = ['"', "a,b", "a\r\nb", "\n", "", ";", "\ufeff"]
CELL = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=12) | st.sampled_from(SPECIAL)
TOKENS = [b'"', b",", b"\n", b"\r", b"a", b'""', b"\n1,x,y\n", b"\xe9", b"\0"]
ROWS = st.lists(st.tuples(CELL, CELL, CELL), max_size=10)
LAYOUTS = st.fixed_dictionaries(
    {
        "delimiter": st.sampled_from([",", ";", "\t", "|"]),
        "quoting": st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
        "lineterminator": st.sampled_from(["\n", "\r\n"]),
    }
)


def written_as(rows: list[tuple[str, ...]], how: dict[str, Any], final: bool = True) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, **how).writerows([("id", "text", "extra"), *rows])
    data = out.getvalue()
    return (data if final else data.removesuffix(how["lineterminator"])).encode()


def parsed(data: bytes, delimiter: str) -> list[list[str]]:
    text = io.StringIO(data.decode("utf-8-sig"), newline="")
    return [row for row in csv.reader(text, delimiter=delimiter, strict=True) if row]


@many
@given(ROWS, LAYOUTS, st.booleans(), st.booleans(), st.integers(1, 100))
def test_units_are_the_rows_however_they_are_written_and_cut(
    desk: Desk, rows: list[tuple[str, ...]], how: dict[str, Any], bom: bool, final: bool, size: int
) -> None:
    file, data = desk() / "wire.csv", b"\xef\xbb\xbf" * bom + written_as(rows, how, final)
    file.write_bytes(data)
    found = all_units(file, cut_every(size))
    assert [told(unit) for unit in found] == [told(unit) for unit in all_units(file)]
    articles = [unit.arrival.held.article for unit in found]
    assert [(a.text, str(a.record)) for a in articles if isinstance(a, Article)] == [
        (text, own or str(number)) for number, (own, text, _) in enumerate(rows, 1)
    ]
    made = rewritten(file, desk(), ["articles"] * len(found), cut_every(size))
    parts = [made[name] for name in sorted(made)]
    again = [row for part in parts for row in parsed(part, how["delimiter"])[1:]]
    assert again == [list(row) for row in rows]
    assert len(parts) != 1 or parts == [data]


@many
@given(ROWS, LAYOUTS, st.integers(1, 100), FATES)
def test_each_row_goes_to_one_side_below_the_row_of_names(
    desk: Desk, rows: list[tuple[str, ...]], how: dict[str, Any], size: int, fates: list[Side]
) -> None:
    file = desk() / "wire.tsv.gz" if how["delimiter"] == "\t" else desk() / "wire.csv"
    data = written_as(rows, how)
    file.write_bytes(gzip.compress(data) if file.suffix == ".gz" else data)
    made = rewritten(file, desk(), fates[: len(rows)], cut_every(size))
    for side in SIDES:
        parts = [made[name] for name in sorted(made) if name.startswith(side)]
        plain = [gzip.decompress(part) if file.suffix == ".gz" else part for part in parts]
        tables = [parsed(part, how["delimiter"]) for part in plain]
        assert all(table[0] == ["id", "text", "extra"] and len(table) > 1 for table in tables)
        meant = [list(row) for row, fate in zip(rows, fates, strict=False) if fate == side]
        assert [row for table in tables for row in table[1:]] == meant


@many
@given(ROWS.filter(bool), LAYOUTS, CELL, st.integers(0, 9))
def test_a_change_leaves_all_other_cells_as_they_stand(
    desk: Desk, rows: list[tuple[str, ...]], how: dict[str, Any], text: str, place: int
) -> None:
    file = desk() / "wire.csv"
    file.write_bytes(written_as(rows, how))
    place %= len(rows)
    unit = all_units(file)[place]
    raw = json.dumps({**json.loads(unit.arrival.raw), "text": text}).encode() + b"\n"
    made = rewritten(file, desk(), ["articles"] * len(rows), changed={place: raw})
    rows[place] = (rows[place][0], text, rows[place][2])
    assert parsed(made["articles/wire.csv"], how["delimiter"])[1:] == [list(row) for row in rows]
    if how["quoting"] == csv.QUOTE_ALL:
        assert made["articles/wire.csv"] == written_as(rows, how)


BROKEN = b"""id,text,extra
1,one,a
2,"never closed,b
3,three,c
4,"four"x,d
5,five
6,six,f,g
7,"se""ven
in two lines",h
8,eight,"never closed either
9,nine,i
"""


def test_what_cannot_be_told_apart_is_a_problem_and_the_rest_goes_on(desk: Desk) -> None:
    file = desk() / "wire.csv"
    file.write_bytes(BROKEN)
    for options in (WHOLE, cut_every(10)):
        articles = [unit.arrival.held.article for unit in all_units(file, options)]
        assert [a.text if isinstance(a, Article) else a.message for a in articles] == [
            "one", "text follows a closing quotation mark", "three", "text follows a closing quotation mark",
            "2 columns, where the first row has 3", "4 columns, where the first row has 3", 'se"ven\nin two lines',
            "a quotation mark is opened and not closed", "nine",
        ]  # fmt: skip
        assert [a.row for a in articles] == [2, 3, 4, 5, 6, 7, 8, 10, 11]
    fates: list[Side] = ["quarantine" if isinstance(article, Problem) else "articles" for article in articles]
    made = rewritten(file, desk(), fates)
    assert made["quarantine/wire.csv"].splitlines()[1:3] == [b'2,"never closed,b', b'4,"four"x,d']
    both = made["quarantine/wire.csv"].split(b"\n", 1)[1] + made["articles/wire.csv"].split(b"\n", 1)[1]
    assert sorted(both.splitlines()) == sorted(BROKEN.splitlines()[1:])


@many
@given(st.lists(st.sampled_from(TOKENS), max_size=30), st.integers(1, 9))
def test_nothing_is_lost_whatever_a_file_holds(desk: Desk, tokens: list[bytes], size: int) -> None:
    data = b"id,text,extra\n" + b"".join(tokens)
    file = desk() / "wire.csv"
    file.write_bytes(data)
    found = all_units(file, cut_every(size))
    assert [told(unit) for unit in found] == [told(unit) for unit in all_units(file)]
    made = rewritten(file, desk(), ["articles"] * len(found), cut_every(size))
    rows = b"".join(made[name].removeprefix(b"id,text,extra\n") for name in sorted(made))
    lines = [line for line in data.split(b"\n")[1:] if line.strip(b"\r")]
    assert [line for line in rows.split(b"\n") if line.strip(b"\r")] == lines


def test_an_overlong_row_or_line_is_a_problem(desk: Desk) -> None:
    file = desk() / "wire.csv"
    long = b'2,"' + b"long line\n" * 300 + b'",x\n'
    straight = b"4," + b"a" * 3000 + b",x\n"
    file.write_bytes(b"id,text,extra\n1,one,x\n" + long + b"3,three,x\n" + straight + b"5,five,x\n")
    options = replace(WHOLE, largest=1000)
    found = all_units(file, options)
    assert [told(unit) for unit in all_units(file, replace(options, shard_size=50))] == [told(unit) for unit in found]
    said = messages(found)
    assert said[0] == "a quotation mark is opened and not closed within 1,000 bytes"
    assert said[-1] == "too large: 3,005 bytes, at most 1,000 are read"
    texts = [u.arrival.held.article.text for u in found if isinstance(u.arrival.held.article, Article)]
    assert texts == ["one", "three", "five"]
    made = rewritten(file, desk(), ["quarantine"] * len(found), options)
    assert made == {"quarantine/wire.csv": file.read_bytes()}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"a,b\n1,2\n", "no field holds the text: expected one of"),
        ("id,text\n1,a\n".encode("utf-16"), "in UTF-16 or UTF-32: convert it to UTF-8 first"),
        (b"PK\x03\x04\0\0\0", "binary data, not CSV"),
        (b'id,"text\n', "a quotation mark is opened and not closed"),
        (b"id,text\r1,a\r", "a bare carriage return stands outside of quotation marks"),
    ],
)
def test_a_file_without_a_row_of_names_is_one_problem_and_kept(desk: Desk, data: bytes, message: str) -> None:
    file = desk() / "wire.csv"
    file.write_bytes(data)
    (unit,) = all_units(file)
    assert messages([unit])[0].startswith(message)
    assert rewritten(file, desk(), ["quarantine"]) == {"quarantine/wire.csv": data}


def test_an_empty_file_has_no_rows(desk: Desk) -> None:
    file = desk() / "wire.csv"
    for data in (b"", b"id,text\n", b"id,text"):
        file.write_bytes(data)
        assert all_units(file) == []
        assert rewritten(file, desk(), []) == {}


def test_windows_1252_stays_what_it_is(desk: Desk) -> None:
    file = desk() / "wire.csv"
    text = "The bridge is open: said the owner of the café: and the pier stays closed until the end of the year"
    data = f"id,text\n1,{text}\n2,plain\n".encode("windows-1252")
    file.write_bytes(data)
    first = all_units(file)[0].arrival
    article = first.held.article
    assert isinstance(article, Article)
    assert article.text == text
    new = first.raw.replace(b" said", b" says")
    made = rewritten(file, desk(), ["articles"] * 2, changed={0: new})
    assert made["articles/wire.csv"] == data.replace(b" said", b" says")
