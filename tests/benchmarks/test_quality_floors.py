"""No figure gets worse unnoticed: floors, ceilings and what it takes to lower them."""

from pathlib import Path

import pytest

from benchmarks.quality import floors
from benchmarks.quality.figures import Figure, count, share_found
from benchmarks.quality.goals import GOALS, is_reached, standings

FOUND = Figure("found: gulls", 0.8123456, 100)
ALARMS = Figure("alarms: birds/gull", 1.20003, 10_000, more_is_better=False)


def test_pins_are_rounded_so_that_a_figure_never_fails_its_own() -> None:
    assert floors.pin(FOUND) == 0.8123
    assert floors.pin(ALARMS) == 1.2001
    assert floors.failures([FOUND, ALARMS], floors.repinned([FOUND, ALARMS], {})) == []


@pytest.mark.parametrize("value", [0.0, 0.29, 0.57, 1.0, 1 / 3, 2 / 3])
def test_exact_decimals_are_pinned_as_they_are(value: float) -> None:
    more, less = Figure("a", value, 1), Figure("a", value, 1, more_is_better=False)
    assert not floors.fails(more, floors.pin(more))
    assert not floors.fails(less, floors.pin(less))
    assert abs(floors.pin(more) - value) < 0.0001
    assert abs(floors.pin(less) - value) < 0.0001


def test_a_figure_below_its_floor_or_above_its_ceiling_fails() -> None:
    pins = {FOUND.name: 0.82, ALARMS.name: 1.1}
    below, above = floors.failures([FOUND, ALARMS], pins)
    assert below == "found: gulls: 0.8123 is below its floor of 0.82"
    assert above == "alarms: birds/gull: 1.2000 is above its ceiling of 1.1"


def test_a_better_figure_passes_and_raises_its_pin() -> None:
    pins = {FOUND.name: 0.7, ALARMS.name: 2.0}
    assert floors.failures([FOUND, ALARMS], pins) == []
    assert floors.repinned([FOUND, ALARMS], pins) == {FOUND.name: 0.8123, ALARMS.name: 1.2001}


def test_a_worse_figure_is_not_pinned_without_lower() -> None:
    pins = {FOUND.name: 0.9}
    with pytest.raises(floors.RefusedError, match="below its floor"):
        floors.repinned([FOUND], pins)
    assert floors.repinned([FOUND], pins, lower=True) == {FOUND.name: 0.8123}


def test_a_figure_that_vanished_is_a_failure_too() -> None:
    pins = {FOUND.name: 0.5, "found: terns": 0.5}
    assert floors.failures([FOUND], pins) == ["found: terns: pinned at 0.5 and no longer measured"]
    with pytest.raises(floors.RefusedError, match="terns"):
        floors.repinned([FOUND], pins)


def test_a_new_figure_passes_and_is_listed() -> None:
    assert floors.failures([FOUND], {}) == []
    assert floors.unpinned([FOUND, ALARMS], {FOUND.name: 0.1}) == [ALARMS.name]


def test_pins_are_read_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    pinned = {"1": {"found: gulls, grey": 0.8, "alarms: birds/gull": 0.0}, "0.05": {"found: gull's nests": 0.75}}
    floors.save(pinned, path)
    assert floors.load(path) == pinned
    assert floors.load(tmp_path / "none.toml") == {}


def test_shares_and_counts() -> None:
    assert share_found("a", [True, False, True, True]) == Figure("a", 0.75, 4)
    assert share_found("a", []).value == 0.0
    assert count("a", [False, True, True]) == Figure("a", 2.0, 3, more_is_better=False)


def test_a_goal_is_reached_from_the_side_that_is_better() -> None:
    assert is_reached(0.8, FOUND)
    assert not is_reached(0.82, FOUND)
    assert is_reached(1.5, ALARMS)
    assert not is_reached(1.2, ALARMS)


def test_goals_stand_beside_the_figures_that_were_measured() -> None:
    goal = GOALS[0]
    standing = standings([Figure(goal.figure, 0.0, 1, more_is_better=False), FOUND])
    assert [(s.goal, s.reached) for s in standing] == [(goal, True)]


def test_a_goal_may_be_to_do_as_well_as_another() -> None:
    (goal,) = [goal for goal in GOALS if isinstance(goal.value, str)]
    ours, theirs = Figure(goal.figure, 0.9, 10), Figure(str(goal.value), 0.91, 10)
    assert [(s.wanted, s.reached) for s in standings([ours, theirs])] == [(0.91, False)]


def test_every_goal_is_about_another_figure() -> None:
    assert len({goal.figure for goal in GOALS}) == len(GOALS)
