"""A whole run: find the files, look at each article, compare them, and put what was found in order."""

from collections.abc import Sequence
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
    if len(sources) == 1 and options.format_of(sources[0].path) != "record":
        plan = plan.alone()
    outcome = Outcome()
    looked: list[Looked] = []
    for result in look_at_all(sources, plan, settings, root, options):
        if isinstance(result, Problem):
            outcome.problems.append(result)
        else:
            looked.append(result)
            outcome.violations += result.violations
    outcome.articles = sum(one.reported for one in looked)
    outcome.compared = len(looked) - outcome.articles
    outcome.violations += compare(looked, plan, Rereader(sources, options))
    outcome.violations.sort()
    return outcome
