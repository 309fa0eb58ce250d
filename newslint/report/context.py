"""What a report says beside the violations."""

from collections.abc import Mapping, Sequence
from pathlib import PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from newslint._version import __version__

if TYPE_CHECKING:
    from newslint.problem import Problem
    from newslint.rules import Rule


class Context(NamedTuple):
    """What a report needs to know of the run.

    ``rules``: the rules that ran, by id, for their help texts. ``problems``: what could not be checked; looked at after
    the last violation, so a list that the run still fills will do. ``color``: with escape sequences for a terminal.
    ``show_fixes``: the full format says how to repair. ``root``: absolute paths below it are reported relative to it.
    """

    rules: Mapping[str, "Rule"] = MappingProxyType({})
    problems: Sequence["Problem"] = ()
    color: bool = False
    show_fixes: bool = True
    root: PurePath | None = None
    version: str = __version__
