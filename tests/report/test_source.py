"""Carets stand below what is reported, whatever the line holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.article import Article
from newslint.report.source import underline
from newslint.violation import EXCERPT, excerpt


def carets(text: str, start: int, end: int) -> tuple[str, str]:
    """The line shown, and the line of carets below it."""
    article = Article(text)
    line = underline(excerpt(article, start, end), article.location(start), article.location(end))
    return line.text, " " * line.start + "^" * (line.end - line.start)


@pytest.mark.parametrize(
    ("marked", "text", "below"),
    [
        ("The ⟦teh⟧ end", "The teh end", "    ^^^"),
        ("⟦⟧The end", "The end", "^"),
        ("The end⟦⟧", "The end", "       ^"),
        ("a\t⟦b⟧", "a    b", "     ^"),
        ("大阪⟦で⟧す", "大阪です", "    ^^"),
        ("ペ\N{COMBINING ACUTE ACCENT}⟦x⟧", "ペ\N{COMBINING ACUTE ACCENT}x", "  ^"),
        ("cafe⟦\N{COMBINING ACUTE ACCENT}⟧s", "cafe\N{COMBINING ACUTE ACCENT}s", "   ^"),
        ("cafe\N{COMBINING ACUTE ACCENT} ⟦s⟧", "cafe\N{COMBINING ACUTE ACCENT} s", "     ^"),
        ("a\u200bb⟦c⟧", "a<U+200B>bc", "          ^"),
        ("a⟦\u200b⟧b", "a<U+200B>b", " ^^^^^^^^"),
        ("10⟦\u00a0⟧%", "10<U+00A0>%", "  ^^^^^^^^"),
        ("\u00a0⟦x⟧", "\u00a0x", " ^"),
        ("می\u200cخواهم ⟦x⟧", "می\u200cخواهم x", "        ^"),
        ("\x1b[2J⟦x⟧", "␛[2Jx", "    ^"),
        ("\u202e⟦x⟧", "<U+202E>x", "        ^"),
        ("👨\u200d👩\u200d👧 ⟦x⟧", "👨\u200d👩\u200d👧 x", "   ^"),
        ("one ⟦two\nthree⟧", "one two", "    ^^^"),
        ("one⟦\n⟧two", "one", "   ^"),
        ("one\n⟦⟧", "one", "   ^"),
        ("⟦⟧", "", "^"),
    ],
)
def test_the_caret_line(marked: str, text: str, below: str) -> None:
    start = marked.index("⟦")
    end = marked.index("⟧") - 1
    assert carets(marked.replace("⟦", "").replace("⟧", ""), start, end) == (text, below)


@pytest.mark.parametrize(
    ("before", "after", "left", "right"),
    [("", "y" * 300, False, True), ("x" * 300, "", True, False), ("x" * 300, "y" * 300, True, True)],
)
def test_a_clipped_side_shows_an_ellipsis(before: str, after: str, left: bool, right: bool) -> None:
    text, below = carets(f"{before}MARK{after}", len(before), len(before) + 4)
    assert (text.startswith("…"), text.endswith("…")) == (left, right)
    assert text[below.index("^") : len(below)] == "MARK"


# What a terminal shows for each character, and in how many columns: told here again, without tables.
CELLS = {
    "a": 1,
    "é": 1,
    "’": 1,
    "大": 2,
    "한": 2,
    "\t": 4,
    "\u200b": 8,
    "\x00": 1,
    "\ud800": 8,
    "\u2028": 8,
    "\u0301": 0,
}


@given(st.text([*CELLS], max_size=3 * EXCERPT), st.data())
def test_carets_stand_where_the_columns_before_them_end(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    line = excerpt(Article(text), start, end)
    first = line.column - 1
    _, below = carets(text, start, end)
    width = sum(CELLS[c] for c in text[start : min(end, first + len(line.text))])
    before = sum(CELLS[c] for c in text[first:start]) + line.clipped_left
    on_the_letter_before = end > start and width == 0 and before > 0
    assert len(below) - len(below.lstrip()) == before - on_the_letter_before
    assert below.count("^") == max(1, width)
    assert first <= start <= first + len(line.text)
