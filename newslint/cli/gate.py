"""``newslint gate``: let articles into a corpus, and keep the others with what is wrong with them."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

import click

from newslint.cli.check import planned
from newslint.cli.handler import COULD_NOT_CHECK
from newslint.cli.inputs import STDIN
from newslint.cli.options import FILES, RULES, SETTINGS, loaded_settings, with_options
from newslint.config.blame import in_file
from newslint.config.error import Invalid
from newslint.config.load import Loaded
from newslint.counted import counted
from newslint.discover import discover
from newslint.inputs import discover_options, read_options
from newslint.problem import Problem
from newslint.readers import ReadOptions, Source
from newslint.report.places import told

if TYPE_CHECKING:
    from newslint.gate.receipt import Receipt
    from newslint.readers.arrival import Arrival

DIRECTORY = click.Path(file_okay=False, path_type=Path)


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("--index", "location", required=True, metavar="INDEX", help="The index of what was accepted before.")
@click.option("--create", is_flag=True, help="Begin with an empty index where there is none.")
@click.option("--accepted", required=True, type=DIRECTORY, help="Where accepted and repaired articles go.")
@click.option("--quarantine", required=True, type=DIRECTORY, help="Where the others go, with what is wrong with them.")
@click.option(
    "--receipt", "file", type=click.Path(dir_okay=False, path_type=Path), help="Write what was decided there."
)
@with_options(RULES, SETTINGS, FILES)
@click.option("--quiet", "-q", is_flag=True, help="No summary; errors are still said.")
def gate(inputs: tuple[str, ...], **options: Any) -> None:
    """Accept, repair or quarantine articles; what is accepted enters the index.

    INPUT are files and directories; - reads a stream from stdin, of JSON Lines unless --stdin-filename says otherwise.
    A run may be killed and repeated at any time: each article is decided once. Quarantined ones are listed on stdout.

    Exit status: 0 the budget of the run held, 1 it did not, 2 something could not be checked.
    """
    from newslint.gate.receipt import Receipt

    loaded = loaded_settings(options)
    _check(loaded, options)
    with Receipt(options["file"]) as receipt:
        problems = _run(inputs, loaded, options, receipt)
        status = _status(receipt, problems, loaded)
        receipt.finish(_facts(loaded, options, receipt, status))
    if not options["quiet"]:
        click.echo(_summary(receipt, loaded), err=True)
    sys.exit(status)


def _check(loaded: Loaded, options: dict[str, Any]) -> None:
    from newslint.gate.budget import check

    if options["accepted"].resolve() == options["quarantine"].resolve():
        raise click.UsageError("--accepted and --quarantine must be two directories")
    try:
        check(loaded.settings.gate)
    except Invalid as error:
        raise in_file(error, loaded) from None


def _run(inputs: tuple[str, ...], loaded: Loaded, options: dict[str, Any], receipt: "Receipt") -> int:
    """Decide all articles; the number of paths that lead to none."""
    from newslint.against import thresholds_of
    from newslint.duplicates.index import ensure_index
    from newslint.gate.batch import Place
    from newslint.gate.examine import examiner
    from newslint.gate.receipt import Stamp, configuration_digest
    from newslint.gate.run import Directories, Gate

    plan, reading = planned(loaded), read_options(loaded.settings)
    found = discover([path for path in inputs if path != STDIN], discover_options(loaded))
    outlets = options["accepted"].resolve(), options["quarantine"].resolve()
    written = (*outlets, receipt.lines_file.resolve()) if receipt.file else outlets
    arriving = _arriving(_outside(found.sources, inputs, written), STDIN in inputs, reading, options["stdin_filename"])
    if options["create"]:
        ensure_index(options["location"])
    stamp = Stamp(configuration_digest(loaded.settings))
    examine = examiner(plan, reading, loaded.settings.gate)
    with Gate(Directories(*outlets, options["location"]), examine, thresholds_of(plan), stamp) as opened:
        for line in opened.run(arriving, Place(outlets[0], "", _below(inputs)), receipt):
            _tell(line)
    for problem in found.problems:
        click.echo(f"newslint: {told(problem)}", err=True)
    return len(found.problems)


def _arriving(
    sources: Sequence[Source], stdin: bool, reading: ReadOptions, name: str | None
) -> "Iterator[Arrival | Problem]":
    from newslint.readers.arrival import arrivals, arrivals_in

    if name and not stdin:
        raise click.UsageError("--stdin-filename names what is read from stdin: give - as an input as well")
    for source in sources:
        yield from arrivals(source, reading)
    if stdin:
        yield from arrivals_in(sys.stdin.buffer, name or "stdin.jsonl", reading)


def _outside(sources: Sequence[Source], inputs: tuple[str, ...], written: Iterable[Path]) -> list[Source]:
    """The sources without what the gate itself wrote, unless that was asked for by name."""
    asked = [Path(path).resolve() for path in inputs]
    own = [each for each in written if not any(path.is_relative_to(each) for path in asked)]
    return [source for source in sources if not any(Path(source.path).resolve().is_relative_to(each) for each in own)]


def _below(inputs: tuple[str, ...]) -> Callable[[str], PurePath]:
    """What gives the path of an output: below the directory that was named, else as it was given if that is inside."""
    directories = [Path(path) for path in inputs if path != STDIN and Path(path).is_dir()]

    def below(path: str) -> PurePath:
        for directory in directories:
            if Path(path).is_relative_to(directory):
                return PurePath(path).relative_to(directory)
        given = PurePath(path)
        if given.is_absolute() or ".." in given.parts:
            given = PurePath(given.name)
        return given if given.name not in ("", "..") else PurePath("unnamed")

    return below


def _tell(line: dict[str, Any]) -> None:
    """Say what was not accepted: what could not be read on stderr, for it is not decided."""
    place = Problem(line["path"], "; ".join(line["why"]), line["record"], line.get("row"))
    if line["verdict"] == "unread":
        click.echo(f"newslint: {told(place)}", err=True)
    elif line["verdict"] == "quarantined":
        click.echo(f"{told(place)}")


def _status(receipt: "Receipt", problems: int, loaded: Loaded) -> int:
    from newslint.gate.budget import holds

    if problems or receipt.unread or receipt.unchecked or (loaded.settings.require_files and not receipt.articles):
        return COULD_NOT_CHECK
    return int(not holds(receipt.quarantined, receipt.articles, loaded.settings.gate))


def _facts(loaded: Loaded, options: dict[str, Any], receipt: "Receipt", status: int) -> dict[str, Any]:
    from newslint.duplicates.index import settled
    from newslint.gate.budget import holds
    from newslint.gate.receipt import configuration_digest

    budget = loaded.settings.gate
    file = str(loaded.file) if loaded.file else None
    return {
        "configuration": {"file": file, "digest": configuration_digest(loaded.settings), "gate": asdict(budget)},
        "index": settled(options["location"]),
        "accepted": str(options["accepted"]),
        "quarantine": str(options["quarantine"]),
        "budget_held": holds(receipt.quarantined, receipt.articles, budget),
        "exit_status": status,
    }


def _summary(receipt: "Receipt", loaded: Loaded) -> str:
    from newslint.gate.budget import holds

    if not receipt.articles:
        return "No articles decided."
    budget = loaded.settings.gate
    held = "held" if holds(receipt.quarantined, receipt.articles, budget) else "exceeded"
    earlier = f" {receipt.repeated} of them were decided by an earlier run." if receipt.repeated else ""
    return (
        f"{counted(receipt.articles, 'article')}: {receipt.accepted} accepted, {receipt.repaired} repaired, "
        f"{receipt.quarantined} quarantined.{earlier} "
        f"The budget (at most {budget.max_rejected:.1%} quarantined) {'was ' if held == 'exceeded' else ''}{held}."
    )
