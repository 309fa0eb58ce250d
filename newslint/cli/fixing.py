"""The options of ``newslint check`` that repair, and what they say and write."""

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from newslint.cli.accepting import accepted_digests
from newslint.cli.handler import COULD_NOT_CHECK
from newslint.config.load import Loaded
from newslint.counted import counted
from newslint.failure import RULE_FAILED
from newslint.lint import Outcome
from newslint.plan import Plan
from newslint.problem import Problem
from newslint.readers import ReadOptions, Source
from newslint.report.places import shown, told
from newslint.run import narrowed

if TYPE_CHECKING:
    from newslint.fixes.journal import Journal
    from newslint.fixes.repair import Repair
    from newslint.fixes.run import Fixes
    from newslint.fixes.splices import Splice

FIXING = (
    click.option("--fix", is_flag=True, help="Apply the safe fixes: those that cannot change the meaning."),
    click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: the others as well. Read the result."),
    click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing; exit 1 if anything."),
    click.option("--fix-only", is_flag=True, help="As --fix, and neither report what is left nor fail because of it."),
    click.option(
        "--extract-metadata", is_flag=True, help="Keep what unsafe fixes take out: in front matter, in records."
    ),
    click.option("--show-fixes", is_flag=True, help="List what was repaired."),
)


def repairs(options: dict[str, Any]) -> bool:
    """Whether the run repairs. Raises UsageError at an option that says how, where it does not."""
    if options["diff"] and (options["fix"] or options["fix_only"]):
        raise click.UsageError("--diff shows what --fix would change: give one of them")
    asked = bool(options["fix"] or options["fix_only"] or options["diff"])
    if asked and options["new_since"]:
        raise click.UsageError("--new-since chooses what is reported, not what is repaired: give it without --fix")
    for name in ("unsafe_fixes", "show_fixes", "extract_metadata"):
        if options[name] and not asked:
            raise click.UsageError(f"--{name.replace('_', '-')} says how to repair: give --fix or --diff as well")
    return asked


def reports(options: dict[str, Any]) -> bool:
    """Whether the run reports what is left."""
    return not (options["diff"] or options["fix_only"])


def outlet(sources: Sequence[Source], options: dict[str, Any]) -> BinaryIO:
    """Where the report goes: to stdout, unless that is where the repaired text of stdin goes."""
    passed_on = options["fix"] and any(source.data is not None for source in sources)
    return sys.stderr.buffer if passed_on else sys.stdout.buffer


def repaired(
    sources: Sequence[Source], plan: Plan, loaded: Loaded, reading: ReadOptions, options: dict[str, Any]
) -> "tuple[Outcome, Fixes]":
    """Repair the sources, or show how: files are written, and what came on stdin goes to stdout."""
    from newslint.fixes.journal import Journal
    from newslint.fixes.one import Wanted
    from newslint.fixes.run import Repairing

    journal = Journal(loaded.root)
    outlet = Shower(sources) if options["diff"] else Writer(journal, sources)
    wanted = Wanted(options["unsafe_fixes"], accepted_digests(options), options["extract_metadata"])
    by_path = {source.path: source for source in sources}
    run = Repairing(by_path, narrowed(plan, sources, reading), reading, wanted, outlet, keep=options["diff"])
    try:
        outcome = run.run(loaded.settings, loaded.root)
    finally:
        journal.close()
    outlet.finished()
    tell(run.fixes, journal.name, options)
    return outcome, run.fixes


def ended(outcome: Outcome, fixes: "Fixes", options: dict[str, Any]) -> int:
    """Say what could not be repaired, and give the exit status of a run that does not report what is left."""
    for problem in outcome.problems:
        click.echo(f"newslint: {told(problem)}", err=True)
    for failed in (found for found in outcome.violations if found.rule == RULE_FAILED):
        click.echo(f"newslint: {failed.path}: {failed.message}", err=True)
        return COULD_NOT_CHECK
    if outcome.problems:
        return COULD_NOT_CHECK
    return int(options["diff"] and fixes.count > 0 and not options["exit_zero"])


def tell(fixes: "Fixes", run: str, options: dict[str, Any]) -> None:
    """Say on stderr what was repaired, what was not and why, and how to take it back."""
    for problem in fixes.left:
        click.echo(f"newslint: {told(problem)}", err=True)
    if options["show_fixes"]:
        for path, counts in sorted(fixes.files.items()):
            click.echo(f"{shown(path)}:", err=True)
            for rule, count in sorted(counts.items()):
                click.echo(f"  {count} × {rule}", err=True)
    if fixes.count and not options["quiet"]:
        done = "Would apply" if options["diff"] else "Applied"
        back = f"; newslint undo {run} takes them back" if run else ""
        files = counted(len(fixes.files), "file")
        click.echo(f"{done} {_fixes(fixes.count)} in {files}{back}.", err=True)


def _fixes(count: int) -> str:
    return "1 fix" if count == 1 else f"{count} fixes"


class Writer:
    """Writes repairs to their files, and what came on stdin to stdout when all is done."""

    def __init__(self, journal: "Journal", sources: Sequence[Source]) -> None:
        self._journal = journal
        self._sources = sources
        self._given: bytes | None = None

    def __call__(self, made: "Repair") -> Problem | None:
        """Write one; the problem, if it could not be."""
        from newslint.fixes.apply import write_repair
        from newslint.fixes.splices import spliced

        if made.source.data is None:
            return write_repair(made, self._journal)
        self._given = spliced(made.source.data, made.splices)
        return None

    def finished(self) -> None:
        """Write to stdout what was read from stdin, repaired."""
        for source in self._sources:
            if source.data is not None:
                sys.stdout.buffer.write(source.data if self._given is None else self._given)
                sys.stdout.buffer.flush()


class Shower:
    """Keeps repairs, and writes the diff of all to stdout when all is done."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._sources = {source.path: source for source in sources}
        self._splices: dict[str, list[Splice]] = {}

    def __call__(self, made: "Repair") -> None:
        """Keep one; a file may be repaired several times."""
        from newslint.fixes.repair import bytes_of
        from newslint.fixes.splices import composed

        path = made.source.path
        splices: Sequence[Splice] = made.splices
        if path in self._splices:
            splices = composed(bytes_of(self._sources[path]), self._splices[path], splices)
        self._splices[path] = list(splices)

    def finished(self) -> None:
        """Write the diff."""
        from newslint.fixes.diff import unified
        from newslint.fixes.repair import bytes_of

        for path, splices in sorted(self._splices.items()):
            source = self._sources[path]
            named = path if source.data is not None else os.path.relpath(path)
            sys.stdout.buffer.write(unified(named, bytes_of(source), splices))
        sys.stdout.buffer.flush()
