"""Locks on files, which go with the process that holds them, however it ends."""

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from newslint.clean.problems import CleanProblem

try:
    import fcntl
except ImportError:  # Windows: nothing keeps a second run out there
    fcntl = None  # type: ignore[assignment]

_held = ExitStack()


@contextmanager
def exclusive(file: Path, patience: float = 0.0) -> Iterator[None]:
    """Hold a lock alone. Raises CleanProblem where another process holds it for longer than ``patience`` seconds."""
    with file.open("a") as opened:
        until = time.monotonic() + patience
        while not _taken(opened.fileno(), alone=True):
            if time.monotonic() > until:
                raise CleanProblem(f"another run is at work there: {file} is locked")
            time.sleep(0.05)
        yield


def hold(file: Path) -> None:
    """Hold a lock together with others, as long as this process lives."""
    _held.enter_context(shared(file))


@contextmanager
def shared(file: Path) -> Iterator[None]:
    """Hold a lock together with others that share it."""
    with file.open("a") as opened:
        while not _taken(opened.fileno(), alone=False):
            time.sleep(0.01)
        yield


def _taken(descriptor: int, *, alone: bool) -> bool:
    if fcntl is None:
        return True
    try:
        fcntl.flock(descriptor, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
