"""Positions are those that editors count, in each encoding, whatever stands in the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("pygls", reason="pip install -e '.[lsp]'")

from lsprotocol.types import Position

from newslint.server.positions import STEP, Positions

ENCODINGS = ["utf-8", "utf-16", "utf-32"]
TEXTS = st.text(st.sampled_from("a é\u2028\u0085\v\f\r\n😀\ud800\udc80\ufeff"), max_size=30)


def counted(text: str, offset: int, encoding: str) -> Position:
    """The position of an offset, counted one character after the other."""
    row = start = 0
    for number in range(offset):
        ends = text[number] == "\n" or (text[number] == "\r" and not text.startswith("\n", number + 1))
        row, start = (row + 1, number + 1) if ends else (row, start)
    width = {"utf-8": 1, "utf-16": 2, "utf-32": 4}[encoding]
    codec = encoding if encoding == "utf-8" else f"{encoding}-le"
    return Position(row, len(text[start:offset].encode(codec, "surrogatepass")) // width)


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(TEXTS)
def test_each_offset_has_the_position_that_is_counted_and_comes_back(encoding: str, text: str) -> None:
    positions = Positions(text, encoding)
    for offset in range(len(text) + 1):
        position = positions.position(offset)
        assert position == counted(text, offset, encoding)
        inside_newline = text[offset - 1 : offset + 1] == "\r\n"
        assert positions.offset(position) == (offset - 1 if inside_newline else offset)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_long_lines_are_counted_in_steps(encoding: str) -> None:
    text = "é😀x" * STEP
    positions = Positions(text, encoding)
    for offset in (0, 1, STEP - 1, STEP, STEP + 1, 3 * STEP - 1, 3 * STEP):
        assert positions.position(offset) == counted(text, offset, encoding)
        assert positions.offset(positions.position(offset)) == offset


@pytest.mark.parametrize(
    ("line", "character", "offset"),
    [(0, 99, 2), (1, 0, 4), (1, 2**31 - 1, 5), (2, 0, 6), (2, 5, 6), (7, 0, 6), (0, 1, 0), (0, 2, 1)],
)
def test_what_is_nowhere_is_the_nearest_place_before(line: int, character: int, offset: int) -> None:
    assert Positions("😀b\r\nc\n", "utf-16").offset(Position(line, character)) == offset


def test_an_ascii_text_needs_no_counting() -> None:
    positions = Positions("a\n" + "b" * 50_000, "utf-16")
    assert positions.position(40_000) == Position(1, 39_998)
    assert positions.offset(Position(1, 39_998)) == 40_000
