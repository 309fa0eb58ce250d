"""``newslint baseline``: accept today's violations, so that only tomorrow's are reported."""

import sys
from pathlib import Path
from typing import Any

import click

from newslint.baseline import entries
from newslint.baseline import write as as_text
from newslint.cli.check import planned
from newslint.cli.files import write_file
from newslint.cli.handler import COULD_NOT_CHECK
from newslint.cli.inputs import found as inputs
from newslint.cli.options import FILES, RULES, SETTINGS, loaded_settings, with_options
from newslint.cli.reference import REFERENCE, with_reference
from newslint.counted import counted
from newslint.inputs import read_options
from newslint.report.places import told
from newslint.run import run

NAME = "newslint-baseline.json"


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=str))
@with_options(RULES, SETTINGS, FILES, REFERENCE)
@click.option("--output", "-o", type=click.Path(dir_okay=False), default=NAME, help=f"Where to write; default: {NAME}.")
def baseline(paths: tuple[str, ...], output: str, **options: Any) -> None:
    """Write down the violations of today: newslint check --baseline FILE passes over them.

    PATHS are as for newslint check. An existing baseline is replaced, so that what is gone leaves it.
    """
    loaded = loaded_settings(options)
    plan = planned(loaded)
    found = inputs(paths, loaded, options["stdin_filename"])
    sources = with_reference(found.sources, loaded, options)
    outcome = run(sources, plan, loaded.settings, loaded.root, read_options(loaded.settings))
    problems = [*found.problems, *outcome.problems]
    for problem in problems:
        click.echo(f"newslint: {told(problem)}", err=True)
    accepted = entries(outcome.violations, Path(output).parent)
    write_file(output, [as_text(accepted)])
    accepted_here = f"Accepted {counted(len(accepted), 'violation')} in {output}"
    click.echo(f"{accepted_here}; newslint check --baseline {output} passes over them.", err=True)
    sys.exit(COULD_NOT_CHECK if problems else 0)
