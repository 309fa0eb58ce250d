"""What the figures are meant to reach, beside what other tools reach."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from .figures import Figure


class Goal(NamedTuple):
    """A figure by its name, and the value it should reach: at least, where more is better, otherwise at most.

    The value may be that of another figure, by its name.
    """

    figure: str
    value: float | str
    peers: str = "–"


GOALS = (
    Goal("alarms: garbled and quotation rules, bbc", 1.5, "harper 318, all its rules"),
    Goal("precision: garbled and quotation rules, bbc", 0.90),
    Goal("found: one-edit typos put into lower-case words", 0.85),
    Goal("found: words fused by a lost space", 0.85, "segmenters .95"),
    Goal("alarms: garbled/fused-words, bbc", 0.1, "segmenters 15-22"),
    Goal("found: words fused at a lost paragraph joint", 0.75),
    Goal("alarms: garbled/fused-case, bbc", 0.1),
    Goal("found: quotation marks dropped or doubled", 0.90),
    Goal("alarms: quotation rules, bbc", 0.6),
    Goal("precision: lines of web articles, trailing block", 0.99),
    Goal("found: trailing lines of web articles, trailing block", 0.60, "jusText, trafilatura leave them"),
    Goal("precision: lines of web articles, trailing block, as read", 0.99),
    Goal("found: trailing lines of web articles, trailing block, as read", 0.60),
    Goal("alarms: trailing blocks in 10,000 clean bodies", 1.0),
    Goal("restored: broken encodings", "restored by ftfy: broken encodings", "ftfy: the value wanted"),
    Goal("alarms: ftfy's negative cases", 0.0),
    Goal("found: seed defects, default", 1.0, "six linters together .39"),
    Goal("alarms: seed guards", 0.0),
)


class Standing(NamedTuple):
    """A goal, the value wanted, what was measured, and whether that is enough."""

    goal: Goal
    wanted: float
    figure: Figure
    reached: bool


def standings(figures: Iterable[Figure]) -> list[Standing]:
    """Each goal whose figure was measured, in the order of the goals."""
    by_name = {figure.name: figure for figure in figures}
    return [_standing(goal, by_name) for goal in GOALS if goal.figure in by_name]


def is_reached(wanted: float, figure: Figure) -> bool:
    """Whether a figure is as good as it should be."""
    return figure.value >= wanted if figure.more_is_better else figure.value <= wanted


def _standing(goal: Goal, by_name: Mapping[str, Figure]) -> Standing:
    wanted = by_name[goal.value].value if isinstance(goal.value, str) else goal.value
    return Standing(goal, wanted, by_name[goal.figure], is_reached(wanted, by_name[goal.figure]))
