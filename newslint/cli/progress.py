"""How far a long run is, on one line of a terminal: articles, rate, time left."""

import shutil
import time
from collections.abc import Sequence
from threading import Event, Lock, Thread
from typing import Self, TextIO

from newslint.clean.aside import noted
from newslint.clean.state import State

PAUSE = 0.5
"""Seconds between two looks."""


class Silence:
    """No progress: the output is no terminal."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        pass

    def stage(self, name: str, sizes: Sequence[int], done: Sequence[int], state: State) -> None:
        """Nothing is said."""

    def done(self, number: int, articles: int | None = None) -> None:
        """Nothing is said."""


class Line:
    """A line that is written anew twice a second, by a thread of its own; a context manager."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._stage: _Stage | None = None
        self._lock = Lock()
        self._end = Event()
        self._thread = Thread(target=self._run, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._end.set()
        self._thread.join()
        self._stream.write("\r\x1b[K")
        self._stream.flush()

    def stage(self, name: str, sizes: Sequence[int], done: Sequence[int], state: State) -> None:
        """A stage begins."""
        with self._lock:
            self._stage = _Stage(name, sizes, done, state)

    def done(self, number: int, articles: int | None = None) -> None:
        """A shard is done."""
        with self._lock:
            if self._stage:
                self._stage.done(number, articles or 0)

    def _run(self) -> None:
        while not self._end.wait(PAUSE):
            with self._lock:
                text = self._stage.text() if self._stage else "Listing the input"
            self._stream.write(f"\r\x1b[K{text[: shutil.get_terminal_size().columns - 1]}")
            self._stream.flush()


class _Stage:
    """What is known of a stage: its shards by their bytes, and since when it runs."""

    def __init__(self, name: str, sizes: Sequence[int], done: Sequence[int], state: State) -> None:
        self._name, self._sizes, self._state = name, sizes, state
        self._left = set(range(len(sizes))) - set(done)
        self._before = sum(sizes[number] for number in done)
        self._bytes = self._articles = 0
        self._began = time.monotonic()

    def done(self, number: int, articles: int) -> None:
        self._left.discard(number)
        self._bytes += self._sizes[number]
        self._articles += articles

    def text(self) -> str:
        """The line."""
        seconds = time.monotonic() - self._began
        total = sum(self._sizes)
        if not total:
            return f"{self._name.capitalize()}, {_duration(seconds)}"
        under_way = noted(self._state) if self._name == "looking" else {}
        articles = self._articles + sum(count for count, _ in under_way.values())
        done = self._bytes + sum(self._partly(number, *what) for number, what in under_way.items())
        share = (self._before + done) / total
        rate = f", {articles / seconds:,.0f} articles/s" if articles else ""
        left = f", {_duration(seconds * (total - self._before - done) / done)} left" if done else ""
        return f"{self._name.capitalize()}: {share:.0%} of {_size(total)}{rate}{left}"

    def _partly(self, number: int, articles: int, size: int) -> float:
        """The bytes of a shard that are done, as they are stored: as many an article as in those that are whole."""
        done = articles * self._bytes / self._articles if self._articles else size
        return min(done, 0.99 * self._sizes[number])


def _size(number: float) -> str:
    for unit in ("bytes", "kB", "MB", "GB"):
        if number < 1000:
            return f"{number:.0f} {unit}"
        number /= 1000
    return f"{number:.1f} TB"


def _duration(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes:02} min"
    return f"{minutes} min {rest:02} s" if minutes else f"{rest} s"
