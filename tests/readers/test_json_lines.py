"""One record is one article; a record that is none is one problem, and the others are still read."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.article import Article
from newslint.problem import Problem
from newslint.readers import ReadOptions, RecordFields, read, read_bytes


def records(*lines: str | bytes, options: ReadOptions | None = None) -> list[Article | Problem]:
    data = b"\n".join(line.encode("utf-8", "surrogatepass") if isinstance(line, str) else line for line in lines)
    return list(read_bytes(data, "a.jsonl", options))


def test_fields() -> None:
    [article] = records(
        '{"id": 7, "headline": "T", "body": "One.\\nTwo.", "lang": "DE", "published": "2001", "n": 1.50}'
    )
    assert isinstance(article, Article)
    assert (article.text, article.record, article.title, article.declared_language) == ("One.\nTwo.", 7, "T", "de")
    assert (article.format, article.row, article.path) == ("record", 1, "a.jsonl")
    assert article.meta == {"id": 7, "headline": "T", "lang": "DE", "published": "2001", "date": "2001", "n": 1.5}


def test_own_fields() -> None:
    options = ReadOptions(fields=RecordFields(text=("story",), id=("key",)))
    [article] = records('{"text": "no", "story": "yes", "key": "k", "id": 1}', options=options)
    assert isinstance(article, Article)
    assert (article.text, article.record) == ("yes", "k")


def test_names_with_dots_lead_into_nested_objects() -> None:
    fields = RecordFields(
        text=("payload.text", "a.b"), id=("warc.id",), title=("payload.meta.title",), source=("warc.from",)
    )
    line = '{"payload": {"text": "yes", "meta": {"title": "T"}}, "warc": {"id": "k", "from": "S"}}'
    [nested, plain, none] = records(
        line, '{"payload": 1, "a.b": "its own name", "a": {"b": "no"}}', '{"payload": {"text": ["a"]}}',
        options=ReadOptions(fields=fields),
    )  # fmt: skip
    assert isinstance(nested, Article)
    assert (nested.text, nested.record, nested.title, nested.meta["source"]) == ("yes", "k", "T", "S")
    assert nested.meta["payload"] == {"meta": {"title": "T"}}
    assert isinstance(plain, Article)
    assert plain.text == "its own name"
    assert isinstance(none, Problem)
    assert none.message == "field 'payload.text' should hold the text but is an array"


def test_the_record_without_an_id_has_its_number() -> None:
    found = records('{"text": "a"}', "", "  \t\r", '{"text": "b", "id": ""}\r', '{"text": "c", "id": true}')
    assert [(a.record, a.row) for a in found if isinstance(a, Article)] == [(1, 1), (2, 4), (3, 5)]


def test_only_line_feeds_end_lines() -> None:
    [article] = records('{"text": "a\u2028b\u0085c\x7f"}')
    assert isinstance(article, Article)
    assert article.text == "a\u2028b\u0085c\x7f"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"text": "a"', "invalid JSON: Expecting ',' delimiter at column 14"),
        ('["a"]', "expected an object, found an array"),
        ("12", "expected an object, found a number"),
        ('{"text": null}', "field 'text' should hold the text but is null"),
        ('{"text": 4, "body": {}}', "field 'text' should hold the text but is a number"),
        ('{"words": "a", "x": 1}', "found 'words', 'x'"),
        ("{}", "found no field at all"),
        ('{"text": "a", "text": "b"}', "the key 'text' stands twice in one object"),
        ('{"text": "a", "x": ' + "[" * 100_000 + "}", "the JSON is nested too deeply"),
        ('{"text": "a", "x": ' + "9" * 5000 + "}", "an integer of thousands of digits"),
        ('{"text": "a", "x": NaN}', "NaN is not a number of JSON"),
        ('{"text": "a\x01"}', "Invalid control character"),
        (b'{"text": "a\0"}', "invalid JSON"),
    ],
)
def test_a_record_that_is_no_article_is_one_problem(line: str | bytes, reason: str) -> None:
    first, second, problem, fourth, fifth = records(
        '{"text": "1"}', '{"text": "2"}', line, '{"text": "4"}', '{"text": "5"}'
    )
    assert isinstance(problem, Problem)
    assert reason in problem.message
    assert (problem.path, problem.record, problem.row) == ("a.jsonl", 3, 3)
    assert [a.text for a in (first, second, fourth, fifth) if isinstance(a, Article)] == ["1", "2", "4", "5"]


def test_a_problem_names_the_record_by_its_id() -> None:
    [problem] = records('{"id": "x9", "title": "T"}')
    assert isinstance(problem, Problem)
    assert problem.record == "x9"
    assert problem.message.startswith("no field holds the text: expected one of 'text', ")


def test_many_keys_are_not_all_named() -> None:
    [problem] = records(json.dumps({f"key{n}" * 100: n for n in range(1000)}))
    assert isinstance(problem, Problem)
    assert len(problem.message) < 600


@pytest.mark.parametrize("codec", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le"])
def test_byte_order_marks(codec: str) -> None:
    text = '\ufeff{"text": "ਊ é"}\r\n{"text": "b"}\n'  # U+0A0A holds the byte of a line feed twice
    found = list(read_bytes(text.encode(codec), "a.ndjson"))
    assert [(a.text, a.codec, a.row) for a in found if isinstance(a, Article)] == [("ਊ é", codec, 1), ("b", codec, 2)]


def test_lone_surrogates_stay() -> None:
    escaped, undecodable = records('{"text": "a\\ud800b"}', b'{"text": "\xc3\xa9 caf\xe9 \xff"}')
    assert isinstance(escaped, Article)
    assert isinstance(undecodable, Article)
    assert escaped.text == "a\ud800b"
    assert undecodable.text == "é caf\udce9 \udcff"


def test_a_binary_file_is_one_article_without_text() -> None:
    [article] = records(b"PK\x03\x04\0\0\n", b"\0\0\n", b"\0")
    assert isinstance(article, Article)
    assert (article.codec, article.text, article.format) == ("binary", "", "record")


def test_an_empty_file_has_no_records() -> None:
    assert records("") == []


def test_records_are_read_one_at_a_time(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text('{"text": "a"}\n' * 100_000)
    reading = read(file)
    assert isinstance(next(reading), Article)
    file.write_text('{"text": "b"}\n')  # truncated: had all been read, 100,000 articles would follow
    assert sum(1 for _ in reading) < 99_999


@given(st.lists(st.text()))
def test_every_text_round_trips(texts: list[str]) -> None:
    found = records(*(json.dumps({"text": text}) for text in texts))
    assert [a.text for a in found if isinstance(a, Article)] == texts


@given(st.binary())
def test_any_bytes_are_articles_or_problems(data: bytes) -> None:
    for found in read_bytes(data, "a.jsonl"):
        assert isinstance(found, Article | Problem)
