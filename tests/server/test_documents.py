"""A document after changes is what the editor has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("pygls", reason="pip install -e '.[lsp]'")

from lsprotocol.types import Position, Range, TextDocumentContentChangePartial, TextDocumentContentChangeWholeDocument

from newslint.readers import ReadOptions
from newslint.server.documents import Document

TEXTS = st.text(st.sampled_from("ab é\u2028\u0085\r\n😀"), max_size=20)


def document(text: str, uri: str = "file:///a.txt", language: str = "plaintext", encoding: str = "utf-16") -> Document:
    return Document(uri, language, 1, text, encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
@given(TEXTS, st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20), TEXTS), max_size=4))
def test_changes_are_applied_one_after_the_other(
    encoding: str, text: str, edits: list[tuple[int, int, str]]
) -> None:  # fmt: skip
    changed = document(text, encoding=encoding)
    for number, (one, other, content) in enumerate(edits, 2):
        start, end = sorted((min(one, len(text)), min(other, len(text))))
        if "\r\n" in (text[start - 1 : start + 1], text[end - 1 : end + 1]):  # no editor cuts a line end in two
            continue
        where = changed.positions.range(start, end)
        text = text[:start] + content + text[end:]
        changed = changed.changed(number, [TextDocumentContentChangePartial(where, content)])
        assert changed.text == text
        assert changed.version == number


def test_several_changes_come_in_one_message() -> None:
    first = TextDocumentContentChangePartial(Range(Position(0, 0), Position(0, 3)), "two")
    second = TextDocumentContentChangePartial(Range(Position(0, 3), Position(0, 3)), " three")
    whole = TextDocumentContentChangeWholeDocument("new")
    assert document("one").changed(2, [first, second]).text == "two three"
    assert document("one").changed(2, [first, whole]).text == "new"


def test_halves_of_a_character_become_one() -> None:
    half = TextDocumentContentChangePartial(Range(Position(0, 1), Position(0, 1)), "\ude00")
    assert document("\ud83d").changed(2, [half]).text == "😀"


@pytest.mark.parametrize("where", [Range(Position(9, 0), Position(9, 9)), Range(Position(0, 3), Position(0, 1))])
def test_a_range_that_cannot_be_is_no_reason_to_fail(where: Range) -> None:
    document("one\r\n").changed(2, [TextDocumentContentChangePartial(where, "x")])


@pytest.mark.parametrize(
    ("uri", "language", "format"),
    [
        ("file:///a.txt", "plaintext", "text"),
        ("file:///a.md", "markdown", "markdown"),
        ("file:///a.md", "plaintext", "markdown"),
        ("file:///a.article", "plaintext", "text"),
        ("file:///a.article", "markdown", "markdown"),
        ("untitled:1", "markdown", "markdown"),
        ("untitled:1", "", "text"),
        ("file:///a.py", "python", None),
        ("file:///a.jsonl", "plaintext", None),
        ("file:///a%00.txt", "python", None),
    ],
)
def test_the_name_decides_how_to_read_else_the_language(uri: str, language: str, format: str | None) -> None:
    assert document("", uri, language).format(ReadOptions()) == format
