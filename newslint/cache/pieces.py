"""What is kept of a file: what the rules say of its articles, and apart from it their digests."""

from collections.abc import Callable
from dataclasses import dataclass, field
from types import GenericAlias
from typing import Any, TypeAlias, get_type_hints

from newslint.article import Format
from newslint.cache.packing import NotPackableError, pack, packing
from newslint.corpus import Key
from newslint.failure import RULE_FAILED
from newslint.lint import Looked
from newslint.plan import Plan
from newslint.problem import Problem
from newslint.readers import Source
from newslint.suppress import Protection
from newslint.violation import Violation

Record: TypeAlias = int | str | None
Opinion: TypeAlias = tuple[list[Violation], tuple[Protection, ...]]
Said: TypeAlias = tuple[list[tuple[Record, Format, int, Opinion]], list[Problem]]
"""What the rules say of each article of a file, and what is to be passed over; what could not be read of the file."""
Digests: TypeAlias = list[tuple[Record, Format, int, Any]]
"""A digest of each article of a file. The number before it, and before an opinion, is the checksum of its text."""


@dataclass
class Pieces:
    """What is known of a file; ``said`` is None where its rules have not run."""

    said: Said | None = None
    digests: dict[str, Digests] = field(default_factory=dict)

    def looked(self, source: Source) -> list[Looked | Problem]:
        """What :func:`newslint.lint.look` returns. Raises ValueError where the pieces are of different articles."""
        columns = [*([self.said[0]] if self.said else []), *self.digests.values()]
        articles = [self._looked(source, row) for row in zip(*columns, strict=True)]
        return [*articles, *(self.said[1] if self.said else ())]

    def _looked(self, source: Source, row: tuple[tuple[Record, Format, int, Any], ...]) -> Looked:
        record, format, checksum, opinion = row[0]
        violations, protections = opinion if self.said else ([], ())
        made = (digest for *_, digest in row[bool(self.said) :])
        digests = dict(zip(self.digests, made, strict=True))
        key = Key(source.path, record)
        return Looked(key, format, violations, digests, source.reported, source.changed, protections, checksum)


def pieces(looked: list[Looked | Problem], rules: bool) -> Pieces | None:
    """The pieces of what was looked at, with what the rules say or digests only; None where a rule failed."""
    articles = [one for one in looked if isinstance(one, Looked)]
    if any(found.rule == RULE_FAILED for one in articles for found in one.violations):
        return None
    said = [(one.key.record, one.format, one.checksum, (one.violations, one.protections)) for one in articles]
    problems = [one for one in looked if isinstance(one, Problem)]
    names = articles[0].digests if articles else ()
    digests = {
        name: [(one.key.record, one.format, one.checksum, one.digests[name]) for one in articles] for name in names
    }
    return Pieces((said, problems) if rules else None, digests)


def digest_kinds(plan: Plan) -> dict[str, Any]:
    """The types of the digests that can be kept, by name: those whose function says a type that can be packed."""
    kinds: dict[str, Any] = {}
    for name, digest in plan.digests.items():
        try:
            kind = GenericAlias(list, GenericAlias(tuple, (Record, Format, int, get_type_hints(digest)["return"])))
            packing(kind)
        except (NotPackableError, NameError, KeyError, TypeError, AttributeError):
            continue
        kinds[name] = kind
    return kinds


def packed(value: Any, kind: Any) -> Any:
    """A piece as plain JSON."""
    return pack(value, kind)


def unpacked(value: Any, kind: Any) -> Any | None:
    """The piece that was packed, or None where it is none of that kind."""
    return unpacker(kind)(value)


def unpacker(kind: Any) -> Callable[[Any], Any | None]:
    """The function that unpacks pieces of a kind, for thousands of them."""
    convert = packing(kind).unpack or (lambda value: value)

    def unpacked(value: Any) -> Any | None:
        try:
            return None if value is None else convert(value)
        except (TypeError, ValueError, LookupError):
            return None

    return unpacked
