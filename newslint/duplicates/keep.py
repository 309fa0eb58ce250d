"""Which article of a cluster to keep.

The criteria are asked in order; the first on which one article is best decides. By default: the earliest (the original
rather than the reprint), then the longest (the whole rather than the part), then the cleanest (fewest violations of
other rules), then the first by path.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any, Literal, TypeAlias

from newslint.article import Article
from newslint.corpus import Key

Criterion: TypeAlias = Literal["earliest", "longest", "cleanest", "path"]
ORDER: tuple[Criterion, ...] = ("earliest", "longest", "cleanest", "path")

DATE_KEYS = ("date", "published", "date_published", "pubdate", "created", "timestamp")
"""Where front matter and records say when an article was published; the first that holds a date counts."""


@dataclass(frozen=True, slots=True)
class Member:
    """What the criteria know of an article. ``published`` is None where no date is known; it then loses to any date."""

    key: Key
    words: int
    violations: int = 0
    published: datetime | None = None


@dataclass(frozen=True, slots=True)
class Advice:
    """The article to keep, the others, and the criterion that decided."""

    keep: Key
    drop: tuple[Key, ...]
    because: Criterion


def advise(members: Sequence[Member], order: Sequence[Criterion] = ORDER) -> Advice:
    """Which of at least one article to keep. Raises ValueError for an empty sequence or an unknown criterion."""
    if not members:
        raise ValueError("there is nothing to choose from")
    if unknown := [each for each in order if each not in _RANKS]:
        raise ValueError(f"unknown criterion {unknown[0]!r}: there are {', '.join(ORDER)}")
    left, because = list(members), ORDER[-1]
    for criterion in (*order, ORDER[-1]):
        best = min(map(_RANKS[criterion], left))
        because = criterion
        left = [member for member in left if _RANKS[criterion](member) == best]
        if len(left) == 1:
            break
    return Advice(left[0].key, tuple(member.key for member in members if member is not left[0]), because)


def member(article: Article, words: int, violations: int = 0) -> Member:
    """An article as the criteria see it."""
    dates = (_moment(article.meta[key]) for key in DATE_KEYS if key in article.meta)
    published = next((found for found in dates if found is not None), None)
    return Member(Key(article.path, article.record), words, violations, published)


def _moment(value: Any) -> datetime | None:
    """A date or time as front matter holds it, in UTC; None where it is neither. A date counts from its midnight."""
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value.strip())
        except ValueError:
            return None
    if isinstance(value, date) and not isinstance(value, datetime):
        value = datetime.combine(value, time())
    if not isinstance(value, datetime):
        return None
    try:
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)
    except OverflowError:  # year 1 or 9999, and another time zone
        return value.replace(tzinfo=UTC)


def by_path(key: Key) -> tuple[str, int, int, str]:
    """What the criterion "path" sorts by: numbers of records as numbers."""
    record = key.record
    return (key.path, 0, record, "") if isinstance(record, int) else (key.path, 1, 0, record or "")


_RANKS: dict[Criterion, Callable[[Member], Any]] = {
    "earliest": lambda member: member.published or datetime.max.replace(tzinfo=UTC),
    "longest": lambda member: -member.words,
    "cleanest": lambda member: member.violations,
    "path": lambda member: by_path(member.key),
}
