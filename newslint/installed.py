"""What is installed beside newslint, told by the names of directories.

importlib.metadata knows it as well, and takes longer to import than a file to check. It is asked where more is needed,
and where there is an archive on the path, which has no directories.
"""

import os
import sys
from functools import cache
from pathlib import PurePath


def version(library: str) -> str:
    """The version of a library (its name in lower case); "absent" where it is not installed."""
    distributions = _distributions(tuple(sys.path))
    if distributions is None:
        return _asked(library)
    named = (PurePath(each).stem.partition("-") for each in distributions)
    return next((release for name, _, release in named if name.lower() == library), "absent")


def packages_in(group: str) -> list[str]:
    """The package names that installed distributions put in an entry-point group, sorted."""
    distributions = _distributions(tuple(sys.path))
    if distributions is not None and not any(group.encode() in _entry_points(each) for each in distributions):
        return []
    from importlib.metadata import entry_points

    return sorted({point.value for point in entry_points(group=group)})


@cache
def _distributions(path: tuple[str, ...]) -> tuple[str, ...] | None:
    """The directories that describe what is installed, in the order of the path; None where there is an archive."""
    found: list[str] = []
    for directory in path:
        try:
            names = os.listdir(directory or ".")  # noqa: PTH208 - a hundred, in half the time
            found += (os.path.join(directory, name) for name in names if name.lower().endswith("-info"))  # noqa: PTH118
        except NotADirectoryError:
            return None
        except OSError:
            continue
    return tuple(found)


def _asked(library: str) -> str:
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as asked

    try:
        return asked(library)
    except PackageNotFoundError:
        return "absent"


def _entry_points(distribution: str) -> bytes:
    try:
        with open(os.path.join(distribution, "entry_points.txt"), "rb") as file:  # noqa: PTH118, PTH123 - as above
            return file.read()
    except OSError:
        return b""
