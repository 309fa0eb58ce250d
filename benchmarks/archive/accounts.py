"""An engine that does all work itself and keeps accounts of it."""

import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple, Self


class Account(NamedTuple):
    """A step: CPU seconds, and bytes that would go from workers to workers."""

    name: str
    seconds: float
    moved: int


class Measuring:
    """One worker, in this process."""

    workers = 1

    def __init__(self) -> None:
        self.accounts: list[Account] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        pass

    def each(self, work: Callable[[Any], Any], items: Sequence[Any]) -> Iterator[tuple[int, Any]]:
        """See :class:`~newslint.clean.engine.Engine`."""
        start = time.process_time()
        results = [work(item) for item in items]
        self._note(work, start, 0)
        yield from enumerate(results)

    def shuffle(
        self, split: Callable[..., Any], merge: Callable[..., Any], items: Sequence[Any], parts: int
    ) -> Iterator[Any]:
        """See :class:`~newslint.clean.engine.Engine`."""
        start = time.process_time()
        rows = [split(item) for item in items]
        moved = sum(part.nbytes for row in rows for part in row)
        results = [merge(part, [row[part] for row in rows]) for part in range(parts)]
        self._note(split, start, moved)
        yield from results

    def _note(self, work: Any, start: float, moved: int) -> None:
        evidence = next((each.evidence for each in work.args if hasattr(each, "evidence")), "")
        name = f"{work.func.__module__.rpartition('.')[2]} {evidence}".strip()
        self.accounts.append(Account(name, time.process_time() - start, moved))
