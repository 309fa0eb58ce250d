"""A figure: something measured, with its name and which way is better."""

from collections.abc import Iterable
from typing import NamedTuple


class Figure(NamedTuple):
    """``value`` is a share of 0 to 1 or a rate; ``of`` is the number of cases (words, for a rate) behind it."""

    name: str
    value: float
    of: int
    more_is_better: bool = True


def share_found(name: str, outcomes: Iterable[bool]) -> Figure:
    """The share of the cases that came out true."""
    results = list(outcomes)
    return Figure(name, sum(results) / max(1, len(results)), len(results))


def count(name: str, outcomes: Iterable[bool]) -> Figure:
    """How many of the cases came out true, where none should."""
    results = list(outcomes)
    return Figure(name, float(sum(results)), len(results), more_is_better=False)
