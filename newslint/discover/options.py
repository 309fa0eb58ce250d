"""Which files are looked for, what is left out, and what came of it."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple

from newslint.problem import Problem
from newslint.readers import ReadOptions, Source

Reason = Literal[
    "by exclude", "by .gitignore", "hidden", "with another extension", "symlinks", "not regular files",
    "written about articles",
]  # fmt: skip
"""Why a path was left out, worded to follow a number: "3 files skipped: 2 by exclude, 1 by .gitignore"."""


@dataclass(frozen=True, slots=True)
class DiscoverOptions:
    """``exclude`` and ``extend_exclude`` are patterns as in ``.gitignore``, relative to ``root``.

    What is named is taken even if excluded, unless ``force_exclude``. ``reading`` knows the extensions of articles.
    ``apart`` are absolute paths of directories never looked into, such as the output of a run.
    """

    root: Path = Path()
    exclude: tuple[str, ...] = ()
    extend_exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    respect_gitignore: bool = True
    apart: tuple[str, ...] = ()
    reading: ReadOptions = field(default_factory=ReadOptions)


class Skipped(NamedTuple):
    """A file, or a directory that was not looked into, and why."""

    path: str
    reason: Reason


class Discovered(NamedTuple):
    """The files to read, sorted by path and each only once; what was left out; what is missing or not readable."""

    sources: tuple[Source, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def files(self) -> tuple[Path, ...]:
        """The paths of the sources."""
        return tuple(Path(source.path) for source in self.sources)
