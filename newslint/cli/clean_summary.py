"""What a run of ``newslint clean`` came to, as tables on stdout; what could not be read, on stderr."""

from collections.abc import Iterator, Mapping
from typing import Any

import click

from newslint.counted import counted
from newslint.problem import Problem
from newslint.report.places import told
from newslint.report.visible import visible

ROWS = 15
"""Rows of a table; all are in summary.json."""
TOLD = 20
"""Paths that could not be read, told one by one."""

Counts = Mapping[str, Mapping[str, int]]


def tell(summary: Mapping[str, Any], quiet: bool) -> None:
    """Say what could not be read, always; and what was done, unless told to be quiet."""
    for each in summary["unread"][:TOLD]:
        click.echo(f"newslint: {told(Problem(**each))}", err=True)
    if len(summary["unread"]) > TOLD:
        click.echo(f"newslint: {len(summary['unread']) - TOLD} more paths could not be read", err=True)
    if not quiet:
        for line in _lines(summary):
            click.echo(line)


def _lines(summary: Mapping[str, Any]) -> Iterator[str]:
    if not summary["articles"]:
        yield "No articles found."
        return
    yield (
        f"{summary['articles']:,} {'article' if summary['articles'] == 1 else 'articles'}: "
        f"{summary['accepted']:,} accepted, {summary['repaired']:,} repaired, {_copies(summary)}, "
        f"{summary['quarantined']:,} quarantined{_of_these(summary)}."
    )
    yield from _table("rule", ("violations", "articles", "fixed"), summary["rules"])
    yield from _table("source", ("articles", "duplicates", "quarantined", "violations"), _with_articles(summary))
    most = summary["gate"]["max_rejected"]
    held = "held" if summary["budget_held"] else "was exceeded"
    yield ""
    yield f"The budget (at most {most:.1%} quarantined) {held}."


def _copies(summary: Mapping[str, Any]) -> str:
    kinds = ", ".join(f"{number:,} {kind}" for kind, number in summary["duplicates_by_kind"].items())
    return f"{counted(summary['duplicates'], 'duplicate')}{f' ({kinds})' if kinds else ''}"


def _of_these(summary: Mapping[str, Any]) -> str:
    facts = [(summary["unreadable"], "cannot be read"), (summary["unchecked"], "could not be checked")]
    told = ", ".join(f"{number:,} {what}" for number, what in facts if number)
    return f" ({told})" if told else ""


def _with_articles(summary: Mapping[str, Any]) -> Counts:
    """The sources with all of their articles."""
    verdicts = ("accepted", "repaired", "duplicates", "quarantined")
    return {
        source: {**counts, "articles": sum(counts.get(verdict, 0) for verdict in verdicts)}
        for source, counts in summary["sources"].items()
    }


def _table(name: str, columns: tuple[str, ...], counts: Counts) -> Iterator[str]:
    """A table of the rows with most in the first column."""
    rows = sorted(counts.items(), key=lambda row: (-row[1].get(columns[0], 0), row[0]))
    if not rows:
        return
    yield ""
    yield "  ".join([f"{column:>11}" for column in columns] + [name])
    for row, values in rows[:ROWS]:
        yield "  ".join([f"{values.get(column, 0):>11,}" for column in columns] + [visible(row)])
    if len(rows) > ROWS:
        yield f"and {len(rows) - ROWS:,} more"
