"""A corpus as corpus rules see it: one digest an article, and the few articles that a comparison needs to reread."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, NamedTuple, TypeVar

from newslint.article import Article

D = TypeVar("D")
T = TypeVar("T")


class Key(NamedTuple):
    """What names an article: its path and, in a file of records, the record's number or id."""

    path: str
    record: int | str | None = None


class GoneError(LookupError):
    """An article that was looked at cannot be read again, or is no longer what it was."""

    def __init__(self, key: Key) -> None:
        super().__init__(f"{key.path} changed while it was checked")
        self.key = key


@dataclass(frozen=True, eq=False)
class Corpus(Generic[D]):
    """The digests of a run, in the run's order (sorted paths, records in file order).

    ``reported[i]`` says whether violations may be reported on article ``i``; the others are only compared with.
    ``read(i)`` returns article ``i``; it may reread the file, so ask for the few that matter. ``changed[i]`` says
    whether the article is part of what is being changed (empty: all are); see :meth:`side`.
    """

    keys: Sequence[Key]
    digests: Sequence[D]
    reported: Sequence[bool]
    read: Callable[[int], Article]
    changed: Sequence[bool] = ()
    _once: dict[Callable[..., Any], Any] = field(default_factory=dict, repr=False)

    def __len__(self) -> int:
        return len(self.keys)

    def side(self, one: int, other: int) -> int | None:
        """The article that a pair is reported on: the changed one, of two alike the later; None if it may not be.

        It does not depend on what else a run was handed, so several runs on parts of a change report each pair once.
        """
        chosen = max(one, other)
        if self.changed and self.changed[one] != self.changed[other]:
            chosen = one if self.changed[one] else other
        return chosen if self.reported[chosen] else None

    def once(self, view: "Callable[[Corpus[D]], T]") -> T:
        """``view(self)``, computed at most one time however many rules ask (two rules on one kind of digest)."""
        if view not in self._once:
            self._once[view] = view(self)
        result: T = self._once[view]
        return result
