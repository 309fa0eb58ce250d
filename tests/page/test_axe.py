"""Accessibility as axe-core judges it: no finding of any weight that it calls serious or critical."""

from pathlib import Path

import pytest

from tests.page.conftest import Browser
from tests.page.test_browser import ROUTES, examples

__all__ = ["examples"]


@pytest.mark.parametrize("look", [(False, 1280), (True, 1280), (False, 390)], ids=["light", "dark", "phone"])
@pytest.mark.parametrize("route", [*ROUTES, "/article/1/3"])
def test_no_serious_finding(browser: Browser, examples: Path, route: str, look: tuple[bool, int]) -> None:
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="needs: pip install axe-playwright-python"
    )
    dark, width = look
    visit = browser.open(examples, route, dark=dark, width=width)
    for summary in visit.page.locator("summary").all():
        summary.click()
    visit.page.wait_for_timeout(500)
    response = axe.Axe().run(visit.page).response
    assert len(response["passes"]) > 10, "axe did not look"
    found = response["violations"]
    assert [(each["id"], each["impact"], each["nodes"][0]["html"]) for each in found if each["impact"] != "minor"] == []
