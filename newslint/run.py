"""A whole run: find the files, look at each article, compare them, and put what was found in order."""

from collections.abc import Callable, Iterable, Sequence, Set
from contextlib import closing
from functools import partial
from pathlib import Path

from newslint.config.settings import Settings
from newslint.corpus import GoneError, Key
from newslint.lint import Looked, Outcome, Read, compare, same
from newslint.plan import Plan
from newslint.pool import look_at_all
from newslint.problem import Problem
from newslint.readers import ReadOptions, Source
from newslint.reread import Rereader
from newslint.suppress import Judge, Protection, kept
from newslint.violation import Violation

Compare = Callable[[Sequence[Looked], Plan, Read], list[Violation]]


def run(sources: Sequence[Source], plan: Plan, settings: Settings, root: Path, options: ReadOptions) -> Outcome:
    """Check the sources. What could not be checked is in ``problems``; nothing is left out silently."""
    plan = narrowed(plan, sources, options)
    read = Rereader(sources, options)
    if not settings.cache or len(sources) < 2:
        return concluded(look_at_all(sources, plan, settings, root, options, read.remember), plan, read)
    from newslint.cache import Cached, Store

    with closing(Store(root)) as store:
        cached = Cached(sources, plan, settings, root, options, store, read.remember)
        return concluded(cached.look_at_all(), plan, read, cached.compare)


def narrowed(plan: Plan, sources: Sequence[Source], options: ReadOptions) -> Plan:
    """The plan without what compares articles, where there is one only."""
    alone = len(sources) == 1 and options.format_of(sources[0].path) != "record"
    return plan.alone() if alone else plan


def concluded(
    results: Iterable[Looked | Problem], plan: Plan, read: Read, compare: Compare = compare
) -> Outcome:  # fmt: skip
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
    outcome.violations += _compared(looked, plan, read, compare, outcome.problems)
    _suppress(outcome, looked, plan)
    outcome.violations.sort()
    return outcome


def _compared(
    looked: list[Looked], plan: Plan, read: Read, compare: Compare, problems: list[Problem]
) -> list[Violation]:  # fmt: skip
    """What the rules say of all articles together, less those that are gone or another by now: each is a problem."""
    try:
        found = compare(looked, plan, read)
        if plan.against:
            from newslint.against import found_in_index

            found = found + found_in_index(looked, plan, read)
        return found
    except GoneError as error:
        gone = {one.key.path for one in looked if not _is_same(one, read)} | {error.key.path}
        problems += [Problem(path, "changed while it was checked: not compared with others") for path in sorted(gone)]
        left = [one for one in looked if one.key.path not in gone]
        return _compared(left, plan, read, compare, problems)


def _is_same(one: Looked, read: Read) -> bool:
    try:
        same(one, read)
    except GoneError:
        return False
    return True


def _suppress(outcome: Outcome, looked: Iterable[Looked], plan: Plan) -> None:
    """Take out what is suppressed, and add what is wrong with the suppressions."""
    protections = {one.key: one.protections for one in looked if one.protections and one.reported}
    if not protections:
        return
    inside: dict[Key, list[Violation]] = {key: [] for key in protections}
    left: list[Violation] = []
    for found in outcome.violations:
        inside.get(Key(found.path, found.record), left).append(found)
    for key, found_there in inside.items():
        kept_there, wrong = unsuppressed(found_there, protections[key], key.path, plan)
        outcome.suppressed += len(found_there) - len(kept_there)
        left += kept_there + wrong
    outcome.violations = left


def unsuppressed(
    found: Sequence[Violation], protections: Sequence[Protection], path: str, plan: Plan
) -> tuple[list[Violation], list[Violation]]:
    """Of the violations of an article those that nothing protects, and what is wrong with its suppressions."""
    rules = plan.rules
    judge = Judge(plan.today, rules, plan.names, partial(_ran, plan, rules.keys(), path))
    return kept(found, protections, plan.today), list(judge.of(protections, found))


def _ran(plan: Plan, running: Set[str], path: str, rules: frozenset[str]) -> bool:
    """Whether rules were looked for in a file."""
    return rules <= running and not any(plan.ignores(path, rule) for rule in rules)
