"""Files named .json: one object over several lines, or one a line."""

import gzip
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.archive import ArchiveOptions
from newslint.article import Article
from newslint.discover import DiscoverOptions
from newslint.problem import Problem
from newslint.readers import ReadOptions, RecordFields
from tests.archive.conftest import Desk
from tests.archive.laws import WHOLE, all_units, cut_every, rewritten, told
from tests.archive.test_json_lines import many

NESTED = ArchiveOptions(
    DiscoverOptions(reading=ReadOptions(fields=RecordFields(text=("payload.text",), id=("warc.id",))))
)
CRAWLED = """{
  "warc": {
    "id": "urn:1",\r
\t"n": [1,
    2]
  },
  "payload": { "text": "The bridge  \\n opens \\"in\\"  May." }
}
"""


@many
@given(st.text(), st.sampled_from([None, 1, "\t"]), st.booleans(), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_an_object_is_one_article_however_it_is_laid_out(
    desk: Desk, text: str, indent: int | str | None, ascii: bool, newline: str, bom: bool
) -> None:
    file = desk() / "a.json"
    written = json.dumps({"id": "x", "text": text, "more": [1, {"a": "b"}]}, indent=indent, ensure_ascii=ascii)
    data = written.replace("\n", newline).encode("utf-8", "surrogatepass")
    file.write_bytes(b"\xef\xbb\xbf" * bom + data)
    (unit,) = all_units(file, cut_every(7))
    article = unit.arrival.held.article
    if isinstance(article, Article):
        assert (article.record, article.row) == ("x", 1)
        assert article.text == text or "\udc80" <= max(article.text) <= "\udcff"
    assert rewritten(file, desk(), ["articles"]) == {"articles/a.json": file.read_bytes()}


def test_a_change_leaves_the_layout(desk: Desk) -> None:
    file = desk() / "a.json"
    file.write_text(CRAWLED, newline="")
    (unit,) = all_units(file, NESTED)
    article = unit.arrival.held.article
    assert isinstance(article, Article)
    assert (article.text, article.record) == ('The bridge  \n opens "in"  May.', "urn:1")
    changed = unit.arrival.raw.replace(b"bridge  ", b"bridge ").replace(b"  May", b" May")
    made = rewritten(file, desk(), ["articles"], NESTED, {0: changed})
    assert made["articles/a.json"].decode() == CRAWLED.replace("bridge  ", "bridge ").replace("  May", " May")


def test_lines_of_nested_objects(desk: Desk) -> None:
    lines = [json.dumps({"warc": {"id": n + 100}, "payload": {"text": f"Text {n}"}}) for n in range(20)]
    lines[1] = "{broken"
    data = "\n".join(lines).encode()
    plain, packed = desk() / "wire.json", desk() / "wire.json.gz"
    plain.write_bytes(data)
    packed.write_bytes(gzip.compress(data))
    small = replace(NESTED, shard_size=100)
    assert [told(unit) for unit in all_units(plain, small)] == [told(unit) for unit in all_units(plain, NESTED)]
    for file, options in ((plain, small), (packed, NESTED)):
        found = [unit.arrival.held.article for unit in all_units(file, options)]
        assert [article.record for article in found] == [100, 2, *range(102, 120)]
        assert isinstance(found[1], Problem)
    made = rewritten(plain, desk(), ["articles"] * 20, small)
    assert b"".join(made[name] for name in sorted(made)) == data
    assert len(made) > 2


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b'[\n{"text": "a"}\n]', "expected an object, found an array"),
        (b"{\n", "invalid JSON: Expecting property name enclosed in double quotes at column 3"),
        (b'{\n"text": "a\nb"}', "invalid JSON: Invalid control character at column 13"),
        (b"\x00\x01", "binary data, not JSON"),
        (b"", "invalid JSON: Expecting value at column 1"),
        (b'{\n"text": 1}', "field 'text' should hold the text but is a number"),
        (b'{\n"text": "' + b"a" * 2000 + b'"}', "too large: 2,013 bytes, at most 1,000 are read"),
    ],
)
def test_what_is_no_object_is_a_problem_and_kept_as_it_is(desk: Desk, data: bytes, message: str) -> None:
    file = desk() / "a.json"
    file.write_bytes(data)
    options = replace(WHOLE, largest=1000)
    (unit,) = all_units(file, options)
    assert isinstance(unit.arrival.held.article, Problem)
    assert unit.arrival.held.article.message == message
    assert rewritten(file, desk(), ["quarantine"], options) == {"quarantine/a.json": data}
