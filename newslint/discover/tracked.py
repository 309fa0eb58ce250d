"""What the articles of a change are compared with: those that git tracks, so that drafts do not count."""

import os
import stat
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from newslint.config.error import ConfigError
from newslint.discover.options import DiscoverOptions
from newslint.discover.patterns import Patterns, absolute
from newslint.readers import Source


class Tracked(NamedTuple):
    """The articles that git tracks, and the tracked files that changed, by absolute path."""

    sources: Mapping[str, Source]
    changed: frozenset[str]


def tracked(roots: Iterable[str], options: DiscoverOptions, since: str | None = None) -> Tracked:
    """The tracked articles below ``roots``, which are relative to ``options.root``.

    Changed is what differs from the merge base with ``since``; without it, from the last commit or, where pre-commit
    names two (before a push), between those. Raises ConfigError where git cannot tell.
    """
    root = absolute(options.root)
    paths = [os.path.join(root, path) for path in roots]  # noqa: PTH118 - text: no Path for thousands of names
    for path in paths:
        if not Path(path).exists():
            raise ConfigError(f"'reference' names {path}, which is not there")
    top, has_commit = _repository(root)
    names = _git(root, "ls-files", "-z", "--full-name", "--", *paths)
    changed = frozenset(top + name for name in (_changed(root, since) if has_commit or since else names))
    return Tracked(dict(_articles(top, names, options, changed)), changed)


def together(named: Iterable[Source], among: Tracked) -> list[Source]:
    """What is named and what it is compared with, in the order of their absolute paths.

    Paths are told relative to the current directory where they lie in it, so that all are told in one way.
    """
    sources = dict(among.sources)
    for source in named:
        path = absolute(Path(source.path))
        changed = source.data is not None or path in among.changed or path not in among.sources
        sources[path] = replace(source, path=path.removeprefix(_here()), changed=changed)
    return [sources[path] for path in sorted(sources)]


def only_tracked(named: Iterable[Source], options: DiscoverOptions) -> list[Source]:
    """Those of the named sources that git tracks. Raises ConfigError."""
    root = absolute(options.root)
    top, _ = _repository(root)
    names = set(_git(root, "ls-files", "-z", "--full-name", "--", top))
    return [source for source in named if absolute(Path(source.path)).removeprefix(top) in names]


def _here() -> str:
    return os.path.join(absolute(Path()), "")  # noqa: PTH118


def _articles(
    top: str, names: Iterable[str], options: DiscoverOptions, changed: frozenset[str]
) -> Iterator[tuple[str, Source]]:  # fmt: skip
    here = _here()
    excludes = Patterns(absolute(options.root), (*options.exclude, *options.extend_exclude))
    for name in names:
        path = top + name
        if options.reading.format_of(name) and not excludes.verdict(path, directory=False):
            size = _size(path)
            if size is not None:
                yield path, Source(path.removeprefix(here), size, reported=False, changed=path in changed)


def _size(path: str) -> int | None:
    """Bytes of a regular file; None for a symbolic link, or a file that is deleted but still tracked."""
    try:
        status = os.lstat(path)
    except OSError:
        return None
    return status.st_size if stat.S_ISREG(status.st_mode) else None


def _repository(root: str) -> tuple[str, bool]:
    """The top of the working tree, with a final slash, and whether there is a commit."""
    done = _run(root, "rev-parse", "--show-cdup", "--verify", "HEAD")
    if not done.stdout:
        raise ConfigError(f"{root}: articles are compared with those that git tracks: {_told_by_git(done.stderr)}")
    up = os.fsdecode(done.stdout.split(b"\n")[0])
    top = absolute(Path(root, up))  # by its name: git would resolve symbolic links in it
    return os.path.join(top, ""), done.returncode == 0  # noqa: PTH118


def _changed(root: str, since: str | None) -> list[str]:
    ends = [os.environ.get(f"PRE_COMMIT_{end}_REF") for end in ("FROM", "TO")]
    if since:
        return _git(root, "diff", *_NAMES, "--merge-base", since, "--")
    if all(ends):
        return _git(root, "diff", *_NAMES, f"{ends[0]}...{ends[1]}", "--")
    return _git(root, "diff", *_NAMES, "HEAD", "--")


_NAMES = ("--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-relative")


def _git(root: str, *arguments: str) -> list[str]:
    """The NUL-separated names that a git command prints."""
    done = _run(root, *arguments)
    if done.returncode:
        raise ConfigError(f"git {arguments[0]} failed: {_told_by_git(done.stderr)}")
    return [os.fsdecode(name) for name in done.stdout.split(b"\0") if name]


def _told_by_git(stderr: bytes) -> str:
    return stderr.decode("utf-8", "replace").strip().partition("\n")[0] or "it says nothing"


def _run(root: str, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
    try:
        return subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=False)
    except FileNotFoundError:
        raise ConfigError("articles are compared with those that git tracks, and there is no git") from None
