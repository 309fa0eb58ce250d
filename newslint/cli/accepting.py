"""The options of ``newslint check`` that pass over what is old: a baseline, and what git says is not new."""

from collections.abc import Container, Sequence
from pathlib import Path
from typing import Any

import click

from newslint.failure import RULE_FAILED
from newslint.lint import Outcome
from newslint.plan import Plan
from newslint.readers import Source

ACCEPTING = (
    click.option(
        "--baseline",
        type=click.Path(dir_okay=False),
        metavar="FILE",
        help="Pass over the violations that newslint baseline wrote there.",
    ),
    click.option("--new-since", metavar="REV", help="Report only on lines that are new since this revision of git."),
)  # fmt: skip
SHOWN = 5
"""Entries of a baseline named that match nothing any more."""


def accepted_digests(options: dict[str, Any]) -> Container[str]:
    """The digests of what the baseline accepts: none of it is repaired."""
    if not options["baseline"]:
        return frozenset()
    return frozenset(entry.digest for entry in _entries(options["baseline"]))


def pass_over(outcome: Outcome, sources: Sequence[Source], plan: Plan, options: dict[str, Any]) -> None:
    """Take out of what was found what the baseline accepts, and what stands on lines that are not new."""
    if options["new_since"]:
        _only_new(outcome, options["new_since"])
    if options["baseline"]:
        _only_unaccepted(outcome, sources, plan, options)


def _only_new(outcome: Outcome, revision: str) -> None:
    from newslint.since import GitError, new_lines

    try:
        lines = new_lines(revision, Path())
    except GitError as error:
        raise click.UsageError(f"--new-since {revision}: {error}") from None
    outcome.violations = [found for found in outcome.violations if found.rule == RULE_FAILED or found in lines]


def _only_unaccepted(outcome: Outcome, sources: Sequence[Source], plan: Plan, options: dict[str, Any]) -> None:
    from newslint.baseline import relative, sort_out

    file = Path(options["baseline"])
    paths = relative((source.path for source in sources if source.reported), file.parent)
    result = sort_out(outcome.violations, _entries(file), file.parent, paths, plan.rules.keys())
    outcome.violations = result.new
    if result.gone and not options["new_since"] and not options["quiet"]:
        count = "1 entry" if len(result.gone) == 1 else f"{len(result.gone)} entries"
        click.echo(f"newslint: {count} of {file} can be removed: what was accepted is gone.", err=True)
        for entry in result.gone[:SHOWN]:
            click.echo(f"  {entry.path}: {entry.rule} {entry.message}", err=True)


def _entries(file: str | Path) -> Any:
    from newslint.baseline import BaselineError, read

    try:
        return read(Path(file))
    except BaselineError as error:
        raise click.ClickException(str(error)) from None
    except OSError as error:
        raise click.ClickException(f"--baseline {file}: {(error.strerror or str(error)).lower()}") from None
