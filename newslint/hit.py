"""What a rule says: here, from this character to that one, this is wrong, and so it may be repaired."""

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias


class Edit(NamedTuple):
    """Put ``content`` in place of the characters from ``start`` to ``end`` (end exclusive)."""

    start: int
    end: int
    content: str


class Related(NamedTuple):
    """Another place that explains a hit: the passage of the other article, the first use of a headline.

    ``article`` is the index in the corpus, or None for a place in the same article.
    """

    start: int
    end: int
    message: str
    article: int | None = None


class Hit(NamedTuple):
    """A place that breaks a rule. Offsets are characters of ``article.text``, end exclusive.

    ``fix`` is what to put in place of the marked text, or a tuple of edits where more (or other text) must change.
    ``safe`` overrules the rule's own word on whether the fix can be applied without asking. ``takes`` is the key of
    the article's record ("date", "source", "credit", "section") under which the marked text can be kept.
    """

    start: int
    end: int
    message: str
    fix: str | tuple[Edit, ...] | None = None
    safe: bool | None = None
    related: tuple[Related, ...] = ()
    takes: str | None = None

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The fix as edits; empty where there is none."""
        if self.fix is None:
            return ()
        if isinstance(self.fix, str):
            return (Edit(self.start, self.end, self.fix),)
        return self.fix


Hits: TypeAlias = Iterator[Hit]
