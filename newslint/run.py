"""A whole run: find the files, look at each article, compare them, and put what was found in order."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from newslint.config.settings import Settings
from newslint.lint import Looked, Outcome, compare
from newslint.plan import Plan
from newslint.pool import look_at_all
from newslint.problem import Problem
from newslint.readers import ReadOptions, Source
from newslint.reread import Rereader


def run(sources: Sequence[Source], plan: Plan, settings: Settings, root: Path, options: ReadOptions) -> Outcome:
    """Check the sources. What could not be checked is in ``problems``; nothing is left out silently."""
    plan = narrowed(plan, sources, options)
    return concluded(look_at_all(sources, plan, settings, root, options), plan, Rereader(sources, options))


def narrowed(plan: Plan, sources: Sequence[Source], options: ReadOptions) -> Plan:
    """The plan without what compares articles, where there is one only."""
    alone = len(sources) == 1 and options.format_of(sources[0].path) != "record"
    return plan.alone() if alone else plan


def concluded(results: Iterable[Looked | Problem], plan: Plan, read: Rereader) -> Outcome:
    """What a run found: what the rules say of each article, then of all of them together."""
    outcome = Outcome()
    looked: list[Looked] = []
    for result in results:
        if isinstance(result, Problem):
            outcome.problems.append(result)
        else:
            looked.append(result)
            outcome.violations += result.violations
    outcome.articles = sum(one.reported for one in looked)
    outcome.compared = len(looked) - outcome.articles
    outcome.violations += compare(looked, plan, read)
    outcome.violations.sort()
    return outcome
