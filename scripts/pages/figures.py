"""Measured figures beside what they are meant to be: from the benchmark's goals and its pinned figures."""

from benchmarks.quality import floors
from benchmarks.quality.goals import GOALS, Goal
from newslint.rules import Rule
from scripts.pages.markdown import prose, table
from scripts.pages.rules import RULES, page_of

WHOLE = "1"
"""The name of the figures that were measured on the whole text, not on a share of it."""


def goals() -> str:
    """Each goal, the figure as it is pinned, and whether it is reached."""
    pins = floors.load()[WHOLE]
    return table(["figure", "goal", "measured", "reached", "others"], [_row(goal, pins) for goal in GOALS])


def measured_rules() -> str:
    """Of each rule how often it alarms on clean news, and how many of these alarms were true on reading."""
    pins = floors.load()[WHOLE]
    rows = [_measured(rule, pins) for _, rule in sorted(RULES.items()) if f"alarms: {rule.id}" in pins]
    return table(["rule", "state", "alarms per 10,000 words", "true", "in words"], rows)


def reached(goal: Goal, pins: floors.Pins) -> bool:
    """Whether a pinned figure is as good as it should be."""
    wanted, value = _wanted(goal, pins), pins[goal.figure]
    return value <= wanted if _at_most(goal) else value >= wanted


def _row(goal: Goal, pins: floors.Pins) -> tuple[str, ...]:
    sign = "≤" if _at_most(goal) else "≥"
    yes = "yes" if reached(goal, pins) else "**no**"
    return goal.figure, f"{sign} {_number(_wanted(goal, pins))}", _number(pins[goal.figure]), yes, goal.peers


def _at_most(goal: Goal) -> bool:
    return goal.figure.startswith("alarms")


def _wanted(goal: Goal, pins: floors.Pins) -> float:
    return pins[goal.value] if isinstance(goal.value, str) else goal.value


def _measured(rule: Rule, pins: floors.Pins) -> tuple[str, ...]:
    precision = pins.get(f"precision: {rule.id}")
    true = "" if precision is None else _number(precision)
    link = f"[{rule.id}](../{page_of(rule)})"
    return link, rule.state, _number(pins[f"alarms: {rule.id}"]), true, prose(rule.precision)


def _number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")
