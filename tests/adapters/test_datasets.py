"""Functions for ``datasets``: in one process and several, hashed by what they do."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.adapters.texts import FIXED, RULES, TEXTS, WHY

pytest.importorskip("datasets", reason=WHY)

import datasets

from newslint import Linter, Settings
from newslint.adapters.datasets import Check, Fix, Keep


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    datasets.disable_progress_bars()
    yield
    datasets.enable_progress_bars()


def articles() -> Any:
    return datasets.Dataset.from_dict({"text": TEXTS, "title": ["Quay closes"] * len(TEXTS)})


@pytest.mark.parametrize(("size", "processes"), [(1, None), (1000, None), (2, 2)])
def test_a_column_of_violations_whatever_the_batches(size: int, processes: int | None) -> None:
    check = Check()
    checked = articles().map(
        check, batched=True, batch_size=size, num_proc=processes, features=check.features(articles().features)
    )  # fmt: skip
    found = checked["violations"]
    assert [[each["rule"] for each in one] for one in found] == RULES
    assert found[2][0]["start"] == 11


def test_what_stands_beside_a_text_counts() -> None:
    text = "Quay closes\n\nIt closed."
    batch: dict[str, list[str | None]] = {"body": [text, text], "headline": ["Quay closes", None]}
    found = Check("body", "found")(batch)["found"]
    assert [[each["rule"] for each in one] for one in found] == [["structure/repeated-headline"], []]


def test_texts_are_repaired() -> None:
    assert articles().map(Fix(), batched=True)["text"][:] == FIXED
    assert "their side" in Fix(unsafe=True)({"text": TEXTS})["text"][2]


def test_articles_stay_as_a_gate_would_have_it() -> None:
    assert articles().filter(Keep(), batched=True)["text"][:] == [TEXTS[0], TEXTS[4]]


def test_a_function_is_hashed_by_its_settings() -> None:
    from datasets.fingerprint import Hasher

    one, asked, other = Check(), Check(), Check(linter=Linter(Settings(select=("encoding",))))
    asked({"text": ["A text."]})
    assert Hasher.hash(one) == Hasher.hash(asked) == Hasher.hash(Check())
    assert Hasher.hash(one) != Hasher.hash(other)
    assert Hasher.hash(one) != Hasher.hash(Check("body"))


def test_features_of_other_columns_stay(tmp_path: Path) -> None:
    known = articles().features
    assert {**Check(into="found").features(known)}.keys() == {"text", "title", "found"}
