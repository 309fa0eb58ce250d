"""Expressions of polars: lists of violations, repaired texts, lazily and eagerly."""

from typing import Literal

import pytest

from tests.adapters.texts import COPY, FIXED, RULES, TEXTS, WHY

pytest.importorskip("polars", reason=WHY)

import polars as pl

from newslint.adapters.polars import VIOLATIONS, fixed, violations

TEXT = pl.col("text")
FRAME = pl.DataFrame({"text": TEXTS})


@pytest.mark.parametrize("engine", ["in-memory", "streaming"])
def test_violations_are_lists(engine: Literal["in-memory", "streaming"]) -> None:
    found = FRAME.lazy().select(violations(TEXT)).collect(engine=engine)["text"]
    assert found.dtype == VIOLATIONS
    assert [[each["rule"] for each in one or []] for one in found.to_list()] == RULES
    assert found[1] is None
    assert found[2][0] == {
        "rule": "garbled/misspelling", "severity": "warning", "message": "'thier' is probably 'their'",
        "start": 11, "end": 16, "marked": "thier", "fix": "unsafe",
    }  # fmt: skip


def test_copies_are_named_by_their_number() -> None:
    found = FRAME.select(violations(TEXT, compare=True))["text"].to_list()
    assert found[1] is None
    assert found[4][0]["message"].startswith(COPY.format(0))


def test_texts_are_repaired() -> None:
    repaired = FRAME.with_columns(fixed(TEXT), unsafe=fixed(TEXT, unsafe=True))
    assert repaired["text"].to_list() == FIXED
    assert "their side" in repaired["unsafe"][2]


def test_no_texts_are_no_trouble() -> None:
    empty = FRAME.clear().select(found=violations(TEXT), texts=fixed(TEXT), copies=violations(TEXT, compare=True))
    assert empty.shape == (0, 3)
