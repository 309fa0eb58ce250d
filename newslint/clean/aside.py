"""Blocks of articles that kill the process that looks at them: they are found by its notes, and put aside."""

from collections import Counter
from pathlib import Path
from typing import IO, Self

from newslint.clean.problems import CleanProblem
from newslint.clean.state import State, read_json, write_json

BEGIN = "begin"


class Note:
    """Notes how far a process is, for the case of its death; nothing is synced. A context manager."""

    def __init__(self, state: State, number: int) -> None:
        self._file = state.note(number)

    def __enter__(self) -> Self:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._opened: IO[str] = self._file.open("a")
        self._opened.write(f"{BEGIN}\n")
        return self

    def begin(self, block: int) -> None:
        """Note the block that is begun."""
        self._opened.write(f"{block} ")
        self._opened.flush()

    def end(self, articles: int, size: int) -> None:
        """Note that the block is done, with so many articles in so many bytes."""
        self._opened.write(f"{articles} {size}\n")

    def __exit__(self, kind: object, *error: object) -> None:
        self._opened.close()
        if kind is None:
            self._file.unlink()


def noted(state: State) -> dict[int, tuple[int, int]]:
    """The articles and bytes that processes have looked at of the shards under way, by the number of the shard."""
    return {int(note.name): _done(note) for note in state.note(0).parent.glob("*")}


def _done(note: Path) -> tuple[int, int]:
    try:
        last = note.read_text("ascii").rpartition(f"{BEGIN}\n")[2]
    except OSError:  # it has just gone
        return 0, 0
    blocks = [line.split(" ") for line in last.split("\n")[:-1]]
    return sum(int(articles) for _, articles, _ in blocks), sum(int(size) for *_, size in blocks)


def aside(state: State, number: int) -> dict[int, str]:
    """The blocks of a shard that killed two processes, and how these ended."""
    return {int(block): why for block, why in (read_json(state.aside(number)) or {}).items()}


def put_aside(state: State, number: int, why: str) -> None:
    """Put the block aside at which two processes died, if it was one; otherwise all is tried again.

    Raises CleanProblem where they died before they began.
    """
    try:
        tries = state.note(number).read_text("ascii").split(f"{BEGIN}\n")[1:]
    except FileNotFoundError:
        raise CleanProblem(f"the processes that were to look at the articles died: {why}") from None
    blocks = Counter(int(one.rpartition("\n")[2].partition(" ")[0]) for one in tries if one)
    killing = [block for block, deaths in blocks.items() if deaths > 1]
    if killing:
        known = aside(state, number) | dict.fromkeys(killing, why)
        write_json(state.aside(number), {str(block): known[block] for block in sorted(known)})
        state.note(number).unlink()
