"""``newslint report``: check the articles, or read what a check saved, and write a page to look at."""

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from newslint.article import Article
from newslint.cli.check import planned
from newslint.cli.files import write_file
from newslint.cli.handler import COULD_NOT_CHECK
from newslint.cli.inputs import found as inputs
from newslint.cli.options import FILES, RULES, SETTINGS, loaded_settings, with_options
from newslint.cli.saved import saved, sources_of
from newslint.config.load import Loaded
from newslint.counted import counted
from newslint.failure import RULE_FAILED
from newslint.inputs import read_options
from newslint.packs import all_rules
from newslint.page import About, Finding, findings, payload, render
from newslint.problem import Problem
from newslint.readers import Source, articles_of
from newslint.report.json import as_object
from newslint.report.places import told
from newslint.reread import Rereader
from newslint.run import run


@dataclass(frozen=True)
class Checked:
    """What a page is made of: what was found, and where the articles are read again."""

    findings: list[Finding]
    sources: tuple[Source, ...]
    problems: tuple[Problem, ...] = ()


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=str))
@with_options(RULES, SETTINGS, FILES)
@click.option("--output", "-o", type=click.Path(dir_okay=False), default="report.html", help="Where to write the page.")
@click.option("--from-json", type=click.Path(), metavar="FILE", help="Show what check --output-format json saved.")
@click.option("--texts/--no-texts", default=True, help="With the articles' texts, or only the lines around violations.")
@click.option("--title", default="Report on the articles", help="The headline of the page.")
@click.option("--jobs", "-j", type=click.IntRange(0), help="Processes to use; 0: one a core where that pays.")
def report(paths: tuple[str, ...], **options: Any) -> None:
    """Write a page to look at: charts, violations in their text, duplicates side by side.

    PATHS are files and directories, checked as newslint check does (default: the current one). With --from-json
    nothing is checked: PATHS then say which articles there were, by default those that the file names below the
    current directory.

    The page is one HTML file that loads nothing. Exit status: 0 written, 2 something could not be checked.
    """
    loaded = loaded_settings(options)
    checked = _saved(paths, loaded, options) if options["from_json"] else _checked(paths, loaded, options)
    reading = read_options(loaded.settings)
    rules = planned(loaded).rules | dict(all_rules())
    about = About(options["title"], _now(), rules, checked.problems, options["texts"])
    reread = Rereader(checked.sources, reading)
    packed = payload(checked.findings, _articles(checked.sources, loaded), reread, about)
    write_file(options["output"], render(packed, about.title))
    for problem in checked.problems:
        click.echo(f"newslint: {told(problem)}", err=True)
    what = f"{counted(len(checked.findings), 'violation')} in {counted(packed.articles, 'article')}"
    click.echo(f"{options['output']}: {what}, {Path(options['output']).stat().st_size / 1e6:.1f} MB.", err=True)
    sys.exit(_status(checked, loaded, packed.articles))


def _checked(paths: tuple[str, ...], loaded: Loaded, options: dict[str, Any]) -> Checked:
    found = inputs(paths, loaded, options["stdin_filename"])
    outcome = run(found.sources, planned(loaded), loaded.settings, loaded.root, read_options(loaded.settings))
    return Checked(
        list(findings([as_object(violation) for violation in outcome.violations])),
        tuple(found.sources), (*found.problems, *outcome.problems),
    )  # fmt: skip


def _saved(paths: tuple[str, ...], loaded: Loaded, options: dict[str, Any]) -> Checked:
    kept = saved(options["from_json"])
    if not paths:
        return Checked(kept, sources_of(kept))
    found = inputs(paths, loaded, options["stdin_filename"])
    return Checked(kept, tuple(found.sources), tuple(found.problems))


def _status(checked: Checked, loaded: Loaded, articles: int) -> int:
    """0, or 2 where something could not be read or checked: the page then does not show all there is."""
    failed = checked.problems or any(found.rule == RULE_FAILED for found in checked.findings)
    return COULD_NOT_CHECK if failed or (loaded.settings.require_files and not articles) else 0


def _articles(sources: Iterable[Source], loaded: Loaded) -> Iterator[Article]:
    """The articles, read again; what cannot be read was said by the check."""
    reading = read_options(loaded.settings)
    for source in sources:
        yield from (read for read in articles_of(source, reading) if isinstance(read, Article))


def _now() -> str:
    """The time, or what SOURCE_DATE_EPOCH says it is, so that a page can be made again letter by letter."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return (datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)).isoformat(timespec="minutes")
