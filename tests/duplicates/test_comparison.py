"""Comparisons: shared passages are those that a plain search finds, positions are those of the texts."""

from difflib import SequenceMatcher

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.duplicates.alignment import Run, common_runs, disjoint
from newslint.duplicates.comparison import Evidence, compare
from newslint.duplicates.numbers import numbers
from newslint.duplicates.tokens import tokenise
from newslint.duplicates.verdicts import verdict
from tests.duplicates.texts import article

few_words = st.lists(st.sampled_from("abcd"), max_size=40)


@given(few_words, few_words)
@settings(max_examples=200)
def test_the_longest_run_is_the_longest_common_one(one: list[str], other: list[str]) -> None:
    match = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    longest = compare(" ".join(one), " ".join(other)).longest
    if match.size >= 5:
        assert longest == match.size
    elif one != other:
        assert longest == 0


@given(st.lists(st.integers(0, 300), unique=True, max_size=60), st.lists(st.integers(0, 300), unique=True, max_size=60))
def test_runs_are_maximal_and_lie_in_both(one: list[int], other: list[int]) -> None:
    import numpy as np

    a, b = np.array(one, np.uint64), np.array(other, np.uint64)
    found = common_runs(a, b)
    covered = {place for run in found.longest for place in range(run.a, run.a + run.length)}
    assert found.covered == len(covered)
    for run in found.longest:
        n = run.length - 4
        assert one[run.a : run.a + n] == other[run.b : run.b + n]
        assert one[run.a + n : run.a + n + 1] != other[run.b + n : run.b + n + 1] or run.a + n == len(one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Intro. " + article(60, 1) + " End", article(20, 2) + "\n" + article(60, 1).upper()),
        ("ﬁrst Straße " + "déjà vu ½ of it ".join("abcdefgh"), "x " + "de\u0301ja\u0300 VU ½ of it ".join("abcdefgh")),
        ("渡轮停航两天因为港口的风太大", "今天渡轮停航两天因为港口的风太大"),
    ],
)
def test_passages_say_the_same_on_both_sides(one: str, other: str) -> None:
    found = compare(one, other)
    assert found.passages
    for p in found.passages:
        left, right = tokenise([one[p.a_start : p.a_end]]), tokenise([other[p.b_start : p.b_end]])
        assert left.hashes.tolist() == right.hashes.tolist()
        assert len(left.hashes) == p.words


def test_passages_do_not_overlap() -> None:
    assert disjoint([Run(0, 0, 9), Run(5, 50, 8), Run(20, 4, 7), Run(30, 30, 6), Run(40, 40, 3)], 5) == [
        Run(0, 0, 9), Run(30, 30, 6),
    ]  # fmt: skip


def test_a_text_of_one_repeated_word_is_compared_in_linear_time() -> None:
    assert compare("la " * 30_000, "la " * 30_000).identical
    assert compare("la " * 30_000, "la " * 20_000).containment == 1.0


def test_evidence_can_be_seen_from_both_sides() -> None:
    one, other = "Head\n\n" + article(80), article(80) + " and a tail"
    assert compare(one, other).swapped() == compare(other, one)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1,250.5 crowns", {"1250.5"}), ("at 6-3/16 pct", {"6-3/16"}), ("on 3 May, 3 men", {"3"}), ("none", set()),
        ("2/3 of 15.", {"2/3", "15"}),
    ],
)  # fmt: skip
def test_numbers(text: str, found: set[str]) -> None:
    assert numbers(text) == found


def evidence(**figures: object) -> Evidence:
    usual = {
        "identical": False, "a_words": 400, "b_words": 400, "jaccard": 0.5, "containment": 0.7, "common": 280,
        "longest": 30, "numbers": 8, "of_numbers": 10, "passages": (),
    }  # fmt: skip
    return Evidence(**{**usual, **figures})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("figures", "kind"),
    [
        ({}, "near"),
        ({"identical": True}, "exact"),
        ({"containment": 0.59, "longest": 59}, None),
        ({"containment": 0.59, "longest": 60}, "shared-passage"),
        ({"numbers": 5}, None),
        ({"numbers": 5, "longest": 60}, "near"),
        ({"numbers": 0, "of_numbers": 1}, "near"),
        ({"longest": 17}, None),
        ({"longest": 17, "jaccard": 0.6}, "near"),
        ({"containment": 0.9, "a_words": 200}, "contained"),
        ({"containment": 0.9, "b_words": 330}, "near"),
        ({"containment": 0.9, "a_words": 200, "numbers": 1}, None),
    ],
)
def test_verdicts(figures: dict[str, object], kind: str | None) -> None:
    assert verdict(evidence(**figures)) == kind
