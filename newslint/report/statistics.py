"""How often each rule was broken, and how much of it can be fixed."""

from collections import Counter
from collections.abc import Iterable, Iterator

from newslint.report.context import Context
from newslint.report.visible import visible
from newslint.violation import Violation

_HEAD = ("count", "fixable", "safely")


def render(violations: Iterable[Violation], context: Context) -> Iterator[str]:
    """A table, most frequent rules first. ``fixable`` have a fix; ``safely`` counts those that need no second look."""
    counts: Counter[str] = Counter()
    fixable: Counter[str] = Counter()
    safely: Counter[str] = Counter()
    for violation in violations:
        counts[violation.rule] += 1
        fixable[violation.rule] += violation.fix is not None
        safely[violation.rule] += violation.fix is not None and violation.fix.safe
    if counts:
        yield _row(_HEAD, "rule")
    for rule, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield _row((count, fixable[rule], safely[rule]), visible(rule))


def _row(numbers: tuple[object, ...], rule: str) -> str:
    cells = (f"{number!s:>{len(head)}}" for number, head in zip(numbers, _HEAD, strict=True))
    return "  ".join([*cells, rule]) + "\n"
