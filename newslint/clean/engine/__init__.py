"""Engines: what brings pure functions to the processes, or machines, that run them.

The functions are those of a module, or ``functools.partial`` of one: they travel by name. Their items and results are
pickled, so both are small; what is large goes through files (or, in a shuffle, through arrays).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, Self, TypeVar

T = TypeVar("T")
A = TypeVar("A")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Died:
    """In place of a result: the process that worked on the item died, and the one that tried again died too."""

    reason: str


class Engine(Protocol):
    """Runs functions. A context manager: leaving it ends every process that it started, within a second.

    An exception that a function raises is raised by the iterator, and ends it.
    """

    @property
    def workers(self) -> int:
        """How many items are worked on at once."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *error: object) -> None: ...

    def each(self, work: Callable[[T], R], items: Sequence[T]) -> Iterator[tuple[int, R | Died]]:
        """The position of each item and ``work(item)``, as they are done: no order is promised.

        A bounded number is under way at once. An item whose process died is worked on once more, by a new one.
        """

    def shuffle(
        self,
        split: Callable[[T], Sequence[A]],
        merge: Callable[[int, Sequence[A]], R],
        items: Sequence[T],
        parts: int,
    ) -> Iterator[R]:
        """``merge(k, [split(item)[k] for item in items])`` for each k below ``parts``, in the order of k.

        ``split`` gives ``parts`` numpy arrays (structured ones where there are columns), which never gather in the
        calling process. Raises CleanProblem where a process died twice.
        """
