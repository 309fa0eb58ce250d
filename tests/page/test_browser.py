"""The page in a real browser: it opens, filters, explains, compares; it asks no one for anything."""

from pathlib import Path

import pytest

from tests.page import pictures
from tests.page.build import page, violation
from tests.page.conftest import Browser, Visit

STORY = "The ferry sails at nine because the harbour master, who has counted every wave since May, says so himself."
ROUTES = ["/", "/violations", "/articles", "/article/1", "/pair/0", "/duplicates", "/sources"]


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pictures.examples(tmp_path_factory.mktemp("page") / "report.html")


@pytest.fixture
def visit(browser: Browser, examples: Path) -> Visit:
    return browser.open(examples)


@pytest.mark.parametrize("route", ROUTES)
def test_every_view_opens_without_a_word_or_a_request(browser: Browser, examples: Path, route: str) -> None:
    for dark, width in [(False, 1280), (True, 390)]:
        visit = browser.open(examples, route, dark=dark, width=width)
        assert visit.page.title()
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= width, "wider than the screen"
        visit.quiet()


def test_the_overview_has_charts_with_their_numbers_in_tables(visit: Visit) -> None:
    page = visit.page
    titles = ["Violations by rule", "Violations by source", "Quality of the articles", "Violations over time"]
    assert page.locator("figure h2").all_inner_texts() == titles
    assert page.locator("figure svg[role=img]").count() == 4
    assert page.locator("figure .ct-bar").count() > 40
    page.get_by_text("Violations by source as a table").click()
    row = page.get_by_role("row", name="Westhaven Times")
    assert int(row.locator("td").last.inner_text()) == sum(
        int(cell) for cell in row.locator("td").all_inner_texts()[:3]
    )


def test_a_bar_leads_to_the_violations_that_it_stands_for(visit: Visit) -> None:
    visit.page.locator(".ct-bar.leads.ct-bar").last.dispatch_event("click")
    visit.page.wait_for_selector(".filters")
    assert "rule=" in visit.page.url or "source=" in visit.page.url
    assert visit.page.locator(".viewport .row").count() > 0


def test_the_table_filters_sorts_and_remembers_in_the_address(visit: Visit) -> None:
    page = visit.go("/violations")
    total = int(page.locator(".count").inner_text().split()[2])
    page.get_by_label("Severity").select_option("error")
    assert set(page.locator(".viewport .cell.severity").all_inner_texts()) == {"● error"}
    page.get_by_label("Severity").select_option("")
    page.get_by_label("Rule").select_option("duplicate")
    assert {rule.split("/")[0] for rule in page.locator(".viewport .cell.rule").all_inner_texts()} == {"duplicate"}
    page.get_by_label("Source").select_option("Westhaven Times")
    assert page.locator(".viewport .row").count() == 1
    page.reload()
    page.wait_for_selector(".viewport .row")
    assert page.locator(".viewport .row").count() == 1
    page.get_by_role("button", name="Clear").click()
    assert page.locator(".count").inner_text() == f"{total} of {total} violations."
    page.get_by_role("searchbox").fill("no such words anywhere")
    assert page.locator(".viewport .row").count() == 0
    visit.quiet()


def test_sorting_says_itself_and_turns_around(visit: Visit) -> None:
    page = visit.go("/violations")
    for direction in ("ascending", "descending"):
        page.get_by_role("button", name="Rule").click()
        assert page.get_by_role("columnheader", name="Rule").get_attribute("aria-sort") == direction
        rules = page.locator(".viewport .cell.rule").all_inner_texts()
        assert rules == sorted(rules, reverse=direction == "descending")


def test_a_phone_sorts_too(browser: Browser, examples: Path) -> None:
    page = browser.open(examples, "/articles", width=390).page
    page.get_by_label("Sort by").select_option("Words")
    page.get_by_role("button", name="Descending").click()
    words = [int(text) for text in page.locator(".viewport .cell.words").all_text_contents()]
    assert words == sorted(words)
    assert len(words) > 8


def test_an_article_shows_each_violation_where_it_stands_with_its_fix(visit: Visit) -> None:
    page = visit.go("/violations?q=thier")
    page.locator(".viewport .row a").first.click()
    page.wait_for_selector(".card.chosen")
    assert page.locator(".mark.chosen").inner_text() == "thier"
    card = page.locator(".card.chosen")
    assert (card.locator("del").inner_text(), card.locator("ins").inner_text()) == ("thier", "their")
    card.get_by_text("Why this matters").click()
    assert card.locator("details p").first.is_visible()
    page.locator(".mark", has_text="RTN News").click()
    page.locator(".card.chosen", has_text="source-prefix").wait_for()
    visit.quiet()


def test_a_duplicate_pair_is_followed_from_the_overview_to_the_same_passage(visit: Visit) -> None:
    page = visit.page
    page.get_by_role("link", name="1 and 2 side by side").first.click()
    page.wait_for_selector(".sides")
    left, right = page.locator(".side").all()
    assert left.locator(".differs").all_inner_texts() == ["8"]
    assert right.locator(".differs").all_inner_texts() == ["15"]
    here = left.locator("[data-passage='1']").all_inner_texts()
    assert here == right.locator("[data-passage='1']").all_inner_texts()
    left.get_by_role("button", name="Passage 2").click()
    assert page.evaluate("document.activeElement.id") == "b-1"
    page.get_by_role("link", name="next pair").click()
    page.wait_for_selector(".byline:has-text('(3 of')")
    visit.quiet()


def test_a_keyboard_walks_through_rows_that_are_not_drawn_yet(browser: Browser, tmp_path: Path) -> None:
    found = [violation("a.txt", f"violation {n:04}") for n in range(500)]
    page = browser.open(page_file(tmp_path, found), "/violations").page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.locator(".viewport .row a").first.focus()
    for _ in range(120):
        page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.textContent") == "violation 0120"


def test_the_skip_link_leads_to_the_content_also_after_a_reload(visit: Visit) -> None:
    visit.page.keyboard.press("Tab")
    visit.page.keyboard.press("Enter")
    assert visit.page.evaluate("document.activeElement.id") == "main"
    visit.page.reload()
    assert visit.page.locator("h1").inner_text() == "The spring of the harbour towns"


def test_a_line_of_five_million_characters_opens(browser: Browser, tmp_path: Path) -> None:
    text = "The ferry sails at nine. " * 200_000
    found = [violation("a.txt", "again", 1, 25 * n + 1, 9) for n in range(1, 500)]
    visit = browser.open(page(tmp_path / "r.html", {"a.txt": text}, found), "/article/0/77")
    assert visit.page.locator(".mark").count() == 499
    assert visit.page.locator(".mark.chosen").inner_text() == "The ferry"
    visit.quiet()


def test_fifty_thousand_violations_stay_usable(browser: Browser, tmp_path: Path) -> None:
    names = ["error", "warning", "info"]
    found = [
        violation("a.txt", f"violation {n:05}", code=f"house/rule-{n % 60}", severity=names[n % 3])
        for n in range(50_000)
    ]
    file = page_file(tmp_path, found)
    assert file.stat().st_size < 3_000_000
    visit = browser.open(file, "/violations")
    page = visit.page
    assert page.locator(".viewport .row").count() < 60
    page.evaluate("document.querySelector('.viewport').scrollTop = 1e9")
    page.wait_for_selector("[aria-rowindex='50001']")
    started = page.evaluate("performance.now()")
    page.get_by_label("Rule").select_option("house/rule-7")
    assert page.locator(".count").inner_text().startswith("834 of 50,000")
    assert page.evaluate("performance.now()") - started < 3000
    visit.quiet()


def test_many_pairs_make_a_matrix_that_leads_to_each(browser: Browser, tmp_path: Path) -> None:
    names = [f"{letter}.txt" for letter in "abcde"]
    there = {name: {**violation(name, ""), "message": "the same there"} for name in names}
    found = [
        violation(names[i], "copy", code="duplicate/near", related=[there[name] for name in names[:i]])
        for i in range(5)
    ]
    visit = browser.open(
        page(tmp_path / "r.html", {name: f"{STORY}\n{name}\n" for name in names}, found), "/duplicates"
    )
    assert visit.page.locator(".graph circle").count() == 5
    assert visit.page.locator(".matrix a").count() == 10
    visit.page.get_by_role("link", name="2 and 4,").click()
    visit.page.wait_for_selector(".sides")
    assert [path[-5:] for path in visit.page.locator(".side code").all_inner_texts()] == ["b.txt", "d.txt"]
    visit.quiet()


def test_pictures_of_the_report_can_be_taken(browser: Browser, examples: Path, tmp_path: Path) -> None:
    taken = list(pictures.take(browser, examples, tmp_path))
    assert len(taken) == 5
    for picture in taken:
        assert 15_000 < picture.stat().st_size < 250_000, f"{picture.name} is blank, or too large for the documentation"


def test_a_page_about_nothing_says_so(browser: Browser, tmp_path: Path) -> None:
    visit = browser.open(page(tmp_path / "r.html", {}))
    assert "No violations in 0 articles." in visit.page.locator(".heading").inner_text()
    for route in ROUTES:
        visit.go(route)
    visit.quiet()


def test_what_a_saved_report_lacks_is_said(browser: Browser, tmp_path: Path) -> None:
    related = [{**violation("b.txt", "the same"), "message": "the same there"}]
    found = [violation("gone.txt", "it was there"), violation("a.txt", "copy", code="duplicate/near", related=related)]
    visit = browser.open(page(tmp_path / "r.html", {"a.txt": "Text.\n"}, found), "/article/2")
    assert "not part of this report" in visit.page.locator(".text").inner_text()
    assert "it was there" in visit.page.locator(".card").inner_text()
    assert "could not be read" in visit.go("/pair/0").locator(".notice").inner_text()
    visit.quiet()


def page_file(folder: Path, found: list[dict[str, object]]) -> Path:
    return page(folder / "r.html", {"a.txt": "Text.\n"}, found)
