"""A real browser. Where there is none, or nothing that drives it, the tests are skipped and say what to install."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@dataclass
class Visit:
    """A page in a browser, what its console said and what it asked for beside itself."""

    page: Any
    file: Path
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def go(self, route: str) -> Any:
        """Show a view; the page."""
        self.page.goto(f"{self.file.as_uri()}#{route}")
        self.page.reload()
        self.page.wait_for_selector("h1")
        return self.page

    def dialog(self, dialog: Any) -> None:
        self.said.append(dialog.message)
        dialog.dismiss()

    def request(self, request: Any) -> None:
        if request.url.partition("#")[0] != self.file.as_uri():
            self.asked.append(request.url)

    def quiet(self) -> None:
        """Nothing was said and nothing was asked for."""
        assert (self.said, self.asked) == ([], [])


class Browser:
    """Opens pages offline, in contexts of their own."""

    def __init__(self, chromium: Any) -> None:
        self._chromium = chromium
        self._contexts: list[Any] = []

    def open(self, file: Path, route: str = "/", *, dark: bool = False, width: int = 1280, height: int = 900) -> Visit:
        context = self._chromium.new_context(
            color_scheme="dark" if dark else "light", viewport={"width": width, "height": height}, offline=True
        )
        self._contexts.append(context)
        visit = Visit(context.new_page(), file)
        visit.page.on("console", lambda message: visit.said.append(message.text))
        visit.page.on("pageerror", lambda error: visit.said.append(str(error)))
        visit.page.on("dialog", visit.dialog)
        visit.page.on("request", visit.request)
        visit.go(route)
        return visit

    def close(self) -> None:
        for context in self._contexts:
            context.close()
        self._contexts.clear()


def browsers() -> Iterator[Any]:
    """A running Chromium, once. Skips the test where there is none."""
    driver = pytest.importorskip("playwright.sync_api", reason="needs: pip install playwright")
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.skip("needs a browser: apt install chromium")
    with driver.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    yield from browsers()


@pytest.fixture
def browser(chromium: Any) -> Iterator[Browser]:
    opened = Browser(chromium)
    yield opened
    opened.close()
