"""What can be wrong with a suppression: rules like any other, but judged when all others have spoken."""

from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

from newslint.article import Article
from newslint.rules import Rule, Severity, Written


def _nothing(article: Article) -> Iterator[Any]:
    return iter(())


def _rule(name: str, doc: str, severity: Severity = "warning") -> Rule:
    written = Written(_nothing, doc)
    return Rule(lambda: written, __name__, severity, id=f"suppression/{name}")


UNUSED = _rule(
    "unused",
    "A suppression has nothing to suppress.\n\n"
    "What it was written for is gone. Left where it is, it would hide the next real mistake.",
)
UNKNOWN = _rule(
    "unknown",
    "A suppression cannot be understood: it names no rule that there is, or is written in another way.\n\n"
    "It does nothing, and whoever wrote it believes that it does.",
)
EXPIRED = _rule(
    "expired",
    "A suppression was to hold until a day that is over.\n\nWhat it put off is due.",
)
NO_REASON = _rule(
    "no-reason",
    "A suppression does not say why.\n\nThe next editor cannot tell whether it still holds.",
    "info",
)
RULES = MappingProxyType({rule.id: rule for rule in (UNUSED, UNKNOWN, EXPIRED, NO_REASON)})
