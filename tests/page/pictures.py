"""The pictures in the documentation: the report on the examples, as a browser shows it.

``python -m tests.page.pictures`` takes them anew (needs what ``pip install -e '.[browser]'`` brings, and a Chromium).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.page.build import page
from tests.page.conftest import Browser, browsers

ROOT = Path(__file__).parent.parent.parent
IMAGES = ROOT / "docs" / "images"
VIEWS = {
    "report-overview": ("/", False, 1040),
    "report-article": ("/article/2", False, 1040),
    "report-duplicate": ("/pair/1", False, 1040),
    "report-dark": ("/", True, 1040),
    "report-phone": ("/article/2", False, 390),
}
"""Name, view, dark or not, width in pixels."""


def examples(file: Path) -> Path:
    """The page about the examples."""
    paths = [path for folder in ("articles", "archive") for path in sorted((ROOT / "examples" / folder).iterdir())]
    files = {str(path.relative_to(ROOT)): path.read_text("utf-8") for path in paths}
    return page(file, files, title="The spring of the harbour towns")


def take(browser: Browser, file: Path, folder: Path) -> Iterator[Path]:
    """Take the pictures, in their order."""
    for name, (route, dark, width) in VIEWS.items():
        visit = browser.open(file, route, dark=dark, width=width, height=760)
        visit.page.wait_for_timeout(500)
        visit.page.screenshot(path=folder / f"{name}.png")
        yield folder / f"{name}.png"


@contextmanager
def started() -> Iterator[Any]:
    """A browser for use outside of tests."""
    running = browsers()
    yield Browser(next(running))
    next(running, None)


if __name__ == "__main__":
    with TemporaryDirectory() as folder, started() as opened:
        IMAGES.mkdir(parents=True, exist_ok=True)
        list(take(opened, examples(Path(folder) / "report.html"), IMAGES))
