"""Paragraphs: joined where lines were wrapped, one a line where they were not."""

import pytest

from newslint.article import Article
from newslint.paragraphs import hard_wrapped

WIRE = """HARBOUR BOARD RAISES ITS FEES

The harbour board of the northern towns will raise the fees
for berths by two pct from May, its chairman said on Tuesday.
    Fishermen who had asked the board for a delay of one year
said they would take it to the county court.
    The fees were last raised in the autumn of the year 1979.
    Two smaller harbours in the north of the county have said
that they will not follow before the autumn.
"""


def test_short_indented_paragraphs_of_wire_copy_are_joined() -> None:
    article = Article(WIRE)
    assert hard_wrapped(article.lines)
    assert [p.text.split()[0] for p in article.paragraphs] == ["HARBOUR", "The", "Fishermen", "The", "Two"]


@pytest.mark.parametrize("widths", [(60, 61), (60, 60, 61, 61), (50, 60, 61, 70)])
def test_an_even_number_of_lines_is_no_hindrance(widths: tuple[int, ...]) -> None:
    text = "\n".join("x" * (width - 2) + " y" for width in widths * 4)
    assert hard_wrapped(Article(text).lines)


def test_a_paragraph_a_line_is_not_wrapped() -> None:
    lines = ["The board met on Monday and it raised the fees by two pct."] * 6
    assert not hard_wrapped(Article("\n".join(lines)).lines)
    assert not hard_wrapped(Article("\n\n".join(lines)).lines)
    assert not hard_wrapped(Article("\n    ".join(lines)).lines)


def test_links_on_lines_of_their_own_are_not_wrapped() -> None:
    titles = "\n\n".join(["Council votes to raise the fees for berths in May"] * 6)
    assert not hard_wrapped(Article(titles).lines)
