"""The article's views: lines, words and places agree with each other on any text."""

import re

from hypothesis import given
from hypothesis import strategies as st

from newslint.article import Article
from newslint.characters import unusual

TEXTS = st.text(alphabet=st.one_of(st.sampled_from("ab'’\u0301\u0308 _1-.\r\n\u2028éÉ漢\ud800"), st.characters()))


@given(TEXTS)
def test_lines_make_up_the_text(text: str) -> None:
    article = Article(text)
    assert "".join(line.text + line.newline for line in article.lines) == text
    assert [line.text for line in article.lines] == re.split(r"\r\n|\r|\n", text)[: len(article.lines)]


@given(TEXTS)
def test_line_bounds_are_those_of_the_line(text: str) -> None:
    article = Article(text)
    for offset in range(len(text) + 1) if text else ():
        line = article.line_at(offset)
        assert article.line_bounds(offset) == (line.start, line.end)
    assert [number for number, line in enumerate(article.lines) if line.text.strip()] == list(article.filled)


@given(TEXTS)
def test_unusual_characters_are_all_but_printable_ascii_and_line_ends(text: str) -> None:
    found = Article(text).once(unusual)
    assert found == {c for c in text if not (" " <= c <= "~" or c in "\t\n\r")}


@given(TEXTS)
def test_words_stand_where_they_say(text: str) -> None:
    article = Article(text)
    assert all(text[word.start : word.end] == word.text for word in article.words)
    assert tuple(word.text for word in article.words) == article.tokens
    between = text
    for word in reversed(article.words):
        between = between[: word.start] + " " + between[word.end :]
    assert not re.search(r"[^\W\d_]", between), "every letter belongs to a word"


@given(TEXTS)
def test_a_place_is_found_again_by_its_row_and_column(text: str) -> None:
    article = Article(text)
    for offset in range(len(text) + 1):
        row, column = article.location(offset)
        assert row >= 1
        assert column >= 1
        if offset < len(text) and text[offset] not in "\r\n":
            assert article.lines[row - 1].text[column - 1] == text[offset]


def test_a_view_is_computed_once() -> None:
    calls: list[Article] = []

    def view(article: Article) -> int:
        calls.append(article)
        return len(article.text)

    article = Article("three")
    assert (article.once(view), article.once(view), len(calls)) == (5, 5, 1)
