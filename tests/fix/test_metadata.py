"""What boilerplate rules take out of a text is kept in its record, and nothing is overwritten."""

import json

import pytest

from newslint.fixes.one import Wanted
from newslint.fixes.splices import spliced
from newslint.readers import ReadOptions, read_bytes
from tests.fix.laws import repaired

WANTED = Wanted(unsafe=True, extract=True)
BODY = (
    "Council votes to close library\n\nPublished: 6/21/2024\n\nThe council voted on Monday to close the library by the "
    "river for good, the mayor said after the meeting.\n\nAP/Reuters\n"
)
KEPT = BODY.replace("Published: 6/21/2024\n\n", "").replace("\n\nAP/Reuters", "")
ADDED = {"date": "6/21/2024", "source": "AP/Reuters"}


def extracted(name: str, text: str) -> str:
    data = text.encode()
    return spliced(data, repaired(name, data, WANTED).splices).decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", '---\ndate: "6/21/2024"\nsource: "AP/Reuters"\n---\n\n'),
        ("---\ntitle: T\n---\n", '---\ndate: "6/21/2024"\nsource: "AP/Reuters"\ntitle: T\n---\n'),
        ("+++\nid = 1\n[t]\nx = 1\n+++\n", '+++\ndate = "6/21/2024"\nsource = "AP/Reuters"\nid = 1\n[t]\nx = 1\n+++\n'),
        ("---\ndate: today\n---\n", '---\nsource: "AP/Reuters"\ndate: today\n---\n'),
        ("---\ndate: today\npublisher: X\n---\n", "---\ndate: today\npublisher: X\n---\n"),
    ],
)
def test_markdown_keeps_it_in_front_matter(before: str, after: str) -> None:
    result = extracted("a.md", before + BODY)
    assert result == after + KEPT
    [article] = read_bytes(result.encode(), "a.md", ReadOptions())
    assert article.meta["date"] in ("6/21/2024", "today")  # type: ignore[union-attr]
    assert extracted("a.md", result) == result


def test_a_record_keeps_it_in_keys_and_overwrites_none() -> None:
    first, second = {"n": 1, "text": BODY}, {"text": BODY, "date": "today"}
    lines = extracted("a.jsonl", f"{json.dumps(first)}\n{json.dumps(second)}\n").splitlines()
    assert json.loads(lines[0]) == {"n": 1, "text": KEPT, **ADDED}
    assert json.loads(lines[1]) == {"text": KEPT, "date": "today", "source": "AP/Reuters"}


def test_a_plain_text_has_no_record() -> None:
    assert extracted("a.txt", BODY) == KEPT
