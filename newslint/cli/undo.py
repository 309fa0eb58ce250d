"""``newslint undo [RUN]``: take back what a fixing run changed."""

import sys

import click

from newslint.cli.handler import COULD_NOT_CHECK
from newslint.cli.options import SETTINGS, loaded_settings, with_options
from newslint.config.error import did_you_mean
from newslint.counted import counted
from newslint.fixes.apply import undo as take_back
from newslint.fixes.journal import Journal, Run
from newslint.report.places import told


@click.command()
@click.argument("run", required=False)
@with_options(SETTINGS)
@click.option("--list", "listing", is_flag=True, help="List the runs that are known, and stop.")
def undo(run: str | None, listing: bool, **options: object) -> None:
    """Take back what a fixing run changed: the last one that was not, or the one named RUN.

    A file that was edited since is left alone, and said.
    """
    journal = Journal(loaded_settings(dict(options)).root)
    runs = journal.runs()
    if listing:
        for each in runs:
            click.echo(described(each))
        return
    chosen = _chosen(run, runs)
    if chosen is None:
        click.echo("Nothing to undo.", err=True)
        return
    restored = list(take_back(chosen, journal))
    problems = [one.problem for one in restored if one.problem]
    for problem in problems:
        click.echo(f"newslint: {told(problem)}", err=True)
    whole = {one.path for one in restored} - {problem.path for problem in problems}
    click.echo(f"Restored {counted(len(whole), 'file')} of run {chosen.name}.", err=True)
    sys.exit(COULD_NOT_CHECK if problems else 0)


def described(run: Run) -> str:
    """A run on one line: its name, how much it changed, whether it was undone."""
    files = counted(len({entry.path for entry in run.entries()}), "file")
    return f"{run.name}  {files}{', undone' if run.undone else ''}"


def _chosen(name: str | None, runs: list[Run]) -> Run | None:
    if name is None:
        return next((run for run in reversed(runs) if not run.undone), None)
    for run in runs:
        if run.name == name:
            return run
    raise click.UsageError(f"no run {name!r} in the journal{did_you_mean(name, [run.name for run in runs])}")
