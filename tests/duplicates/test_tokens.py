"""Folding and tokens: the same words are the same tokens, however they are written."""

import re
import unicodedata
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.duplicates.tokens import LONGEST, locate, tokenise
from tests.duplicates.texts import anything, article

ASSIGNED = [chr(c) for c in range(0x110000) if unicodedata.category(chr(c)) not in ("Cn", "Co", "Cs")]


def tokens_of(texts: list[str]) -> list[list[int]]:
    found = tokenise(texts)
    return [found.hashes[a:b].tolist() for a, b in zip(found.bounds, found.bounds[1:], strict=False)]


def tokens(text: str) -> list[int]:
    return tokens_of([text])[0]


@cache
def as_assigned() -> list[list[int]]:
    return tokens_of([f"xa{character}by" for character in ASSIGNED])


@pytest.mark.parametrize(
    "change",
    [
        *(lambda text, form=form: unicodedata.normalize(form, text) for form in ("NFC", "NFD", "NFKC", "NFKD")),
        str.upper, str.lower, str.casefold, str.swapcase,
    ],
)  # fmt: skip
def test_every_character_of_unicode_counts_the_same_in_each_normal_form_and_case(change) -> None:  # type: ignore[no-untyped-def]
    changed = tokens_of([change(f"xa{character}by") for character in ASSIGNED])
    assert [c for c, a, b in zip(ASSIGNED, as_assigned(), changed, strict=True) if a != b] == []


@given(anything)
def test_normal_forms_do_not_matter(text: str) -> None:
    expected = tokens(text)
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        assert tokens(unicodedata.normalize(form, text)) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“Don’t” — he said", '"Don\'t" - he said'),
        ("100\u00a0000 km", "100 000  km"),
        ("so\u00adcial wor\u200bker", "social worker"),
        ("o\u2019neill o\u02bcneill", "O'Neill O`Neill"),
        ("_stressed_ **word**", "stressed word"),
        ("ﬁnal ½ ™ №", "final 1⁄2 TM No"),
        ("STRASSE İzmir", "Straße izmir"),
        ("\ud55c\uad6d", unicodedata.normalize("NFD", "\ud55c\uad6d")),
    ],
)
def test_typography_does_not_matter(one: str, other: str) -> None:
    assert tokens(one) == tokens(other)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0), ("\n \t", 0), ("...!?—", 0), ("\ud800\udfff", 0), ("a", 1), ("one two three", 3),
        ("渡轮停航", 4), ("ひらがなカタカナ", 8), ("한국 방송", 4), ("ไทย", 3), ("ລາວ", 3), ("ខ្មែរ", 4), ("𠀀𠀁", 2),
        ("東京2024年", 4), ("हिन्दी भाषा", 2), ("привет мир", 2), ("a\x00b", 2), ("𝒜𝓃", 1),
    ],
)  # fmt: skip
def test_counts(text: str, count: int) -> None:
    assert len(tokens(text)) == count


@given(st.lists(st.text("ab é\u0301ﬁ渡ไ -\n", max_size=30), min_size=1, max_size=8))
def test_a_batch_says_the_same_as_each_text_alone(texts: list[str]) -> None:
    assert tokens_of(texts) == [tokens(text) for text in texts]


@given(st.text(st.sampled_from("abZ 9é\u0301ﬁß渡ำไ\u00ad'\n\ud55c\u1112\u1161\u11ab"), max_size=60))
def test_offsets_are_those_of_the_text_as_given(text: str) -> None:
    found = locate(text)
    assert found.hashes.tolist() == tokens(text)
    for start, end, token in zip(found.starts, found.ends, found.hashes.tolist(), strict=True):
        assert 0 <= start < end <= len(text)
        assert token in tokens(text[start:end])


@given(st.text("abc XYZ09.,-\n", max_size=300))
def test_plain_text_has_the_tokens_that_a_regular_expression_finds(text: str) -> None:
    plain = re.findall(r"[a-z0-9]+", text.lower())
    ids: dict[str, int] = {}
    for word, token in zip(plain, tokens(text), strict=True):
        assert ids.setdefault(word, token) == token
    assert len(set(ids.values())) == len(ids)


def test_long_texts_are_hashed_piece_by_piece_as_short_ones_are() -> None:
    text = article(40_000)
    words = re.findall(r"\w+", text)
    assert tokens(text) == [hashes[0] for hashes in tokens_of(words)]


def test_ten_megabytes_on_one_line() -> None:
    assert len(tokens("x" * 10_000_000)) == 1
    assert tokens("x" * LONGEST + "tail") == tokens("x" * LONGEST + "end")
    assert len(tokens("é ab渡" * 2_000_000)) == 3 * 2_000_000
