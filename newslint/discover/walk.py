"""Walks a directory for article files, in the order of their paths."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from newslint.discover.options import DiscoverOptions, Reason, Skipped
from newslint.discover.patterns import Patterns, absolute, patterns_above, patterns_in
from newslint.problem import Problem
from newslint.readers import Source
from newslint.readers.sources import reason

TOOLS = frozenset([".git", ".hg", ".svn", ".newslint_cache", ".venv", "venv", "node_modules", "__pycache__"])
"""Directories that tools keep for themselves: never looked into unless named, and not worth a word."""

CLEAN_STATE = ".newslint-clean"
"""Where ``newslint clean`` keeps its state, in the directory of its output."""
LISTS = frozenset(["violations.jsonl", "quarantine.jsonl", "duplicates.jsonl"])
"""What it writes beside that: lines that are no articles."""

Found = Source | Skipped | Problem


class _Below(NamedTuple):
    """A directory to look into, and the ``.gitignore`` files above it."""

    directory: Path
    ignores: tuple[Patterns, ...]


class Walk:
    """One directory's walk, top down. Directories that are left out are never listed, symlinked ones not followed."""

    def __init__(self, directory: Path, options: DiscoverOptions, excludes: Patterns) -> None:
        self.top = directory
        self.options = options
        self.excludes = excludes.naming(absolute(directory))

    def __iter__(self) -> Iterator[Found]:
        """Everything found, sorted by path."""
        try:
            above = patterns_above(absolute(self.top)) if self.options.respect_gitignore else []
        except OSError as error:
            yield Problem(str(self.top), f"its .gitignore cannot be read: {reason(error)}")
            return
        open_ = [self._listed(self.top, tuple(above))]
        while open_:  # no recursion: directories may be nested deeper than Python's stack
            found = next(open_[-1], None)
            if found is None:
                open_.pop()
            elif isinstance(found, _Below):
                open_.append(self._listed(*found))
            else:
                yield found

    def _listed(self, directory: Path, ignores: tuple[Patterns, ...]) -> Iterator[Found | _Below]:
        try:
            if self.options.respect_gitignore:
                nested = patterns_in(directory / ".gitignore", absolute(directory))
                ignores += (nested,) if nested else ()
            with os.scandir(directory) as listing:
                entries = sorted(listing, key=_in_paths)
        except OSError as error:
            yield Problem(str(directory), f"cannot be listed: {reason(error)}")
            return
        lists = LISTS if any(entry.name == CLEAN_STATE for entry in entries) else ()
        for entry in entries:
            if entry.name in lists:
                yield Skipped(str(directory / entry.name), "written about articles")
            else:
                yield from self._taken(entry, directory / entry.name, ignores)

    def _taken(self, entry: "os.DirEntry[str]", path: Path, ignores: tuple[Patterns, ...]) -> Iterator[Found | _Below]:
        directory = entry.is_dir(follow_symlinks=False)
        if directory and (is_tools(path) or absolute(path) in self.options.apart):
            return
        if why := self._kind(entry, path) or self._left_out(absolute(path), directory, ignores):
            yield Skipped(str(path), why)
        elif directory:
            yield _Below(path, ignores)
        else:
            yield Source(str(path), size_of(entry), linked=entry.is_symlink())

    def _kind(self, entry: "os.DirEntry[str]", path: Path) -> Reason | None:
        """Why no entry of this kind or name is taken, if none is."""
        directory = entry.is_dir(follow_symlinks=False)
        if entry.is_symlink() and (not os.path.isfile(path) or self._holds_target(path)):  # noqa: PTH113 - never raises
            return "symlinks"
        if not directory and not self.options.reading.format_of(path):
            return "with another extension"
        if entry.name.startswith("."):
            return "hidden"
        return None if directory or entry.is_file() else "not regular files"

    def _holds_target(self, link: Path) -> bool:
        """Whether a link leads to a file of this walk, which is found under its own name."""
        return link.resolve().is_relative_to(self.top.resolve())

    def _left_out(self, path: str, directory: bool, ignores: Sequence[Patterns]) -> Reason | None:
        if self.excludes.verdict(path, directory):
            return "by exclude"
        verdicts = (patterns.verdict(path, directory) for patterns in reversed(ignores))  # the nearest file decides
        return "by .gitignore" if next((v for v in verdicts if v is not None), False) else None


def _in_paths(entry: "os.DirEntry[str]") -> str:
    """An entry's name as paths hold it, so that what is below a directory gets its place among its neighbours."""
    return entry.name + os.sep if entry.is_dir(follow_symlinks=False) else entry.name


def is_tools(directory: Path) -> bool:
    """Whether a directory is a tool's own, by its name or as a virtual environment."""
    return directory.name in TOOLS or os.path.isfile(directory / "pyvenv.cfg")  # noqa: PTH113 - never raises


def size_of(entry: "os.DirEntry[str]") -> int:
    """Bytes of a file; 0 for one that has vanished, which the reader will say."""
    try:
        return entry.stat().st_size
    except OSError:
        return 0
