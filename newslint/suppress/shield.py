"""Which violations are protected, asked of all at once: the time grows with their number, not with that of all pairs.

What it says is what :meth:`Suppression.covers` and :meth:`Sic.covers` say of each pair.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import accumulate
from sys import maxsize

from newslint.suppress.find import Protection
from newslint.suppress.sic import Sic
from newslint.suppress.suppression import Suppression
from newslint.violation import Violation

EVERYWHERE = (0, maxsize)


def names_of(rule: str) -> tuple[str, str, str]:
    """What a suppression may call a rule: its id, its family, ALL."""
    return rule, rule.partition("/")[0], "ALL"


class Shield:
    """The protections of an article: ``shield.covers(violation)``."""

    def __init__(self, protections: Iterable[Protection], today: date) -> None:
        self._quoting: defaultdict[str, list[Suppression]] = defaultdict(list)
        scopes: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        sics: list[Sic] = []
        for one in protections:
            if isinstance(one, Sic):
                sics.append(one)
            elif one.text is not None:
                self._quoting[one.rule].append(one)
            elif not one.expired(today):
                scopes[one.rule].append(one.scope or EVERYWHERE)
        self._today = today
        self._scopes = {rule: _reach(some) for rule, some in scopes.items()}
        self._sics = sorted(sics, key=lambda sic: sic.end)
        self._sic_ends = [sic.end for sic in self._sics]

    def covers(self, found: Violation) -> bool:
        """Whether a violation is to be passed over."""
        for name in names_of(found.rule):
            if name in self._scopes:
                begins, reach = self._scopes[name]
                begun = bisect_right(begins, found.start)
                if begun and found.start <= reach[begun - 1]:
                    return True
            if any(one.covers(found, self._today) for one in self._quoting.get(name, ())):
                return True
        return bool(self._sics) and any(sic.covers(found, self._today) for sic in self._near(found))

    def _near(self, found: Violation) -> Iterator[Sic]:
        for number in range(bisect_left(self._sic_ends, found.end), len(self._sics)):
            if self._sics[number].first > found.start:
                return
            yield self._sics[number]


class Findings:
    """The violations of an article: ``findings.has(suppression)`` says whether there is one that it covers."""

    def __init__(self, violations: Iterable[Violation]) -> None:
        self._named: defaultdict[str, list[Violation]] = defaultdict(list)
        for found in sorted(violations, key=lambda found: found.start):
            for name in names_of(found.rule):
                self._named[name].append(found)
        self._starts = {name: [found.start for found in some] for name, some in self._named.items()}

    def has(self, one: Suppression, today: date) -> bool:
        """Whether a suppression has something to suppress."""
        starts = self._starts.get(one.rule, [])
        begin, end = one.scope or EVERYWHERE
        inside = range(bisect_left(starts, begin), bisect_right(starts, end))
        return any(one.covers(self._named[one.rule][number], today) for number in inside)


def _reach(scopes: Sequence[tuple[int, int]]) -> tuple[list[int], list[int]]:
    """Where scopes begin, in order, and how far those that began until then reach."""
    ordered = sorted(scopes)
    return [begin for begin, _ in ordered], list(accumulate((end for _, end in ordered), max))
