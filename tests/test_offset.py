"""Rows and columns lead back to the offset that they were made from, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.article import Article, Location
from newslint.duplicates.numbers import number_spans, numbers

TEXTS = st.text(st.sampled_from("ab \r\n\u2028é😀\ud800"), max_size=30)


@given(TEXTS)
def test_every_offset_is_found_again(text: str) -> None:
    article = Article(text, "a.txt")
    assert [article.offset(article.location(n)) for n in range(len(text) + 1)] == list(range(len(text) + 1))


@pytest.mark.parametrize("location", [(0, 1), (1, 0), (1, 5), (3, 1), (2, 4)])
def test_a_place_that_the_text_lacks_is_none(location: tuple[int, int]) -> None:
    assert Article("abc\nde", "a.txt").offset(Location(*location)) is None


@given(st.text(st.sampled_from("19.,-/ x⁄–"), max_size=30))
def test_number_spans_are_the_numbers(text: str) -> None:
    spans = list(number_spans(text))
    assert {number for _, _, number in spans} == numbers(text)
    assert all(text[start:end].replace(",", "") == number for start, end, number in spans)
