"""Article text is data: nothing in it runs, leads elsewhere or hides, wherever it comes from."""

from pathlib import Path
from typing import Any

import pytest

from newslint.page.html import policy
from newslint.page.modules import joined
from newslint.problem import Problem
from tests.page.build import page, violation
from tests.page.conftest import Browser

ATTACK = "<script>window.hacked=1</script><img src=x onerror='window.hacked=1'>\"'--></script><svg onload=alert(1)>"
LINK = "javascript:window.hacked=1"
STORY = (
    "The harbour council of Vessby voted on Monday to close the northern quay to cargo after divers found cracks in "
    "the pillars, and asked the ministry for a loan to repair them before the winter storms set in again this year."
)
ROUTES = [
    "/", "/violations", "/articles", "/article/0", "/article/1", "/article/2", "/pair/0", "/duplicates", "/sources",
    "/article/__proto__", "/pair/constructor", "/%3Cscript%3E", f"/violations?rule={ATTACK}",
]  # fmt: skip
ACTIVE = "main :is(script, img, iframe, object, embed, style, link, base, form[action])"
LINKS = "[...document.querySelectorAll('a')].map(a => a.getAttribute('href'))"
HANDLERS = "all => all.flatMap(e => e.getAttributeNames()).filter(name => name.startsWith('on'))"


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    record = '{{"id": "{0}", "title": {1}, "source": {1}, "date": {1}, "url": "{2}", "text": {3}}}\n'
    quoted = '"' + ATTACK.replace('"', '\\"') + '"'
    text = '"' + f"{ATTACK} [x]({LINK}) {STORY}".replace('"', '\\"') + ' \\u202e\\ud800\\u0000"'
    files = {
        f"{ATTACK.replace('/', '_')}.jsonl": record.format("constructor", quoted, LINK, text),
        "b.md": f"---\ntitle: {LINK}\nsource: __proto__\n---\n\n{ATTACK} [x]({LINK}) {STORY}\n",
        "c.txt": "\x00\ud800\u202e" + ATTACK * 3,
    }
    there = {**violation("b.md", ATTACK), "message": ATTACK}
    bad: dict[str, Any] = {"code": f"duplicate/{ATTACK}", "related": [there], "severity": "constructor"}
    at = {"row": 1, "column": 3}, {"row": 1, "column": 40}
    edit = {"content": ATTACK, "location": at[0], "end_location": at[1]}
    found = [
        violation(next(iter(files)), ATTACK, record="constructor", **bad),
        violation("b.md", LINK, 6, 1, 9, code="__proto__/constructor", severity="error"),
        violation(
            "c.txt", "\ud800\u202e\x00", 1, 1, 60, fix={"applicability": "safe", "message": ATTACK, "edits": [edit]}
        ),
        violation(LINK, ATTACK, code=LINK),
    ]
    return page(tmp_path / "r.html", files, found, title=ATTACK, problems=[Problem(ATTACK, ATTACK)])


def test_nothing_in_the_articles_runs_or_leads_elsewhere(browser: Browser, hostile: Path) -> None:
    visit = browser.open(hostile)
    for route in ROUTES:
        shown = visit.go(route)
        for summary in shown.locator("summary").all():
            summary.click()
        for place in shown.locator(".mark, .tag, .where").all():
            place.click()
        assert shown.evaluate("window.hacked") is None
        assert shown.locator(ACTIVE).count() == 0
        assert all(href.startswith("#") for href in shown.evaluate(LINKS))
        assert shown.locator("body *").evaluate_all(HANDLERS) == []
    visit.quiet()


def test_the_attack_is_shown_as_the_text_that_it_is(browser: Browser, hostile: Path) -> None:
    visit = browser.open(hostile, "/article/0")
    assert ATTACK in visit.page.locator("h1").inner_text() or ATTACK[:100] in visit.page.locator("h1").inner_text()
    assert "<script>window.hacked=1</script>" in visit.page.locator(".text").inner_text()
    assert {"U+202E", "U+D800"} <= set(visit.page.locator(".text .code-point").all_inner_texts())


def test_the_file_itself_holds_the_attack_nowhere_but_in_its_title_escaped(hostile: Path) -> None:
    html = hostile.read_text("utf-8")
    assert html.count("window.hacked") == ATTACK.count("window.hacked")
    assert "<title>&lt;script&gt;window.hacked" in html


def test_a_script_that_is_not_ours_may_not_run(browser: Browser, hostile: Path) -> None:
    hostile.write_text(hostile.read_text("utf-8").replace("<nav", "<script>window.hacked=1</script><nav"), "utf-8")
    visit = browser.open(hostile)
    assert visit.page.evaluate("window.hacked") is None
    assert any("Content Security Policy" in said for said in visit.said)


def test_no_script_of_ours_can_turn_text_into_markup() -> None:
    for name in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "fetch("):
        assert name not in joined("main")


def test_the_policy_lets_nothing_be_loaded() -> None:
    rules = dict(rule.strip().split(" ", 1) for rule in policy("style", "script").split(";"))
    assert rules["default-src"] == "'none'"
    assert all("http" not in value and "*" not in value for value in rules.values())
    assert "unsafe-inline" not in rules["script-src"] + rules["style-src-elem"]
