"""Near-duplicates through noise."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.article import Article
from newslint.corpus import Corpus, Key
from newslint.duplicates.noisy import common_subsequence, noisy_pairs, similarity
from newslint.duplicates.sketching import digest
from newslint.packs import OWN_PACK, load
from tests.duplicates.texts import article, rows


def longest_common(one: str, other: str) -> int:
    """The same by the matrix of the textbook."""
    row = [0] * (len(other) + 1)
    for a in one:
        before = row
        row = [0]
        for place, b in enumerate(other, 1):
            row.append(before[place - 1] + 1 if a == b else max(before[place], row[-1]))
    return row[-1]


@given(st.text("abcd", max_size=40), st.text("abcd", max_size=40))
def test_the_common_subsequence_is_that_of_the_textbook(one: str, other: str) -> None:
    assert common_subsequence(one, other) == longest_common(one, other)


def noisy(text: str, share: float, seed: int = 1) -> str:
    """Letters misread as scanners misread them."""
    random_ = random.Random(seed)
    misread = {"l": "1", "e": "c", "m": "rn", "o": "0", "h": "b", "i": "l", "a": "o", "s": "5", "t": "f", "n": "ri"}
    return "".join(misread.get(c, c) if random_.random() < share else c for c in text)


def test_noisy_copies_of_real_text_are_found_and_nothing_else() -> None:
    texts = [row["text"] for row in rows("clean/bbc.jsonl.gz")[:150]]
    copies = [noisy(text, 0.12, seed) for seed, text in enumerate(texts)]
    originals = {(pair.a, pair.b) for pair in noisy_pairs(texts)}
    found = {(pair.a, pair.b) for pair in noisy_pairs(texts + copies)}
    planted = {(number, number + len(texts)) for number in range(len(texts))}
    assert len(found & planted) >= 0.97 * len(planted)
    assert len(originals) < 5


def test_similarity() -> None:
    assert similarity("abc", "abc") == 1
    assert similarity("", "") == similarity("a", "b") == 0
    assert similarity("abcd", "abxd") == pytest.approx(0.75)
    assert noisy_pairs(["", "...", article(100), article(100, 2)]) == []


def test_the_rule_finds_them_if_asked() -> None:
    text = " ".join(f"{word} the of and" for word in article(150).split())
    articles = [Article(text, "a.txt"), Article(noisy(text, 0.1), "b.txt"), Article(article(300, 4), "c.txt")]
    given_ = Corpus([Key(a.path) for a in articles], [digest(a) for a in articles], [True] * 3, articles.__getitem__)
    near = load(OWN_PACK)["duplicate/near"]
    assert list(near.check(given_)) == []
    ((number, hit),) = near.check(given_, ocr=True)
    assert number == 1
    assert hit.message.startswith("near-duplicate of a.txt but for misread letters (.")
