"""``newslint suppress``: write suppressions for what is reported today."""

import sys
from collections import defaultdict
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from newslint.cli.check import planned
from newslint.cli.handler import COULD_NOT_CHECK
from newslint.cli.inputs import STDIN
from newslint.cli.inputs import found as inputs
from newslint.cli.options import FILES, RULES, SETTINGS, loaded_settings, with_options
from newslint.cli.reference import REFERENCE, with_reference
from newslint.counted import counted
from newslint.failure import RULE_FAILED
from newslint.fixes.apply import write_repair
from newslint.fixes.journal import Journal
from newslint.fixes.repair import LINKED
from newslint.fixes.suppress import Why
from newslint.fixes.suppress import suppress as suppressing
from newslint.inputs import read_options
from newslint.problem import Problem
from newslint.readers import ReadOptions, Source
from newslint.readers.sources import reason as why_not
from newslint.report.places import told
from newslint.run import run
from newslint.suppress.rules import RULES as OWN_RULES
from newslint.violation import Violation


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=str))
@with_options(RULES, SETTINGS, FILES, REFERENCE)
@click.option("--reason", required=True, help="Why; it stands in each suppression.")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="The last day that they hold.")
def suppress(paths: tuple[str, ...], reason: str, until: datetime | None, **options: Any) -> None:
    """Write suppressions for what is reported today: choose it with PATHS and --select.

    In Markdown they are comments, in records the key newslint, beside a plain text the file NAME.newslint.toml.
    """
    if STDIN in paths:
        raise click.UsageError("suppressions are written to files: - is none")
    if "-->" in reason or "\n" in reason:
        raise click.UsageError("a reason is one line, without -->")
    loaded = loaded_settings(options)
    reading = read_options(loaded.settings)
    found = inputs(paths, loaded, None)
    sources = with_reference(found.sources, loaded, options)
    outcome = run(sources, planned(loaded), loaded.settings, loaded.root, reading)
    by_path: dict[str, list[Violation]] = defaultdict(list)
    for each in outcome.violations:
        if each.rule != RULE_FAILED and each.rule not in OWN_RULES:
            by_path[each.path].append(each)
    journal = Journal(loaded.root)
    why = Why(reason.strip(), until.date() if until else None)
    problems = [*found.problems, *outcome.problems]
    linked = {source.path for source in sources if source.linked}
    silent = {
        path: Problem(path, f"not suppressed: {LINKED}")
        if path in linked
        else _write(path, some, why, reading, journal)
        for path, some in by_path.items()
    }
    problems += filter(None, silent.values())
    journal.close()
    for problem in problems:
        click.echo(f"newslint: {told(problem)}", err=True)
    done = [len(by_path[path]) for path, problem in silent.items() if problem is None]
    click.echo(f"Suppressed {counted(sum(done), 'violation')} in {counted(len(done), 'file')}.", err=True)
    sys.exit(COULD_NOT_CHECK if problems else 0)


def _write(path: str, violations: list[Violation], why: Why, reading: ReadOptions, journal: Journal) -> Problem | None:
    """Write the suppressions of a file; the problem, if they could not be."""
    try:
        made = suppressing(Source(path), violations, why, reading)
        file = Path(made.source.path)
        fresh = not file.exists()
        if fresh:
            file.touch(exist_ok=False)
    except OSError as error:
        return Problem(path, f"not suppressed: {why_not(error)}")
    problem = write_repair(made, journal) if made.splices else None
    if fresh and problem:
        file.unlink()
    return problem
