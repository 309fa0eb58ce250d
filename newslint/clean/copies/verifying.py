"""Likely pairs compared by their texts, some thousand at a time, and what they are called."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newslint.clean.copies.columns import EDGE, KINDS, mapped, read_rows, save_rows
from newslint.clean.copies.stores import Stores, prose_of
from newslint.duplicates.pairs import Pair, close, compared
from newslint.duplicates.verdicts import Thresholds, verdict

if TYPE_CHECKING:
    from newslint.clean.copies.columns import Rows

PAIRS = 4096
WORDS = 1 << 22
"""Pairs, and words of their texts, that are read at a time: some 40 MB of text."""


class Batch(NamedTuple):
    """The pairs ``start`` to ``stop`` of a file. Those of equal tokens need no test of whether they are close."""

    pairs: Path
    start: int
    stop: int
    equal: bool

    @property
    def file(self) -> Path:
        """Where what came of it is written: rows of EDGE."""
        return self.pairs.with_name(f"edges-{self.pairs.stem}-{self.start:010d}.npys")


def verify(stores: Stores, thresholds: Thresholds, batch: Batch) -> int:
    """Write the pairs of a batch that are called something; how many there are. What is written stays."""
    if not batch.file.exists():
        pairs = mapped(batch.pairs)[batch.start : batch.stop]
        save_rows(batch.file, (_edges(stores, thresholds, portion, batch.equal) for portion in portions(stores, pairs)))
    return len(read_rows(batch.file, EDGE))


def portions(stores: Stores, pairs: "Rows") -> "Iterator[Rows]":
    """The pairs in portions of bounded text; a pair is never cut."""
    import numpy as np

    words = stores.words
    read = (words[pairs["first"]].astype(np.int64) + words[pairs["second"]]).cumsum()
    start = 0
    while start < len(pairs):
        before = int(read[start - 1]) if start else 0
        stop = min(start + PAIRS, int(np.searchsorted(read, before + WORDS)))
        yield pairs[start : max(stop, start + 1)]
        start = max(stop, start + 1)


def _edges(stores: Stores, thresholds: Thresholds, pairs: "Rows", equal: bool) -> "Rows":
    import numpy as np

    texts = prose_of(stores, np.unique(np.concatenate((pairs["first"], pairs["second"]))))
    chosen = list(zip(pairs["first"].tolist(), pairs["second"].tolist(), strict=True))
    if not equal:
        chosen = close(chosen, texts.__getitem__)
    rows = (_edge(pair, thresholds) for pair in compared(chosen, texts.__getitem__))
    return np.array([row for row in rows if row is not None], EDGE)


def _edge(pair: Pair, thresholds: Thresholds) -> tuple[int, int, int, float, float, int] | None:
    kind, evidence = verdict(pair.evidence, thresholds), pair.evidence
    if kind is None:
        return None
    return pair.a, pair.b, KINDS.index(kind), evidence.jaccard, evidence.containment, evidence.longest
