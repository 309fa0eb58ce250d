"""Blocks for datatrove: documents repaired, dropped with a reason, counted."""

import pickle
from typing import Any

import pytest

from tests.adapters.texts import FIXED, TEXTS, WHY

pytest.importorskip("datatrove", reason=WHY)

from datatrove.data import Document

from newslint import Linter, Settings
from newslint.adapters.datatrove import KEY, NewslintFilter, NewslintFixer


def documents() -> Any:
    texts = [text for text in TEXTS if text is not None]
    return (Document(text, str(number), metadata={"title": "Quay closes"}) for number, text in enumerate(texts))


def test_documents_are_repaired_and_counted() -> None:
    fixer = NewslintFixer()
    assert [each.text for each in fixer.run(documents())] == [text for text in FIXED if text is not None]
    assert fixer.stats["typography/double-space"].total == 1
    assert fixer.stats["total"].total == 4


def test_documents_stay_as_a_gate_would_have_it() -> None:
    block = NewslintFilter()
    kept = list(block.run(documents()))
    assert [each.id for each in kept] == ["0", "3"]
    assert kept[0].metadata == {"title": "Quay closes", KEY: {"why": [], "violations": []}}
    assert block.stats["dropped_garbled/misspelling"].total == 1


def test_what_is_dropped_says_why() -> None:
    [document] = [each for each in documents() if "thier" in each.text]
    assert NewslintFilter().filter(document) == (False, "garbled/misspelling")
    assert document.metadata[KEY]["why"][0].startswith("2 warnings in 7 words, more than 10 per 1,000")
    assert [each["start"] for each in document.metadata[KEY]["violations"]] == [11, 22]
    assert NewslintFilter(Linter(Settings(select=("encoding",)))).filter(document) is True


def test_a_block_travels_and_looks_twice_without_being_misled() -> None:
    block = NewslintFilter()
    document = next(documents())
    assert block.filter(document) is True
    assert pickle.loads(pickle.dumps(block)).filter(document) is True
