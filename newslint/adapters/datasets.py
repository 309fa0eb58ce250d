"""For ``datasets``: functions for ``map`` and ``filter`` with ``batched=True``.

They can be pickled, so ``num_proc`` works, and are hashed by their settings, so that an unchanged one is not run again.
A batch is not compared within itself: what is a copy of what would depend on where batches are cut.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

from newslint.adapters.rows import Row, judged, plain
from newslint.linter import Linter

if TYPE_CHECKING:
    from datasets import Features

Batch: TypeAlias = Mapping[str, Sequence[Any]]


@dataclass(frozen=True)
class Check:
    """Adds a column of violations, a list of :class:`~newslint.adapters.rows.Row` for each article.

    ``column`` holds the texts, None among them; ``into`` names the new column. Titles, languages and so on are found
    in the other columns. ``features`` must be handed to ``map`` beside it: an empty list alone does not tell its type.
    """

    column: str = "text"
    into: str = "violations"
    linter: Linter = field(default_factory=Linter)

    def __call__(self, batch: Batch) -> dict[str, list[Any]]:
        """The new column of a batch."""
        return {self.into: [plain(self._found(row)) for row in _rows(batch)]}

    def features(self, known: "Features") -> "Features":
        """The features of a data set with the new column."""
        from datasets import Features, List, Value

        kinds = {name: Value("int64" if kind is int else "string") for name, kind in Row.__annotations__.items()}
        return Features({**known, self.into: List(kinds)})

    def _found(self, row: Mapping[str, Any]) -> Any:
        return () if row[self.column] is None else self.linter.violations(self.linter.record(row, self.column))


@dataclass(frozen=True)
class Fix:
    """Repairs the texts of a column in their place; ``unsafe``: with the fixes that may change the meaning."""

    column: str = "text"
    linter: Linter = field(default_factory=Linter)
    unsafe: bool = False

    def __call__(self, batch: Batch) -> dict[str, list[Any]]:
        """The column, repaired."""
        return {self.column: [self._fixed(row) for row in _rows(batch)]}

    def _fixed(self, row: Mapping[str, Any]) -> str | None:
        text = row[self.column]
        if text is None:
            return None
        remake = partial(_record, self.linter, row, self.column)
        return self.linter.fixed(text, remake, unsafe=self.unsafe).text


@dataclass(frozen=True)
class Keep:
    """Says of each article whether ``newslint gate`` would let it in, by ``[gate]`` in the settings; of None, no."""

    column: str = "text"
    linter: Linter = field(default_factory=Linter)

    def __call__(self, batch: Batch) -> list[bool]:
        """Whether each article of a batch may stay."""
        return [self._stays(row) for row in _rows(batch)]

    def _stays(self, row: Mapping[str, Any]) -> bool:
        return row[self.column] is not None and not judged(self.linter, self.linter.record(row, self.column)).why


def _record(linter: Linter, row: Mapping[str, Any], column: str, text: str) -> Any:
    return linter.record({**row, column: text}, column)


def _rows(batch: Batch) -> Iterator[dict[str, Any]]:
    return (dict(zip(batch, values, strict=True)) for values in zip(*batch.values(), strict=True))
