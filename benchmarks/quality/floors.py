"""Floors: no figure may get worse than the one that is pinned, unless someone says so in as many words.

A figure of which more is better has a floor, one of which less is better a ceiling; both are called its pin here. Pins
are rounded to four places, away from the measured value, so that a figure never fails its own pin.
"""

import math
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

from .figures import Figure

FLOORS = Path(__file__).parent / "floors.toml"
SMALL = 1e-9
_HEAD = """\
# The figures that must hold, written by `python -m benchmarks.quality --pin`. A table's name is the share of the text
# that was measured. Rates of alarms are ceilings, all others floors; only `--lower` lets one get worse.
"""

Pins = Mapping[str, float]
Pinned = dict[str, dict[str, float]]


class RefusedError(Exception):
    """A pin would get worse; the message names each that would."""


def pin(figure: Figure) -> float:
    """The pin of a figure as it was measured."""
    scaled = figure.value * 10_000
    return (math.floor(scaled + 1e-6) if figure.more_is_better else math.ceil(scaled - 1e-6)) / 10_000


def fails(figure: Figure, pinned: float) -> bool:
    """Whether a figure is worse than its pin."""
    return figure.value < pinned - SMALL if figure.more_is_better else figure.value > pinned + SMALL


def failures(figures: Iterable[Figure], pins: Pins) -> list[str]:
    """What a check must complain about: figures worse than their pins, and pins of what is no longer measured."""
    measured = {figure.name: figure for figure in figures}
    known = [(figure, pins[name]) for name, figure in measured.items() if name in pins]
    worse = [_worse(figure, pinned) for figure, pinned in known if fails(figure, pinned)]
    return worse + [f"{name}: pinned at {pins[name]:g} and no longer measured" for name in pins if name not in measured]


def repinned(figures: Iterable[Figure], pins: Pins, *, lower: bool = False) -> dict[str, float]:
    """The pins after a run. Raises RefusedError where one would get worse or vanish, unless ``lower``."""
    measured = list(figures)
    if not lower and (wrong := failures(measured, pins)):
        raise RefusedError("\n".join(wrong))
    return {figure.name: pin(figure) for figure in measured}


def unpinned(figures: Iterable[Figure], pins: Pins) -> list[str]:
    """The names of figures that have no pin yet."""
    return [figure.name for figure in figures if figure.name not in pins]


def load(path: Path = FLOORS) -> Pinned:
    """All pins, by the share of the text that they were measured on."""
    return tomllib.loads(path.read_text("utf8")) if path.exists() else {}


def save(pinned: Mapping[str, Pins], path: Path = FLOORS) -> None:
    """Write all pins."""
    tables = (f'\n["{share}"]\n' + "".join(map(_entry, sorted(pins.items()))) for share, pins in sorted(pinned.items()))
    path.write_text(_HEAD + "".join(tables), "utf8")


def _entry(item: tuple[str, float]) -> str:
    name, value = item
    return f'"{name}" = {value}\n'


def _worse(figure: Figure, pinned: float) -> str:
    bound = "below its floor" if figure.more_is_better else "above its ceiling"
    return f"{figure.name}: {figure.value:.4f} is {bound} of {pinned:g}"
