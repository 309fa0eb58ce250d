"""One JSON object a line, each as an element of the JSON format."""

from collections.abc import Iterable, Iterator

from newslint.report.context import Context
from newslint.report.documents import compact
from newslint.report.json import as_object
from newslint.violation import Violation


def render(violations: Iterable[Violation], context: Context) -> Iterator[str]:
    """The lines, in the order given."""
    for violation in violations:
        yield compact(as_object(violation)) + "\n"
