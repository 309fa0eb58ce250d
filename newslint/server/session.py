"""What the server knows: the open documents, and what was found in each. Checks wait for a pause in the typing."""

import asyncio
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from typing import TypeVar

from lsprotocol.types import Diagnostic, TextDocumentContentChangeEvent

from newslint.server.checking import Checked, check
from newslint.server.diagnostics import diagnostics
from newslint.server.documents import Document
from newslint.server.projects import Projects

T = TypeVar("T")

PAUSE = 0.2
"""Seconds without typing after which a document is checked; as many as its last check took, where that is longer."""

Publish = Callable[[Document, list[Diagnostic]], None]
"""Shows the diagnostics of a document."""


class Session:
    """One editor's session. All is called from the thread of the event loop; checks run in a thread of their own."""

    def __init__(self, projects: Projects, publish: Publish) -> None:
        self.projects = projects
        self._publish = publish
        self._documents: dict[str, Document] = {}
        self._checked: dict[str, Checked] = {}
        self._waiting: dict[str, asyncio.TimerHandle] = {}
        self._running: dict[str, asyncio.Task[Checked | None]] = {}
        self._took: dict[str, float] = {}
        self._worker = ThreadPoolExecutor(1, "newslint")

    def open(self, document: Document) -> None:
        """Take a document, and check it at once."""
        self._documents[document.uri] = document
        self._start(document.uri)

    def change(self, uri: str, version: int, changes: Iterable[TextDocumentContentChangeEvent]) -> None:
        """Change an open document, and check it after a pause."""
        if uri in self._documents:
            self._documents[uri] = self._documents[uri].changed(version, changes)
            self._check_soon(uri)

    def close(self, uri: str) -> None:
        """Forget a document, and take its diagnostics away."""
        document = self._documents.pop(uri, None)
        self._checked.pop(uri, None)
        self._took.pop(uri, None)
        if waiting := self._waiting.pop(uri, None):
            waiting.cancel()
        if document:
            self._publish(document, [])

    def files_changed(self) -> None:
        """Check all documents again: a configuration, a suppression or an article beside them has changed."""
        self.projects.files_changed()
        for uri, document in self._documents.items():
            self._documents[uri] = replace(document)  # another one, so that what was found in this one is out of date
            self._check_soon(uri)

    async def checked(self, uri: str) -> Checked | None:
        """What was found in a document as it is now; None where it is not open. Waits for the check where it must."""
        while document := self._documents.get(uri):
            known = self._checked.get(uri)
            if known is not None and known.document is document:
                return known
            if waiting := self._waiting.pop(uri, None):
                waiting.cancel()
            await asyncio.shield(self._start(uri))  # who asked may lose patience, and others have not
        return None

    async def run(self, work: Callable[[], T]) -> T:
        """Do something that takes time in the thread of the checks."""
        return await asyncio.get_running_loop().run_in_executor(self._worker, work)

    def end(self) -> None:
        """Let go of the thread; what it is doing ends first."""
        self._worker.shutdown(wait=False, cancel_futures=True)

    def _check_soon(self, uri: str) -> None:
        if waiting := self._waiting.pop(uri, None):
            waiting.cancel()
        pause = max(PAUSE, self._took.get(uri, 0))
        self._waiting[uri] = asyncio.get_running_loop().call_later(pause, self._start, uri)

    def _start(self, uri: str) -> "asyncio.Task[Checked | None]":
        """Check a document; one check of each is under way at a time, and looks at its newest text."""
        self._waiting.pop(uri, None)
        before = self._running.get(uri)
        task = asyncio.ensure_future(self._check(uri, before))
        self._running[uri] = task
        task.add_done_callback(partial(self._ended, uri))
        return task

    async def _check(self, uri: str, before: "asyncio.Task[Checked | None] | None") -> Checked | None:
        if before and not before.done():
            await asyncio.wait([before])
        document = self._documents.get(uri)
        known = self._checked.get(uri)
        if document is None or (known is not None and known.document is document):
            return known
        begun = time.perf_counter()
        found = await self._shown(document, alone=True)
        self._took[uri] = time.perf_counter() - begun
        if not found.whole:  # the first time, when the articles that it is compared with are looked at
            found = await self._shown(document, alone=False)
        if self._documents.get(uri) is document:
            self._checked[uri] = found
        return found

    async def _shown(self, document: Document, *, alone: bool) -> Checked:
        """Check a document in the other thread, and show what was found if it is still as it was."""
        work = partial(_look, document, self.projects, alone=alone)
        found, told = await self.run(work)
        if self._documents.get(document.uri) is document:
            self._publish(document, told)
        return found

    def _ended(self, uri: str, task: "asyncio.Task[Checked | None]") -> None:
        """Where a check failed, a bug of newslint, say so in the document: it must not look clean."""
        if self._running.get(uri) is task:
            del self._running[uri]
        document = self._documents.get(uri)
        error = None if task.cancelled() else task.exception()
        if error is not None and document:
            failed = Checked(document, problem=f"not checked, because of a bug of newslint: {error!r}")
            self._publish(document, diagnostics(failed))


def _look(document: Document, projects: Projects, *, alone: bool) -> tuple[Checked, list[Diagnostic]]:
    found = check(document, projects, alone=alone)
    return found, diagnostics(found)
