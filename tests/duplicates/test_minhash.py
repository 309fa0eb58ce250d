"""Signatures: bit for bit those of datasketch for the same shingles."""

import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.duplicates.minhash import (
    from_datasketch,
    hash32,
    jaccard,
    permuted_minima,
    signature,
    signatures,
    to_datasketch,
)
from newslint.duplicates.shingles import shingle
from newslint.duplicates.tokens import tokenise
from tests.duplicates.texts import article, rows, words

datasketch = pytest.importorskip("datasketch")


def theirs(text: str, permutations: int = 128) -> "np.ndarray":
    minhash = datasketch.MinHash(num_perm=permutations, hashfunc=int, scheme="affine32")
    for value in hash32(shingle(tokenise([text])).hashes).tolist():
        minhash.update(value)
    return np.asarray(minhash.hashvalues)


@given(words)
@settings(max_examples=50)
def test_equal_to_datasketch_on_random_text(text: str) -> None:
    assert signature(text).tolist() == theirs(text).tolist()


@given(st.lists(words, min_size=2, max_size=6))
@settings(max_examples=30)
def test_many_at_a_time_are_the_same_as_one(texts: list[str]) -> None:
    assert [s.tolist() for s in signatures(texts)] == [theirs(text).tolist() for text in texts]


def test_equal_to_datasketch_on_real_text() -> None:
    for row in rows("clean/bbc.jsonl.gz")[:20] + rows("language/wikinews_fr.jsonl.gz")[:5]:
        assert signature(row["text"]).tolist() == theirs(row["text"]).tolist()


@pytest.mark.parametrize("permutations", [1, 16, 256])
def test_any_number_of_permutations(permutations: int) -> None:
    assert next(signatures([article(50)], permutations)).tolist() == theirs(article(50), permutations).tolist()


def test_long_sets_are_permuted_piece_by_piece() -> None:
    hashes = np.arange(5_000, dtype=np.uint32)
    pieces = [permuted_minima(hashes[i : i + 500]) for i in range(0, 5_000, 500)]
    assert permuted_minima(hashes).tolist() == np.minimum.reduce(pieces).tolist()


def test_there_and_back() -> None:
    mine = signature(article(100))
    assert to_datasketch(mine).jaccard(to_datasketch(mine)) == 1.0
    assert from_datasketch(to_datasketch(mine)).tolist() == mine.tolist()
    assert from_datasketch(datasketch.LeanMinHash(to_datasketch(mine))).tolist() == mine.tolist()


def test_a_signature_of_another_scheme_or_seed_is_refused() -> None:
    with pytest.raises(ValueError, match="legacy"):
        from_datasketch(datasketch.MinHash(scheme="legacy"))
    with pytest.raises(ValueError, match="seed 7"):
        from_datasketch(datasketch.MinHash(seed=7))


def test_the_estimate_is_near_the_truth() -> None:
    one = article(1000)
    other = one[: len(one) // 2] + article(500, seed=1)
    mine, others = signature(one), signature(other)
    assert to_datasketch(mine).jaccard(to_datasketch(others)) == jaccard(mine, others)
    assert jaccard(mine, others) == pytest.approx(1 / 3, abs=0.13)
    with pytest.raises(ValueError, match="128"):
        jaccard(mine, others[:64])


def test_datasketch_is_imported_only_for_the_exchange() -> None:
    code = "import sys; from newslint.duplicates import signature; signature('a'); print('datasketch' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert ran.stdout == "False\n"
