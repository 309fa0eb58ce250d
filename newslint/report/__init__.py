"""Reports: violations in, pieces of output out. One module a format; a report opens no file and prints nothing."""

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from newslint.report.context import Context as Context

if TYPE_CHECKING:
    from newslint.violation import Violation

FORMATS = ("full", "concise", "grouped", "json", "json-lines", "sarif", "github", "gitlab", "junit", "rdjson")
"""What --output-format takes. ``statistics`` is rendered likewise, and is asked for with an option of its own."""


def render(format: str, violations: Iterable["Violation"], context: Context) -> Iterator[str]:
    """The report, piece by piece, in the order in which violations come; pieces end in a newline or are joined as is.

    ``full``, ``concise``, ``grouped``, ``json``, ``json-lines``, ``sarif``, ``github``, ``gitlab`` and ``rdjson`` yield
    while violations come in; ``junit`` and ``statistics`` need all of them first. Raises ValueError for a format that
    does not exist.
    """
    if format not in (*FORMATS, "statistics"):
        raise ValueError(f"no report format {format!r}")
    module = import_module(f"newslint.report.{format.replace('-', '_')}")
    pieces: Iterator[str] = module.render(violations, context)
    return pieces
