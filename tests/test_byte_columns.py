from hypothesis import given
from hypothesis import strategies as st

from newslint.article import Article
from newslint.byte_columns import STEP, byte_column, utf8


@given(st.text(st.sampled_from("aé大𐐀\n"), max_size=40), st.integers(0, 3), st.data())
def test_a_byte_column_counts_the_bytes_of_the_line_before(text: str, steps: int, data: st.DataObject) -> None:
    text = "é" * (steps * STEP // 2) + text  # places on both sides of a checkpoint
    offset = data.draw(st.integers(0, len(text)))
    article = Article(text)
    column = article.location(offset).column
    assert byte_column(article, offset) == len(text[offset - column + 1 : offset].encode()) + 1


def test_undecodable_bytes_count_as_the_bytes_they_were() -> None:
    raw = b"caf\xe9 \xff end"
    article = Article(raw.decode("utf-8", "surrogateescape"))
    assert byte_column(article, article.text.index("end")) == raw.index(b"end") + 1
    assert utf8(article.text) == raw


def test_a_surrogate_that_no_byte_made_counts_three() -> None:
    assert byte_column(Article("\ud800x"), 1) == 4
