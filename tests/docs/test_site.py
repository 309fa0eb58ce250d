"""The site is built without a warning, and asks no other host for anything."""

import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from scripts.pages.rules import RULES
from tests.docs.blocks import ROOT

LOADED = re.compile(r"<(?:script|link|img|iframe)\b[^>]*?\b(?:src|href)=\"?(https?:|//)")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site."""
    if find_spec("material") is None or find_spec("mkdocs") is None:
        pytest.skip("mkdocs-material is not installed: pip install -e '.[docs]'")
    target = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return target


def test_each_rule_has_its_page(site: Path) -> None:
    for id_ in RULES:
        assert id_ in (site / "rules" / f"{id_}.html").read_text("utf-8")


def test_marks_are_marks(site: Path) -> None:
    page = (site / "rules" / "boilerplate" / "reading-time.html").read_text("utf-8")
    assert "<mark>4 minute read</mark>" in page


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    for page in site.rglob("*.html"):
        assert not LOADED.search(page.read_text("utf-8")), page


def test_nothing_that_is_generated_lies_among_the_written_pages(site: Path) -> None:
    assert not any((ROOT / "docs" / "rules" / rule.partition("/")[0]).exists() for rule in RULES)
