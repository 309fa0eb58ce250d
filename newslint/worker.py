"""A process that does the work it is handed, one piece after the other, and whose death is noticed at once."""

import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import connection, get_context, parent_process
from multiprocessing.connection import Connection
from multiprocessing.reduction import ForkingPickler
from typing import Any, Literal, TypeAlias

Method: TypeAlias = Literal["fork", "spawn"]
"""How a process is made: as a copy of this one, or afresh."""

PATIENCE = 0.5
"""Seconds that a killed process may take to be gone."""
ENDING = (signal.SIGINT, signal.SIGTERM)
"""Signals that end a run."""


class DiedError(Exception):
    """The process is gone; the message says how it ended."""


class Worker:
    """A process that ``start`` prepares, and that ends when the one that made it does.

    Work and results go through a pipe of its own: of processes that share one, whoever dies while it writes leaves
    half a message there, for whose rest the others wait for ever.
    """

    def __init__(self, start: Callable[[], None], method: Method) -> None:
        context: Any = get_context(method)
        self.connection, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, start), daemon=True)
        if method == "spawn" and sys.platform != "win32":
            from multiprocessing.resource_tracker import ensure_running

            ensure_running()  # Python starts it with the first process, and lets signals through again then
        with _held_back():
            self._process.start()
        theirs.close()  # so that its death closes the pipe

    def begin(self, work: Callable[[Any], Any], item: Any) -> None:
        """Hand over a piece of work. That the process has died is said by ``result``."""
        with suppress(BrokenPipeError, ConnectionResetError):
            self.connection.send((work, item))

    def result(self) -> Any:
        """What came of the first piece: waits for it, raises what the work raised, and DiedError for a process gone."""
        try:
            raised, value = self.connection.recv()
        except (EOFError, OSError):  # at the end of a message, or within one
            self._process.join(PATIENCE)
            raise DiedError(_ending(self._process.exitcode)) from None
        if raised:
            raise value
        return value


def end(workers: Sequence[Worker]) -> None:
    """End processes, whatever they are doing, and wait until they are gone."""
    for worker in workers:
        worker._process.kill()
        worker.connection.close()
    for worker in workers:
        worker._process.join(PATIENCE)


@contextmanager
def _held_back() -> Iterator[None]:
    """Let signals that end a run wait meanwhile: Python drops the exception of one that comes while it forks.

    A process that is started within inherits that they wait.
    """
    if sys.platform == "win32":  # none can be made to
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _ending(status: int | None) -> str:
    if status is None or status >= 0:
        return f"it left with status {status}"
    why = " (out of memory?)" if -status == signal.SIGKILL else ""
    return f"it was ended by {signal.Signals(-status).name}{why}"


def _serve(pipe: "Connection[Any, Any]", start: Callable[[], None]) -> None:
    """The life of the process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # of a terminal, whose signal all processes get: its maker ends it
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)  # as it was when this process was made
    _end_with_parent()
    start()
    with suppress(EOFError, OSError):  # when whoever made it is gone
        while True:
            pipe.send_bytes(_answer(*pipe.recv()))


def _end_with_parent() -> None:
    """End this process when its parent does, however that ends: it would wait for work for ever."""
    from threading import Thread

    def wait(sentinels: Sequence[int]) -> None:
        connection.wait(sentinels)
        os._exit(1)

    if parent := parent_process():
        Thread(target=wait, args=[[parent.sentinel]], daemon=True).start()


def _answer(work: Callable[[Any], Any], item: Any) -> memoryview:
    """Whether the work raised, and what it raised or came to."""
    try:
        return ForkingPickler.dumps((False, work(item)))
    except Exception as error:  # noqa: BLE001  (it is raised again by the process that asked for the work)
        return ForkingPickler.dumps((True, _portable(error)))


def _portable(error: Exception) -> Exception:
    """The exception, or one that says the same where it cannot travel."""
    import traceback

    error.add_note("".join(traceback.format_exception(error)))
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:  # noqa: BLE001  (whatever foreign code may raise there)
        return RuntimeError("".join(traceback.format_exception(error)))
    return error
