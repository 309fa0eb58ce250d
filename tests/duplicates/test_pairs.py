"""Shingles, sketches and candidates: what is found is what a comparison of all with all finds."""

import pickle
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.duplicates.candidates import candidates
from newslint.duplicates.comparison import compare
from newslint.duplicates.pairs import find_pairs
from newslint.duplicates.shingles import shingle
from newslint.duplicates.sketching import LEAST, LIMIT, sketch, sketches
from newslint.duplicates.tokens import tokenise
from newslint.duplicates.verdicts import verdict
from tests.duplicates.texts import article, words


@given(st.lists(words, min_size=1, max_size=6), st.integers(1, 8))
def test_no_shingle_reaches_from_one_text_into_the_next(texts: list[str], size: int) -> None:
    together = shingle(tokenise(texts), size)
    for number, text in enumerate(texts):
        alone = shingle(tokenise([text]), size).hashes.tolist()
        assert together.hashes[together.bounds[number] : together.bounds[number + 1]].tolist() == alone


@pytest.mark.parametrize(("words", "count"), [(0, 0), (1, 1), (4, 1), (5, 1), (6, 2), (100, 96)])
def test_a_text_has_a_shingle_at_each_of_its_words_but_four(words: int, count: int) -> None:
    assert len(shingle(tokenise([article(words)])).hashes) == count


def test_a_short_text_is_no_part_of_a_long_one_by_its_shingle() -> None:
    assert compare("one two three", "one two three four five").jaccard == 0


@given(st.lists(words, min_size=1, max_size=6))
def test_a_sketch_does_not_depend_on_the_batch(texts: list[str]) -> None:
    assert list(sketches(texts)) == [sketch(text) for text in texts]


def test_a_sketch_keeps_an_eighth_and_of_short_texts_the_smallest() -> None:
    long, short = sketch(article(8000)), sketch(article(60))
    assert 900 < len(long.hashes) < 1100
    assert (long.hashes < LIMIT).all()
    assert len(short.hashes) == LEAST
    assert len(sketch(article(12)).hashes) == 8
    assert sketch("") == sketch("...") == (0, 0, b"")
    assert pickle.loads(pickle.dumps(long)) == long


def edited(text: str, share: float, seed: int) -> str:
    random_ = random.Random(seed)
    return " ".join("changed" if random_.random() < share else word for word in text.split())


@pytest.fixture(scope="module")
def collection() -> list[str]:
    random_ = random.Random(3)
    originals = [article(random_.randint(30, 600), seed) for seed in range(60)]
    copies = [edited(text, random_.choice([0, 0.01, 0.03, 0.08]), seed) for seed, text in enumerate(originals)]
    parts = [" ".join(text.split()[: len(text.split()) * 2 // 3]) for text in originals[:20]]
    return originals + copies + parts


def test_every_pair_of_jaccard_one_half_or_containment_six_tenths_is_found(collection: list[str]) -> None:
    found = {(p.a, p.b): p.evidence for p in find_pairs(list(sketches(collection)), collection.__getitem__)}
    copies = {b for (_, b), evidence in found.items() if evidence.identical}
    for a in range(len(collection)):
        for b in range(a + 1, len(collection)):
            truth = compare(collection[a], collection[b])
            if (truth.jaccard >= 0.5 or truth.containment >= 0.6) and not {a, b} & copies:
                assert found[a, b] == truth
    assert len(copies) > 5


def test_copies_are_paired_with_the_first_alone() -> None:
    texts = [article(50), article(50, 1), article(50), article(50).upper(), article(50) + " and more"]
    found = find_pairs(list(sketches(texts)), texts.__getitem__)
    assert [(p.a, p.b, p.evidence.identical) for p in found] == [(0, 2, True), (0, 3, True), (0, 4, False)]


def test_texts_without_tokens_are_no_copies() -> None:
    texts = ["", "...", "\n", "—"]
    assert find_pairs(list(sketches(texts)), texts.__getitem__) == []


def test_only_the_texts_of_candidates_are_read() -> None:
    texts = [article(200, seed) for seed in range(50)] + [article(200, 7) + " extra"]
    read: list[int] = []
    find_pairs(list(sketches(texts)), lambda i: read.append(i) or texts[i])  # type: ignore[func-returns-value]
    assert set(read) == {7, 50}


@given(st.lists(st.sets(st.integers(0, 40)), max_size=12))
@settings(max_examples=60)
def test_candidates_are_the_pairs_that_share_a_hash(sets: list[set[int]]) -> None:
    import numpy as np

    from newslint.duplicates.sketching import Sketch

    given_ = [Sketch(9, 1, np.array(sorted(kept), "<u4").tobytes()) for kept in sets]
    found = candidates(given_)
    expected = {
        (a, b): len(sets[a] & sets[b]) for a in range(len(sets)) for b in range(a + 1, len(sets)) if sets[a] & sets[b]
    }
    assert (
        dict(zip(zip(found.first.tolist(), found.second.tolist(), strict=True), found.shared.tolist(), strict=True))
        == expected
    )


def test_large_collections_are_joined_in_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    made = list(sketches(article(100, seed % 40) for seed in range(80)))
    whole = candidates(made)
    monkeypatch.setattr("newslint.duplicates.join.SLICE", 100)
    sliced = candidates(made)
    assert [a.tolist() for a in whole] == [a.tolist() for a in sliced]


def test_a_stock_phrase_of_thousands_does_not_pair_all_with_all() -> None:
    made = list(sketches(article(40, seed) + " all rights reserved " + article(60, 999) for seed in range(3000)))
    assert len(candidates(made).first) <= 3000 * 64 * 2


@pytest.mark.parametrize(
    ("first", "last"),
    ["一忀", "กฮ", "가뀀", "あん", "កអ", "ကဠ", "ກຮ", "\U00020000\U00020400"],
    ids=["Han", "Thai", "Hangul", "Kana", "Khmer", "Myanmar", "Lao", "Han beyond the BMP"],
)
def test_lightly_edited_text_is_found_in_scripts_without_spaces(first: str, last: str) -> None:
    random_ = random.Random(1)
    letters = [chr(code) for code in range(ord(first), ord(last)) if chr(code).isalpha()]
    text = "".join(random_.choices(letters, k=500))
    changed = "".join(random_.choice(letters) if random_.random() < 0.04 else letter for letter in text)
    texts = [text, changed, "".join(random_.choices(letters, k=500))]
    ((a, b, evidence),) = [(p.a, p.b, p.evidence) for p in find_pairs(list(sketches(texts)), texts.__getitem__)]
    assert (a, b, verdict(evidence)) == (0, 1, "near")
