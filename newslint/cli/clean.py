"""``newslint clean``: a whole archive in one run that can be killed and taken up again."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import click

from newslint.cli.check import planned
from newslint.cli.duplicates import criteria
from newslint.cli.handler import Terminated
from newslint.cli.options import FILES, RULES, SETTINGS, loaded_settings, with_options
from newslint.config.blame import in_file
from newslint.config.error import Invalid
from newslint.config.load import Loaded
from newslint.duplicates.keep import ORDER
from newslint.inputs import discover_options

if TYPE_CHECKING:
    from newslint.clean.engine import Engine
    from newslint.clean.job import Job
    from newslint.clean.state import State

WITHOUT_STDIN = tuple(option for option in FILES if option is not FILES[-1])


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("--output", "-o", metavar="DIR", help="Where to write; a directory that is new, or of the same run.")
@click.option("--unsafe-fixes", is_flag=True, help="Apply the unsafe fixes as well.")
@click.option("--keep-order", metavar="CRITERIA", default=",".join(ORDER), help=f"Default: {','.join(ORDER)}.")
@click.option("--dry-run", is_flag=True, help="Write nothing; say what a run would do.")
@click.option("--sample", type=click.IntRange(1), metavar="N", help="The same of N articles, spread over the input.")
@click.option("--engine", "kind", type=click.Choice(["local", "ray"]), default="local", help="Where to work.")
@click.option("--jobs", "-j", type=click.IntRange(0), help="Processes to use; 0: one a core.")
@click.option("--state", type=click.Path(file_okay=False), metavar="DIR", help="Where to keep how far a run is.")
@with_options(RULES, SETTINGS, WITHOUT_STDIN)
@click.option("--quiet", "-q", is_flag=True, help="No progress and no summary; errors are still said.")
def clean(inputs: tuple[str, ...], **options: Any) -> None:
    """Clean an archive: repair articles, drop copies, set aside what is over the budget.

    INPUT are files and directories (text, Markdown, JSON Lines, Parquet, CSV; compressed, in tar or zip); it is never
    changed. A run that was interrupted or killed goes on where it was when the same command is repeated.

    Exit status: 0 the budget held, 1 too much was quarantined, 2 something could not be read or checked.
    """
    from newslint.clean.run import run
    from newslint.cli.clean_summary import tell
    from newslint.cli.progress import Line, Silence

    loaded = loaded_settings(options)
    planned(loaded)
    _check(loaded, inputs, options)
    with _state(options) as state, _resumable(options):
        job = _job(inputs, state, loaded, options)
        with Silence() if options["quiet"] or not sys.stderr.isatty() else Line(sys.stderr) as progress:
            summary = run(job, _engine(options["kind"], loaded, state), progress)
    tell(summary, options["quiet"])
    sys.exit(2 if _nothing(summary, loaded) else summary["exit_status"])


def _check(loaded: Loaded, inputs: tuple[str, ...], options: dict[str, Any]) -> None:
    """Raise where what is asked for cannot be meant."""
    from newslint.gate.budget import check

    output, dry = options["output"], options["dry_run"] or options["sample"]
    if output is None and not dry:
        raise click.UsageError("--output says where to write; --dry-run writes nothing")
    if output and not dry:
        if "://" in output and not options["state"]:
            raise click.UsageError("with an --output in object storage, --state names a directory for the run's state")
        _check_place(output, inputs, _state_of(options))
    try:
        check(loaded.settings.gate)
    except Invalid as error:
        raise in_file(error, loaded) from None


def _check_place(output: str, inputs: tuple[str, ...], state: "State") -> None:
    from newslint.archive.storage import is_remote

    if is_remote(output):
        return
    place = Path(output).resolve()
    for each in inputs:
        if not is_remote(each) and Path(each).resolve().is_relative_to(place):
            raise click.UsageError(f"the input {each} is inside the output: name another output")
    if place.exists() and not place.is_dir():
        raise click.UsageError(f"{output} is no directory")
    there = {each for each in place.iterdir() if each != state.directory} if place.exists() else set()
    if there and not state.run.exists():
        raise click.UsageError(f"{output} is not empty, and no run's output: name a new directory")


def _state_of(options: dict[str, Any]) -> "State":
    from newslint.clean.state import State
    from newslint.discover.walk import CLEAN_STATE

    return State(Path(options["state"] or Path(options["output"], CLEAN_STATE)).resolve())


@contextmanager
def _state(options: dict[str, Any]) -> "Iterator[State]":
    """Where the state of the run is; of one that writes nothing, it goes when the run ends."""
    from newslint.clean.state import State

    if options["dry_run"] or options["sample"]:
        if options["state"]:
            Path(options["state"]).mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix="newslint-clean-", dir=options["state"]) as directory:
            yield State(Path(directory).resolve())
    else:
        yield _state_of(options)


def _job(inputs: tuple[str, ...], state: "State", loaded: Loaded, options: dict[str, Any]) -> "Job":
    from newslint.archive import ArchiveOptions
    from newslint.clean.job import Job

    output = None if options["dry_run"] or options["sample"] else options["output"]
    own = [os.path.abspath(path) for path in (options["output"], state.directory) if path]  # noqa: PTH100 - links stay
    return Job(
        inputs, output, state, loaded.settings, loaded.root.resolve(),
        ArchiveOptions(replace(discover_options(loaded), apart=tuple(own))),
        options["unsafe_fixes"], criteria(options["keep_order"]), options["sample"],
    )  # fmt: skip


def _engine(kind: str, loaded: Loaded, state: "State") -> "Callable[[], Engine]":
    if kind == "ray":
        from newslint.clean.engine.ray import Ray

        return lambda: Ray(loaded.settings.jobs, state.directory)
    from newslint.clean.engine.local import Local
    from newslint.processes import cores

    return lambda: Local(loaded.settings.jobs or cores(), state.directory)


@contextmanager
def _resumable(options: dict[str, Any]) -> Iterator[None]:
    """Say how a run goes on that was interrupted."""
    try:
        yield
    except (KeyboardInterrupt, Terminated):
        if not (options["dry_run"] or options["sample"]):
            click.echo("newslint: the same command goes on from here", err=True)
        raise


def _nothing(summary: dict[str, Any], loaded: Loaded) -> bool:
    return loaded.settings.require_files and not summary["articles"]
