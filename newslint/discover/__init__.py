"""From the paths of a command line to the files that hold articles."""

import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from newslint.discover.options import Discovered as Discovered
from newslint.discover.options import DiscoverOptions as DiscoverOptions
from newslint.discover.options import Reason as Reason
from newslint.discover.options import Skipped as Skipped
from newslint.discover.patterns import Patterns, absolute
from newslint.discover.walk import Found as Found
from newslint.discover.walk import Walk
from newslint.problem import Problem
from newslint.readers import Source
from newslint.readers.sources import check_regular, reason


def discover(paths: Iterable[str | Path], options: DiscoverOptions | None = None) -> Discovered:
    """The files that ``paths`` name or hold.

    A file that is named is taken whatever its extension; of a directory those are taken that have an extension of
    articles and are not left out. The result does not depend on the order of ``paths``.
    """
    options = options or DiscoverOptions()
    sources: dict[str, Source] = {}
    skipped: dict[str, Skipped] = {}
    problems: set[Problem] = set()
    for path in sorted(map(Path, paths)):
        for found in files_of(path, options):
            if isinstance(found, Source):
                sources.setdefault(absolute(Path(found.path)), found)
            elif isinstance(found, Skipped):
                skipped.setdefault(absolute(Path(found.path)), found)
            else:
                problems.add(found)
    left_out = (skip for key, skip in skipped.items() if key not in sources)
    return Discovered(
        tuple(sorted(sources.values(), key=lambda source: source.path)),
        tuple(sorted(left_out, key=lambda skip: skip.path)),
        tuple(sorted(problems, key=lambda problem: problem.path)),
    )


def excluded(path: Path, options: DiscoverOptions) -> Skipped | None:
    """Why a file of that name, which need not exist, is left out by the settings; None where it is not."""
    verdict = _excludes(path.parent, options).verdict(absolute(path), directory=False)
    return Skipped(str(path), "by exclude") if verdict else None


def files_of(path: Path, options: DiscoverOptions) -> Iterator[Found]:
    """What one path leads to: the file itself, or the files of a directory, sorted by path."""
    try:
        status = path.stat()
        directory = stat.S_ISDIR(status.st_mode)
        if not directory:
            check_regular(status.st_mode)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        why = reason(error) if isinstance(error, OSError) else "no file name holds a NUL"
        yield Problem(str(path), why)
        return
    excludes = _excludes(path if directory else path.parent, options)
    if options.force_exclude and excludes.verdict(absolute(path), directory):
        yield Skipped(str(path), "by exclude")
    elif directory:
        yield from Walk(path, options, excludes)
    else:
        yield Source(str(path), status.st_size)


def _excludes(directory: Path, options: DiscoverOptions) -> Patterns:
    """What the settings leave out, relative to their root; of a directory elsewhere, relative to that."""
    root, here = absolute(options.root), absolute(directory)
    inside = Path(here).is_relative_to(root)
    return Patterns(root if inside else here, (*options.exclude, *options.extend_exclude))
