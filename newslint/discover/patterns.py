"""Patterns as in ``.gitignore``, and the files they stand in."""

import os
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from newslint.discover.gitignore import Spec


def absolute(path: Path) -> str:
    """The path from the root on, ``..`` resolved but no symbolic link: patterns speak of names as they are written."""
    return os.path.abspath(path)  # noqa: PTH100


class Patterns:
    """Lines of patterns, relative to the absolute path of a directory. The last that matches decides."""

    def __init__(self, base: str, lines: Iterable[str]) -> None:
        self.base = base
        self.lines = tuple(lines)

    def verdict(self, path: str, directory: bool) -> bool | None:
        """Whether an absolute path is left out (True), taken in by ``!`` (False), or not spoken of (None)."""
        relative = self._relative(path, directory)
        return self._spec.verdict(relative) if relative else None

    def naming(self, path: str) -> "Patterns":
        """Those that do not leave out this directory: what a user names is looked at, whatever leaves it out."""
        relative = self._relative(path, directory=True)
        if not relative:
            return self
        kept = [line for line in self.lines if not Spec([line]).verdict(relative)]
        return Patterns(self.base, kept)

    def _relative(self, path: str, directory: bool) -> str | None:
        inside = os.path.join(self.base, "")  # noqa: PTH118 - text: a Path would drop the final slash
        if not path.startswith(inside) or not self.lines:
            return None
        relative = path[len(inside) :].replace(os.sep, "/")
        return f"{relative}/" if directory and relative else relative

    @cached_property
    def _spec(self) -> Spec:
        return Spec(self.lines)


def patterns_in(file: Path, base: str) -> Patterns | None:
    """The patterns in a file, relative to ``base``; None where there is no file. Raises OSError."""
    if not file.is_file():
        return None
    text = file.read_bytes().removeprefix(b"\xef\xbb\xbf").decode("utf-8", "surrogateescape")
    return Patterns(base, [line.removesuffix("\r") for line in text.split("\n")])


def patterns_above(directory: str) -> list[Patterns]:
    """What the repository that holds a directory leaves out, from ``.git/info/exclude`` down to above the directory.

    Empty outside of a repository. The directory itself is as if not left out: someone named it. Raises OSError.
    """
    above = [Path(directory), *Path(directory).parents]
    depth = next((i for i, parent in enumerate(above) if (parent / ".git").exists()), None)
    if depth is None:
        return []
    top = above[depth]
    found = [patterns_in(top / ".git" / "info" / "exclude", str(top))]
    found += [patterns_in(parent / ".gitignore", str(parent)) for parent in reversed(above[1 : depth + 1])]
    return [patterns.naming(directory) for patterns in found if patterns]
