"""Work for engines, of all kinds: functions of a module, as an engine wants them."""

import os
import signal
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Thread
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from newslint.clean.job import Job
from newslint.clean.look import look
from newslint.gate.examine import Examined, Examiner
from newslint.readers.arrival import Arrival


def double(number: int) -> int:
    return 2 * number


def fail(number: int) -> int:
    raise LookupError(f"no {number}")


def die_at(place: Path, number: int) -> int:
    """Die at 3 always, at 5 the first time."""
    tries = place / f"{number}-{os.getpid()}"
    tries.touch()
    if number == 3 or (number == 5 and len(list(place.glob("5-*"))) == 1):
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def dying(place: Path, number: int) -> Sequence[NDArray[Any]]:
    return [np.array([die_at(place, number)])]


def sleep(seconds: float) -> float:
    time.sleep(seconds)
    return seconds


def by_remainder(parts: int, number: int) -> Sequence[NDArray[Any]]:
    """The numbers below ``number``, by their remainder."""
    return [np.arange(part, number, parts) for part in range(parts)]


def together(part: int, arrays: Sequence[NDArray[Any]]) -> tuple[int, list[int], int]:
    return part, [len(array) for array in arrays], int(np.concatenate(arrays).sum())


def process(place: Path) -> int:
    """Say which process works, and work for a minute."""
    (place / str(os.getpid())).touch()
    time.sleep(60)
    return 0


def once(place: Path, name: str, work: Callable[..., Any], *arguments: Any) -> Any:
    """Do some work, and die before anybody hears of it, the first time."""
    mark = place / name
    first = not mark.exists()
    mark.touch()
    result = work(*arguments)
    if first:
        os.kill(os.getpid(), signal.SIGKILL)
    return result


def in_the_middle(place: Path, notes: Path, work: Callable[[Any], Any], item: Any) -> Any:
    """Do some work, and die when it has noted that it is at its first block, the first time."""
    mark = place / "in the middle"
    if not mark.exists():
        mark.touch()
        Thread(target=_die_at, args=(notes / str(item),), daemon=True).start()
    return work(item)


def _die_at(note: Path) -> None:
    while not note.exists() or "0 0" not in note.read_text("ascii"):
        time.sleep(0.001)
    os.kill(os.getpid(), signal.SIGKILL)


def killed(job: Job, *arguments: Any) -> Any:
    os.kill(os.getpid(), signal.SIGKILL)


def look_dying(record: str, once: Path | None, job: Job, most: int | None, number: int) -> Any:
    """Look at a shard in blocks of three; die at a record, each time or only where the file ``once`` is not there."""
    usual = Examiner.together

    def together(self: Examiner, arrivals: Sequence[Arrival]) -> list[Examined]:
        if any(arrival.held.article.record == record for arrival in arrivals) and not (once and once.exists()):
            if once:
                once.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return usual(self, arrivals)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Examiner, "together", together)
        patch.setattr("newslint.clean.look.BLOCK", 3)
        return look(job, most, number)
