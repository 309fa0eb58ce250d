"""Columns of pandas: violations under the index of their text, repaired texts, copies named by their label."""

import pytest

from tests.adapters.texts import COPY, FIXED, REPORT, RULES, TEXTS, WHY

pytest.importorskip("pandas", reason=WHY)

import pandas as pd

from newslint import Linter, Settings
from newslint.adapters.pandas import fixed, violations

LABELS = ["a", "b", "c", "d", "e"]


def test_violations_stand_under_the_index_of_their_text() -> None:
    found = violations(pd.Series(TEXTS, LABELS, name="text"))
    assert [found["rule"][found.index == label].tolist() for label in LABELS] == RULES
    first = found.loc["c"].iloc[0]
    assert (first["start"], first["end"], first["marked"], first["fix"]) == (11, 16, "thier", "unsafe")
    assert (found["message"].iloc[0], found["severity"].iloc[0]) == ("'thier' is probably 'their'", "warning")


@pytest.mark.parametrize(("labels", "name"), [(LABELS, "a"), ([7, 8, 9, 10, 11], 7), ([1, 1, 1, 1, 1], 0)])
def test_copies_are_named(labels: list[str | int], name: str | int) -> None:
    found = violations(pd.Series(TEXTS, labels, name="text"), compare=True)
    [copy] = found[found["rule"] == "duplicate/near"].itertuples()
    assert copy.Index == labels[-1]
    assert copy.message.startswith(COPY.format(name))


def test_a_column_without_violations_has_a_table_without_rows() -> None:
    found = violations(pd.Series([REPORT, None]))
    assert list(found.columns) == ["rule", "severity", "message", "start", "end", "marked", "fix"]
    assert len(found) == 0


def test_texts_are_repaired_in_place() -> None:
    column = pd.Series(TEXTS, LABELS)
    assert [text if isinstance(text, str) else None for text in fixed(column)] == FIXED
    assert "their side" in fixed(column, unsafe=True)["c"]
    assert fixed(column, Linter(Settings(select=("encoding",)))).equals(column)
