"""The last lines on stderr: what was read, what was left out and why, what was found."""

from collections import Counter
from typing import Any

import click

from newslint.counted import counted
from newslint.discover import Discovered
from newslint.lint import Outcome
from newslint.report.places import told
from newslint.rules import Severity


def summary(outcome: Outcome, found: Discovered, options: dict[str, Any]) -> None:
    """Say what could not be checked, always; and what was looked at, unless told to be quiet."""
    for problem in outcome.problems:
        click.echo(f"newslint: {told(problem)}", err=True)
    if not options["quiet"]:
        for line in _lines(outcome, found):
            click.echo(line, err=True)


def _lines(outcome: Outcome, found: Discovered) -> list[str]:
    if not found.files and not outcome.articles:
        why = f": {_skipped(found)}" if found.skipped else ""
        return [f"No articles found{why}."]
    lines = [f"{_found(outcome)} {counted(outcome.articles, 'article')} read{_asides(outcome, found)}."]
    fixable = [v.fix for v in outcome.violations if v.fix]
    if fixable:
        safe = sum(fix.safe for fix in fixable)
        lines.append(f"{len(fixable)} can be repaired, {safe} of them safely.")
    return lines


def _found(outcome: Outcome) -> str:
    if not outcome.violations:
        return "No violations in"
    severities = Counter(v.severity for v in outcome.violations)
    kinds = ", ".join(_severity(severities[s], s) for s in _ORDER if severities[s])
    articles = len({(v.path, v.record) for v in outcome.violations})
    return f"{counted(len(outcome.violations), 'violation')} ({kinds}) in {articles} of"


_ORDER: tuple[Severity, ...] = ("error", "warning", "info")


def _severity(number: int, severity: Severity) -> str:
    return f"{number} info" if severity == "info" else counted(number, severity)


def _asides(outcome: Outcome, found: Discovered) -> str:
    asides = [f"compared with {outcome.compared} more that git tracks"] if outcome.compared else []
    if found.skipped:
        asides.append(_skipped(found))
    if outcome.suppressed:
        asides.append(f"{outcome.suppressed} suppressed")
    if outcome.problems:
        asides.append(f"{len(outcome.problems)} could not be checked")
    return "".join(f"; {aside}" for aside in asides)


def _skipped(found: Discovered) -> str:
    reasons = Counter(skipped.reason for skipped in found.skipped)
    whys = ", ".join(f"{number} {reason}" for reason, number in sorted(reasons.items()))
    return f"{counted(len(found.skipped), 'file')} skipped ({whys})"
