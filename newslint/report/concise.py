"""One line a violation: ``path:row:col: severity rule message``."""

from collections.abc import Iterable, Iterator

from newslint.report.color import paint
from newslint.report.context import Context
from newslint.report.places import label
from newslint.report.visible import visible
from newslint.violation import Violation


def render(violations: Iterable[Violation], context: Context) -> Iterator[str]:
    """The lines, in the order given."""
    for violation in violations:
        place = paint(label(violation.path, violation.record, violation.location), "strong", context.color)
        severity = paint(violation.severity, violation.severity, context.color)
        yield f"{place}: {severity} {visible(violation.rule)} {visible(violation.message)}\n"
