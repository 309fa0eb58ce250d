"""The violations of a page, as columns."""

from typing import Any

from newslint.article import Article
from newslint.corpus import Key
from newslint.page.articles import Pool
from newslint.page.finding import Around, Finding, Place
from newslint.page.units import Units
from newslint.violation import excerpt

NOWHERE = (-1, -1)
NAMES = ("article", "rule", "severity", "message", "row", "column", "start", "end", "fix", "related")


class Violations:
    """Violations in the order in which they are added. Offsets are in UTF-16 code units; -1 where unknown."""

    def __init__(self, numbers: dict[Key, int], excerpts: bool) -> None:
        self.rules, self._severities, self._messages = Pool(), Pool(), Pool()
        self._numbers = numbers
        self._with_excerpts = excerpts
        self._rows: list[tuple[int, ...]] = []
        self._fixes: list[Any] = []
        self._related: list[list[tuple[Key, int, str, int, int]]] = []
        self._excerpts: dict[int, Any] = {}

    def add(self, found: Finding, article: Article | None) -> None:
        """Add a violation of an article that has a number. Without the article, or where it has changed, no offsets."""
        units = Units(article.text) if article else None
        offsets = _offsets(found.place, article, units)
        if article is None or self._with_excerpts:
            self._note_excerpt(found, article)
        self._rows.append((
            self._numbers[found.key], self.rules.number(found.rule), self._severities.number(found.severity),
            self._messages.number(found.message), *found.place.start, *offsets,
            self._fix(found, article, units), self._elsewhere(found, article, units),
        ))  # fmt: skip

    def columns(self) -> dict[str, Any]:
        """The columns, and what they point into."""
        columns = zip(*self._rows, strict=True) if self._rows else ((),) * len(NAMES)
        return {
            "rules": self.rules.values, "severities": self._severities.values, "messages": self._messages.values,
            "fixes": self._fixes, "excerpts": self._excerpts,
            "relations": [[(self._numbers[key], *rest) for key, *rest in places] for places in self._related],
        } | {name: list(column) for name, column in zip(NAMES, columns, strict=True)}  # fmt: skip

    def _note_excerpt(self, found: Finding, article: Article | None) -> None:
        around = found.around or _around(found.place, article)
        if around:
            self._excerpts[len(self._rows)] = _excerpt(around, found.place)

    def _fix(self, found: Finding, article: Article | None, units: Units | None) -> int:
        if found.fix is None:
            return -1
        edits = [[*_offsets(place, article, units), content] for place, content in found.fix.edits]
        self._fixes.append([int(found.fix.safe), found.fix.message, edits])
        return len(self._fixes) - 1

    def _elsewhere(self, found: Finding, article: Article | None, units: Units | None) -> int:
        if not found.related:
            return -1
        places = []
        for each in found.related:
            offsets = _offsets(each.place, article, units) if each.key == found.key else NOWHERE
            places.append((each.key, each.place.start.row, each.message, *offsets))
        self._related.append(places)
        return len(self._related) - 1


def _offsets(place: Place, article: Article | None, units: Units | None) -> tuple[int, int]:
    span = place.offsets(article) if article else None
    return (units(span[0]), units(span[1])) if span and units else NOWHERE


def _around(place: Place, article: Article | None) -> Around | None:
    span = place.offsets(article) if article else None
    shown = excerpt(article, *span) if article and span else None
    return Around(shown.text, shown.column) if shown else None


def _excerpt(around: Around, place: Place) -> list[Any]:
    """The line around a place, and the place in it."""
    units, size = Units(around.text), len(around.text)
    left = min(max(0, place.start.column - around.column), size)
    right = place.end.column - around.column if place.end.row == place.start.row else size
    return [around.text, units(left), units(min(max(left, right), size))]
