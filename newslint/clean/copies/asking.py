"""Work given to an engine whose every result is needed."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from newslint.clean.engine import Died, Engine
from newslint.clean.problems import CleanProblem

T = TypeVar("T")
R = TypeVar("R")


def results(engine: Engine, work: Callable[[T], R], items: Sequence[T]) -> Iterator[tuple[int, R]]:
    """The position of each item and what comes of it, in any order. Raises CleanProblem where the worker died twice."""
    for position, result in engine.each(work, items):
        if isinstance(result, Died):
            raise CleanProblem(f"the search for copies stopped, its worker died twice: {result.reason}")
        yield position, result
