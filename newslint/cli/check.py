"""``newslint check``: read the articles, run the rules, report."""

import sys
from typing import Any

import click

from newslint.cli import fixing, listing
from newslint.cli.accepting import ACCEPTING, pass_over
from newslint.cli.fixing import FIXING
from newslint.cli.handler import COULD_NOT_CHECK
from newslint.cli.inputs import found as inputs
from newslint.cli.options import FILES, RULES, SETTINGS, loaded_settings, with_options
from newslint.cli.output import OUTPUT, write
from newslint.cli.reference import REFERENCE, with_reference
from newslint.cli.summary import summary
from newslint.config.blame import in_file
from newslint.config.error import Invalid
from newslint.config.load import Loaded
from newslint.discover import Discovered
from newslint.failure import RULE_FAILED
from newslint.inputs import read_options
from newslint.lint import Outcome
from newslint.plan import Plan, make_plan
from newslint.run import run

SEVERITIES = ("info", "warning", "error")


@click.command(no_args_is_help=False)
@click.argument("paths", nargs=-1, type=click.Path(path_type=str))
@with_options(RULES, SETTINGS, FILES, REFERENCE, FIXING, ACCEPTING, OUTPUT)
@click.option("--fail-on", type=click.Choice(SEVERITIES), help="The least severity that makes the exit status 1.")
@click.option(
    "--exit-zero", is_flag=True, help="Exit with 0 in spite of violations (not of what could not be checked)."
)
@click.option("--jobs", "-j", type=click.IntRange(0), help="Processes to use; 0: one a core where that pays.")
@click.option("--cache/--no-cache", default=None, help="Use what earlier runs found, and keep what this one finds.")
@click.option("--watch", is_flag=True, help="Check again whenever an article changes, until interrupted.")
@click.option("--show-files", is_flag=True, help="List the files that would be checked, and stop.")
@click.option("--show-settings", is_flag=True, help="Print the settings and where they come from, and stop.")
def check(paths: tuple[str, ...], **options: Any) -> None:
    """Check articles and report what does not belong in them.

    PATHS are files and directories (default: the current one); - reads stdin.
    """
    if options["watch"]:
        from newslint.cli.watching import watch

        watch(lambda: _check(paths, options), paths, options)
    _check(paths, options)


def _check(paths: tuple[str, ...], options: dict[str, Any]) -> None:
    loaded = loaded_settings(options)
    plan = planned(loaded)
    if options["show_settings"]:
        listing.settings(loaded, plan)
        return
    found = inputs(paths, loaded, options["stdin_filename"])
    if options["show_files"]:
        listing.files(found)
        sys.exit(COULD_NOT_CHECK if found.problems else 0)
    sources = with_reference(found.sources, loaded, options)
    reading = read_options(loaded.settings)
    if fixing.repairs(options):
        outcome, fixes = fixing.repaired(sources, plan, loaded, reading, options)
    else:
        outcome, fixes = run(sources, plan, loaded.settings, loaded.root, reading), None
    outcome.problems[:0] = found.problems
    pass_over(outcome, sources, plan, options)
    if fixes is not None and not fixing.reports(options):
        sys.exit(fixing.ended(outcome, fixes, options))
    write(outcome, plan, loaded.settings, options, fixing.outlet(sources, options))
    summary(outcome, found, options)
    sys.exit(status(outcome, found, loaded, options["exit_zero"]))


def planned(loaded: Loaded) -> Plan:
    """The plan of a run. Raises ConfigError where the settings name what there is not."""
    try:
        return make_plan(loaded.settings, loaded.root)
    except Invalid as error:
        raise in_file(error, loaded) from None


def status(outcome: Outcome, found: Discovered, loaded: Loaded, exit_zero: bool) -> int:
    """The exit status: 2 where something could not be checked, 1 at violations that count, else 0."""
    if outcome.problems or any(v.rule == RULE_FAILED for v in outcome.violations):
        return COULD_NOT_CHECK
    if loaded.settings.require_files and not found.sources:
        return COULD_NOT_CHECK
    counting = SEVERITIES[SEVERITIES.index(loaded.settings.fail_on) :]
    return int(not exit_zero and any(v.severity in counting for v in outcome.violations))
