"""How a check reports: format, colour, where to."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, get_args

import click

from newslint.cli.files import write_file
from newslint.config.settings import OutputFormat, Settings
from newslint.lint import Outcome
from newslint.plan import Plan

OUTPUT = (
    click.option("--output-format", type=click.Choice(get_args(OutputFormat)), help="How to report; default: full."),
    click.option("--output-file", type=click.Path(dir_okay=False), help="Write the report there instead of to stdout."),
    click.option("--statistics", is_flag=True, help="Count the violations of each rule instead of showing them."),
    click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="When to colour."),
    click.option("--quiet", "-q", is_flag=True, help="No summary; errors are still said."),
)  # fmt: skip


def colored(when: str, terminal: bool) -> bool:
    """Whether to colour: as told, else by NO_COLOR and FORCE_COLOR, else on a terminal that knows how."""
    if when != "auto":
        return when == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (terminal and os.environ.get("TERM") != "dumb")


def write(outcome: Outcome, plan: Plan, settings: Settings, options: dict[str, Any], outlet: BinaryIO) -> None:
    """Report what was found, to an outlet (stdout, mostly) or to the file asked for, always in UTF-8."""
    file = options["output_file"]
    color = colored(options["color"], sys.stdout.isatty() and not file)
    pieces = _pieces(outcome, plan, settings, options["statistics"], color)
    if file:
        write_file(file, pieces)
    else:
        for piece in pieces:
            outlet.write(piece.encode("utf-8"))
        outlet.flush()


def _pieces(outcome: Outcome, plan: Plan, settings: Settings, statistics: bool, color: bool) -> Iterator[str]:
    from newslint.report import Context, render

    context = Context(rules=plan.rules, problems=tuple(outcome.problems), color=color, root=Path.cwd())
    return render("statistics" if statistics else settings.output_format, outcome.violations, context)
