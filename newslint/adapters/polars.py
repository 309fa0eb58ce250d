"""For polars: an expression of texts in, one of violations or of repaired texts out; for lazy frames, too."""

from collections.abc import Callable
from typing import Any

import polars as pl

from newslint.adapters.rows import Row, plain
from newslint.linter import Linter

VIOLATIONS = pl.List(
    pl.Struct({name: pl.Int64 if kind is int else pl.String for name, kind in Row.__annotations__.items()})
)
"""The type of a column of violations; ``explode`` and ``unnest`` make a row of each."""


def violations(texts: pl.Expr, linter: Linter | None = None, *, compare: bool = False) -> pl.Expr:
    """A list of violations for each text, null for null.

    Their fields are those of :class:`~newslint.adapters.rows.Row`. ``compare``: texts are compared with each other,
    too, which takes the whole column at once; what is a copy names the other by its number in the column, from 0.
    """
    linter = linter or Linter()

    def alone(column: pl.Series) -> pl.Series:
        return _each(column, lambda text: plain(linter.check(text, format="record")), VIOLATIONS)

    def together(column: pl.Series) -> pl.Series:
        found = linter.check_all(column.fill_null(""), path=column.name or "<texts>")
        told = [None if text is None else plain(each) for text, each in zip(column, found, strict=True)]
        return pl.Series(column.name, told, VIOLATIONS)

    return texts.map_batches(together if compare else alone, VIOLATIONS, is_elementwise=not compare)


def fixed(texts: pl.Expr, linter: Linter | None = None, *, unsafe: bool = False) -> pl.Expr:
    """The texts with their safe fixes applied, with ``unsafe`` the others too; null for null."""
    linter = linter or Linter()

    def repaired(column: pl.Series) -> pl.Series:
        return _each(column, lambda text: linter.fix(text, unsafe=unsafe, format="record").text, pl.String())

    return texts.map_batches(repaired, pl.String(), is_elementwise=True)


def _each(column: pl.Series, work: Callable[[str], Any], kind: pl.DataType) -> pl.Series:
    return pl.Series(column.name, [None if text is None else work(text) for text in column], kind)
