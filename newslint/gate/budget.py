"""How much may be wrong with an article, and with a run."""

from collections.abc import Iterable, Iterator

from newslint.config.error import Invalid
from newslint.config.settings import GateSettings
from newslint.counted import counted
from newslint.failure import RULE_FAILED
from newslint.violation import Violation


def excesses(violations: Iterable[Violation], words: int, budget: GateSettings) -> Iterator[str]:
    """Why an article is more than its budget allows; nothing where it is not."""
    found = list(violations)
    yield from (f"not checked: {each.message}" for each in found if each.rule == RULE_FAILED)
    errors = [each for each in found if each.severity == "error"]
    warnings = [each for each in found if each.severity == "warning"]
    if len(errors) > budget.max_errors:
        yield f"{counted(len(errors), 'error')}, more than {budget.max_errors}; the first: {errors[0].message}"
    if len(warnings) * 1000 > budget.max_warnings * words:
        per_words = f"{counted(len(warnings), 'warning')} in {counted(words, 'word')}"
        rules = ", ".join(sorted({each.rule for each in warnings}))
        yield f"{per_words}, more than {budget.max_warnings:g} per 1,000: {rules}"


def holds(rejected: int, articles: int, budget: GateSettings) -> bool:
    """Whether so many of the articles of a run may be rejected."""
    return rejected <= budget.max_rejected * articles


def check(budget: GateSettings) -> None:
    """Raise Invalid where a figure cannot be meant."""
    if budget.max_errors < 0:
        raise Invalid("max-errors must not be negative", ["gate", "max-errors"])
    if not budget.max_warnings >= 0:
        raise Invalid("max-warnings must not be negative", ["gate", "max-warnings"])
    if not 0 <= budget.max_rejected <= 1:
        raise Invalid("max-rejected is a share, from 0 to 1", ["gate", "max-rejected"])
