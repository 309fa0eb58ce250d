"""For pandas: a column of texts in, a table of violations or a column of repaired texts out."""

import pandas as pd

from newslint.adapters.rows import Row, row
from newslint.linter import Linter
from newslint.violation import Violation


def violations(texts: "pd.Series[str]", linter: Linter | None = None, *, compare: bool = False) -> pd.DataFrame:
    """A row a violation, under the index of the text it is in: ``articles.join(violations(articles["text"]))``.

    The columns are those of :class:`~newslint.adapters.rows.Row`. Missing texts have none. ``compare``: texts are
    compared with each other, too; what is a copy names the other by its label where each has its own, else by its
    number, from 0.
    """
    linter = linter or Linter()
    present = texts.dropna()
    found = _together(present, linter) if compare else [linter.check(text, format="record") for text in present]
    index = present.index.repeat([len(each) for each in found])
    return pd.DataFrame([row(one) for each in found for one in each], index=index, columns=list(Row._fields))


def fixed(texts: "pd.Series[str]", linter: Linter | None = None, *, unsafe: bool = False) -> "pd.Series[str]":
    """The texts with their safe fixes applied, with ``unsafe`` the others too; missing ones stay missing."""
    linter = linter or Linter()
    return texts.map(lambda text: linter.fix(text, unsafe=unsafe, format="record").text, na_action="ignore")


def _together(texts: "pd.Series[str]", linter: Linter) -> list[list[Violation]]:
    labels = texts.index.tolist()
    own = texts.index.is_unique and all(isinstance(label, int | str) for label in labels)
    return linter.check_all(texts, names=labels if own else None, path=str(texts.name or "<texts>"))
