"""The collection that the benchmarks measure with: the same for a seed, and there without real text too."""

import random
from pathlib import Path

import pytest

from benchmarks.duplicates import corpus
from benchmarks.duplicates.edits import EDITS
from benchmarks.duplicates.truth import true_pairs
from newslint.duplicates import compare
from tests.duplicates.texts import article


def test_it_follows_from_the_seed() -> None:
    one, same, other = corpus.collection(40), corpus.collection(40), corpus.collection(40, seed=2)
    assert one == same
    assert one.texts != other.texts
    assert len(one.planted) == 8


def test_it_needs_no_real_text(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(corpus, "CORPORA", tmp_path)
    made = corpus.collection(30)
    assert len(set(made.texts)) >= 26
    for planted in made.planted:
        assert compare(made.texts[planted.original], made.texts[planted.copy]).containment > 0.4


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_each_edit_leaves_a_text_that_is_still_that_article(edit) -> None:  # type: ignore[no-untyped-def]
    text = article(400) + ". And it was 7, she said. " + article(200, 2)
    edited = edit(text, random.Random(1))
    assert compare(text, edited).containment > 0.4


def test_there_are_many_kinds_of_edits() -> None:
    assert len({edit.__name__ for edit in EDITS}) == len(EDITS) >= 20


def test_the_truth_is_that_of_the_exact_comparison() -> None:
    texts = corpus.collection(60).texts
    for (a, b), jaccard in true_pairs(texts, 0.3).items():
        assert compare(texts[a], texts[b]).jaccard == pytest.approx(jaccard, abs=0.02)
