"""Byte exactness: outside the edits not one byte changes, whatever the file is made of."""

import json
import subprocess
from pathlib import Path

import pytest

from newslint.fixes.one import Wanted
from newslint.fixes.splices import spliced
from newslint.readers import ReadOptions, RecordFields
from tests.fix.laws import repaired

SLIP = "The bridge  opens in May"


def fixed(data: bytes, name: str = "a.txt", *, unsafe: bool = False) -> bytes:
    return spliced(data, repaired(name, data, Wanted(unsafe=unsafe)).splices)


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_encoding_and_line_ends_stay(codec: str, newline: str) -> None:
    text = f"Café – Ω{newline}{newline}{SLIP}.{newline}"
    assert fixed(text.encode(codec)) == text.replace("  ", " ").encode(codec)


def test_windows_1252_is_repaired_where_it_is_certain() -> None:
    text = f"{SLIP}, said the owner of the café, and the pier stays closed until the end of the year.\n"
    assert fixed(text.encode("windows-1252")) == text.replace("  ", " ").encode("windows-1252")


@pytest.mark.parametrize("data", [SLIP.encode() + b" \xff\xfe\xfd.\n", b"\0\1\2  \n"])
def test_what_cannot_be_decoded_is_left_and_said(data: bytes) -> None:
    made = repaired("a.txt", data, Wanted(unsafe=True))
    assert made.splices == ()
    assert not made.fixed
    if b"\0" not in data:
        assert [problem.message for problem in made.left] == ["not repaired: what its bytes mean is not certain"]


def test_a_fix_that_the_encoding_cannot_hold_is_not_applied() -> None:
    data = f"{SLIP}, said the owner of the café, and the &#937; pier stays closed until the end of the year.\n".encode(
        "windows-1252"
    )
    assert fixed(data) == data.replace(b"  ", b" ")


LINES = [
    r'{"n": 1.50e3, "b":[ 1,2 ] , "text" : "caf\u00e9 \/ Caf\u00E9  here and the rest of it.\n", "z":"\u00e9"}',
    '{"text":"Zwölf  Brücken &eacute; stehen hier &amp; dort.","id":"x"}',
    r'{"text":"A smile \ud83d\ude00  and a bridge &#128512; here."}',
    '{"not an article": 1}',
    "",
    "   not json",
    '{"id": 5, "text":"nothing to do here, it is all right."}   ',
]
FIXED = [
    LINES[0].replace("  here", " here"),
    '{"text":"Zwölf Brücken é stehen hier & dort.","id":"x"}',
    r'{"text":"A smile \ud83d\ude00 and a bridge \ud83d\ude00 here."}',
    *LINES[3:],
]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_of_a_record_only_the_text_changes_and_it_is_written_as_before(newline: str, mark: bytes) -> None:
    before, after = (mark + newline.join(lines).encode() for lines in (LINES, FIXED))
    assert fixed(before, "a.jsonl") == after


def test_the_text_of_a_nested_object_is_repaired_in_its_place() -> None:
    before = rb'{"text": {"a": "A  b"}, "payload" : { "text" :["c  d"],"a":{ "text": "caf\u00e9  here, all of it."} }}'
    options = ReadOptions(fields=RecordFields(text=("text", "payload.a.text")))
    made = repaired("a.jsonl", before, Wanted(), options)
    assert spliced(before, made.splices) == before.replace(b"  here", b" here")


def test_records_in_utf_16() -> None:
    before, after = ("\n".join(lines).encode("utf-16") for lines in (LINES, FIXED))
    assert fixed(before, "a.jsonl") == after


def test_what_an_ascii_file_gets_is_escaped() -> None:
    line = b'{"text": "The caf&eacute; by the river is open."}\n'
    assert fixed(line, "a.jsonl") == line.replace(b"&eacute;", rb"\u00e9")
    assert json.loads(fixed(line, "a.jsonl"))["text"].startswith("The café")
    assert "é".encode() in fixed(line + '{"text": "Zürich is a town."}\n'.encode(), "a.jsonl")


def test_front_matter_stays() -> None:
    text = '---\ntitle:   "A  B"\ndate: 2026-01-01  \n---\nThe bridge , which is new, opens in May.\n'
    assert fixed(text.encode(), "a.md") == text.replace("bridge ,", "bridge,").encode()


def test_a_huge_line_takes_linear_time() -> None:
    data = ("The bridge , which is new, opens in May, the mayor said. " * 5000).encode()
    assert fixed(data).count(b" ,") == 0


@pytest.mark.parametrize("name", ["a b.txt", 'q"uote.txt', "ümlaut.txt", "tab\there.txt"])
@pytest.mark.parametrize(
    "data",
    [
        f"One.\n\n{SLIP}.\nLast.".encode(),
        f"One.\r\nTwo.\n{SLIP}.\n".encode(),
        f"{SLIP}.\rLast.\r".encode(),
        ("Line.\n" * 20 + SLIP + "\n" + "Line.\n" * 7 + SLIP + ".\n" + "Line.\n" * 3 + SLIP).encode(),
        f"One Ω.\n\n{SLIP}.\n".encode("utf-16"),
    ],
)
def test_git_applies_the_diff(tmp_path: Path, name: str, data: bytes) -> None:
    from newslint.fixes.diff import unified

    made = repaired(name, data, Wanted())
    assert made.splices
    (tmp_path / name).write_bytes(data)
    diff = unified(name, data, made.splices)
    subprocess.run(["git", "apply", "-"], input=diff, cwd=tmp_path, check=True)
    assert (tmp_path / name).read_bytes() == spliced(data, made.splices)
