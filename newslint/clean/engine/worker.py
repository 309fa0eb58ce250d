"""A process that does one piece of work at a time, and whose death is noticed at once."""

import pickle
import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from newslint.clean.locks import shared
from newslint.processes import end_with_parent, held_back

PATIENCE = 0.5
"""Seconds that a killed process may take to be gone."""


class DiedError(Exception):
    """The process is gone; the message says how it ended."""


class Worker:
    """A process; it holds the file ``alive`` locked, and ends when the one that started it does."""

    def __init__(self, alive: Path) -> None:
        context = get_context("spawn")
        self.connection, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, alive), daemon=True)
        with held_back([signal.SIGINT]):  # so Ctrl-C is none of its business: the one that started it ends it
            self._process.start()
        theirs.close()  # so that its death closes the pipe

    def begin(self, work: Callable[[Any], Any], item: Any) -> None:
        """Hand over a piece of work. That the process has died is said by ``result``."""
        with suppress(BrokenPipeError):
            self.connection.send((work, item))

    def result(self) -> Any:
        """What came of it: waits for it, raises what the work raised, and DiedError where the process is gone."""
        try:
            raised, value = self.connection.recv()
        except (EOFError, ConnectionResetError):
            self._process.join(PATIENCE)
            raise DiedError(_ending(self._process.exitcode)) from None
        if raised:
            raise value
        return value

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self.connection.close()

    def wait(self) -> None:
        """Wait until an ended process is gone."""
        self._process.join(PATIENCE)


def _ending(status: int | None) -> str:
    if status is None or status >= 0:
        return f"it left with status {status}"
    why = " (out of memory?)" if -status == signal.SIGKILL else ""
    return f"it was ended by {signal.Signals(-status).name}{why}"


def _serve(connection: "Connection[Any, Any]", alive: Path) -> None:
    """The work of the process: what it is handed, one piece after the other."""
    end_with_parent()
    with shared(alive):
        while True:
            try:
                work, item = connection.recv()
            except EOFError:
                return
            connection.send(_done(work, item))


def _done(work: Callable[[Any], Any], item: Any) -> tuple[bool, Any]:
    try:
        return False, work(item)
    except Exception as error:  # noqa: BLE001  (it is raised again by the process that asked for the work)
        return True, _portable(error)


def _portable(error: Exception) -> Exception:
    """The exception, or one that says the same where it cannot travel."""
    import traceback

    error.add_note("".join(traceback.format_exception(error)))
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:  # noqa: BLE001  (whatever foreign code may raise there)
        return RuntimeError("".join(traceback.format_exception(error)))
    return error
