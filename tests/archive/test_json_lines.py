"""JSON Lines: cut anywhere, read the same; written again, every line keeps its bytes."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newslint.archive import ChangedError, Side, reading, rewrite, units
from newslint.problem import Problem
from newslint.readers.arrival import arrivals_in
from tests.archive.conftest import Desk
from tests.archive.laws import SIDES, WHOLE, all_units, cut_every, planned, rewritten, told, written

many = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

ODD = [b"", b" ", b"\t", "\u00a0\u2003".encode(), b"{", b"[1]", b"\xff\xfe", b"\xef\xbb\xbf{}", b"nul\0l"]


def line(text: str, own: int | str, ascii: bool) -> bytes:
    return json.dumps({"id": own, "text": text}, ensure_ascii=ascii).encode("utf-8", "surrogatepass")


LINE = st.one_of(
    st.builds(line, st.text(), st.integers() | st.text(max_size=5), st.booleans()),
    st.sampled_from(ODD),
    st.binary(max_size=20).filter(lambda line: b"\n" not in line),
)
FILE = st.builds(
    lambda bom, lines, ends, last: bom + b"".join(line + end for line, end in zip(lines, ends, strict=False)) + last,
    st.sampled_from([b"", b"\xef\xbb\xbf"]),
    st.lists(LINE, max_size=12),
    st.lists(st.sampled_from([b"\n", b"\r\n"]), min_size=12, max_size=12),
    LINE,
)
FATES = st.lists(st.sampled_from(SIDES), min_size=20, max_size=20)


def single_reading(file: Path) -> list[tuple[object, ...]]:
    """The records as every other command reads them."""
    with file.open("rb") as opened:
        arriving = arrivals_in(opened, str(file), reading(WHOLE), str(file))
        return [(one.raw, one.held.article.record, one.held.article.row) for one in arriving]


@many
@given(FILE, st.integers(1, 200))
def test_all_shards_together_are_a_single_reading(desk: Desk, data: bytes, size: int) -> None:
    file = desk() / "wire.jsonl"
    file.write_bytes(data)
    cut = all_units(file, cut_every(size))
    assert [told(unit) for unit in cut] == [told(unit) for unit in all_units(file)]
    here = [(unit.arrival.raw, unit.arrival.held.article.record, unit.arrival.held.article.row) for unit in cut]
    if not any(message_of(unit).startswith(("binary data", "its byte order mark")) for unit in cut):
        assert here == single_reading(file)


def message_of(unit: object) -> str:
    article = unit.arrival.held.article  # type: ignore[attr-defined]
    return article.message if isinstance(article, Problem) else ""


@many
@given(FILE, st.integers(1, 200))
def test_nothing_changed_is_nothing_changed(desk: Desk, data: bytes, size: int) -> None:
    file, out = desk() / "wire.jsonl", desk()
    file.write_bytes(data)
    count = len(all_units(file))
    made = rewritten(file, out, ["articles"] * count, cut_every(size))
    if count:
        assert b"".join(made[name] for name in sorted(made)) == data
        assert all(name.startswith("articles/wire.") for name in made)
    else:
        assert not made


@many
@given(FILE, st.integers(1, 200), FATES)
def test_each_record_goes_to_one_side(desk: Desk, data: bytes, size: int, fates: list[Side]) -> None:
    file, out = desk() / "wire.jsonl", desk()
    file.write_bytes(data)
    found = all_units(file)
    made = rewritten(file, out, fates[: len(found)], cut_every(size))
    for side in SIDES:
        of_side = b"".join(made[name] for name in sorted(made) if name.startswith(side))
        meant = [unit.arrival.raw for unit, fate in zip(found, fates, strict=False) if fate == side]
        assert all(raw in of_side for raw in meant)
    assert sum(map(len, made.values())) == (len(data) if found else 0)


def test_a_change_takes_the_place_of_its_line_alone(desk: Desk) -> None:
    file, out = desk() / "wire.jsonl", desk()
    file.write_bytes(b'{"text": "one"}\r\n\n{"text":"two"}')
    made = rewritten(file, out, ["articles", "quarantine"], changed={0: b'{"text": "1"}\r\n'})
    assert made == {"articles/wire.jsonl": b'{"text": "1"}\r\n\n', "quarantine/wire.jsonl": b'{"text":"two"}'}


def test_lines_of_utf_16_have_one_byte_order_mark_in_each_file(desk: Desk) -> None:
    file, out = desk() / "wire.jsonl", desk()
    file.write_bytes('{"text": "α"}\n{"text": "β"}\n\n{"text": "γ"}'.encode("utf-16"))
    assert [unit.arrival.held.article.record for unit in all_units(file, cut_every(5))] == [1, 2, 3]
    made = rewritten(file, out, ["articles", "quarantine", "quarantine"])
    assert made["articles/wire.jsonl"].decode("utf-16") == '{"text": "α"}\n'
    assert made["quarantine/wire.jsonl"].decode("utf-16") == '{"text": "β"}\n\n{"text": "γ"}'
    assert rewritten(file, desk(), ["articles"] * 3) == {"articles/wire.jsonl": file.read_bytes()}


def test_a_line_too_large_is_a_problem_and_the_rest_goes_on(desk: Desk) -> None:
    file, out = desk() / "wire.jsonl", desk()
    long = b'{"text": "' + b"a" * 5000 + b'"}\n'
    file.write_bytes(b'{"text": "one"}\n' + long + b'{"text": "three"}\n' + long[:-1])
    options = replace(WHOLE, largest=1000)
    for each in (options, replace(options, shard_size=20)):
        found = all_units(file, each)
        assert [message_of(unit) for unit in found] == [
            "", "too large: 5,013 bytes, at most 1,000 are read", "", "too large: 5,012 bytes, at most 1,000 are read",
        ]  # fmt: skip
        assert [unit.arrival.held.article.row for unit in found] == [1, 2, 3, 4]
    made = rewritten(file, out, ["articles", "quarantine", "articles", "quarantine"], options)
    assert made["quarantine/wire.jsonl"] == long + long[:-1]


def test_what_is_binary_is_one_problem_and_kept_as_it_is(desk: Desk) -> None:
    file, out = desk() / "wire.jsonl", desk()
    file.write_bytes(bytes(range(256)) * 10)
    (unit,) = all_units(file, cut_every(30))
    assert message_of(unit) == "binary data, not lines of text"
    assert rewritten(file, out, ["quarantine"], cut_every(30)) == {"quarantine/wire.jsonl": file.read_bytes()}


def test_a_part_never_takes_the_name_of_another_file(desk: Desk) -> None:
    top, out = desk(), desk()
    (top / "wire.jsonl").write_bytes(b'{"text": "a"}\n' * 3)
    (top / "wire.00002.jsonl").write_bytes(b'{"text": "b"}\n')
    made = rewritten(top, out, ["articles"] * 4, cut_every(14))
    assert sorted(made) == [
        "articles/wire.00002.jsonl", "articles/wire.part1-00001.jsonl",
        "articles/wire.part1-00002.jsonl", "articles/wire.part1-00003.jsonl",
    ]  # fmt: skip


def test_an_input_that_changed_is_not_written(desk: Desk) -> None:
    file, out = desk() / "wire.jsonl", desk()
    file.write_bytes(b'{"text": "a"}\n' * 3)
    (shard,) = planned(file)
    roots = {side: str(out / side) for side in SIDES}
    with pytest.raises(ChangedError, match="was changed since it was read"):
        rewrite(shard, WHOLE, ["articles"] * 2, {}, roots)
    with pytest.raises(ChangedError):
        rewrite(shard, WHOLE, ["articles"] * 4, {}, roots)
    with pytest.raises(ChangedError):
        rewrite(shard, WHOLE, ["articles"] * 3, {}, roots, "another digest")
    assert not written(out)
    assert len(list(units(shard, WHOLE))) == 3
