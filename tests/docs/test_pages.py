"""What the pages say is so: links lead somewhere, code runs, configuration is accepted, each rule has its page."""

import doctest
import re
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from benchmarks.quality.goals import GOALS
from newslint.config.load import load
from newslint.plan import known_rules, make_plan
from newslint.rules import Rule
from scripts.pages import figures, hooks, rule_page
from scripts.pages.example import marked
from scripts.pages.rules import RULES, page_of
from tests.docs.blocks import DOCS, NAMES, PAGES, ROOT, blocks
from tests.examples import article_of, as_corpus, hits_of

LINK = re.compile(r"\]\(([^)#\s]+)?(#[^)\s]+)?\)")
CODE = re.compile(r"^```.*?^```$|`[^`\n]+`", re.MULTILINE | re.DOTALL)
WRITTEN = [page for page in PAGES if page.is_relative_to(DOCS)]


def pages_with(kind: str) -> list[Path]:
    return [page for page in PAGES if any(blocks(page, kind))]


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_links_lead_to_files_or_to_pages_that_are_made(page: Path) -> None:
    made = {(DOCS / page_of(rule)).resolve() for rule in RULES.values()}
    for target, _ in LINK.findall(CODE.sub("", page.read_text("utf-8"))):
        assert "://" not in target, "the documentation needs no network"
        if target:
            path = (page.parent / target).resolve()
            assert path in made or path.exists(), f"{target} is neither"


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.stem)
def test_each_gap_is_filled(page: Path) -> None:
    assert "<!-- generated:" not in hooks.filled(page.read_text("utf-8"))


def test_every_rule_has_a_page() -> None:
    assert RULES.keys() == known_rules().keys()


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_page_has_what_there_is_to_know(rule: Rule) -> None:
    page = rule_page.text(rule)
    assert page.startswith(f"# {rule.id}\n")
    assert "## Why" in page
    assert page.count("<mark>") == sum(len(spans) for each in rule.bad for _, spans in as_corpus(rule, each))
    assert all(f"`{name.replace('_', '-')}`" in page for name in rule.options)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_the_configuration_on_a_page_is_accepted(rule: Rule, tmp_path: Path) -> None:
    text = rule_page.text(rule).rpartition('```toml title="newslint.toml"\n')[2].removesuffix("```\n")
    accepted(text, tmp_path)


@pytest.mark.parametrize("page", pages_with("toml"), ids=lambda page: page.stem)
def test_configuration_that_is_shown_is_accepted(page: Path, tmp_path: Path) -> None:
    for block in blocks(page, "toml"):
        if "[[ignore]]" not in block.code:  # suppressions, which lie beside articles
            accepted(block.code, tmp_path)


def accepted(configuration: str, directory: Path) -> None:
    file = directory / "newslint.toml"
    file.write_text(configuration, "utf-8")
    make_plan(load(file=file).settings, directory)


@pytest.mark.parametrize("page", pages_with("pycon"), ids=lambda page: page.stem)
def test_sessions_are_as_shown(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    session = "".join(block.code for block in blocks(page, "pycon"))
    example = doctest.DocTestParser().get_doctest(session, {}, page.name, str(page), 0)
    assert example.examples
    assert doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(example).failed == 0


@pytest.mark.parametrize("number", range(2))
def test_a_rule_that_is_shown_reports_its_examples(number: int, tmp_path: Path) -> None:
    shown = list(blocks(DOCS / "guides" / "rule-pack.md", "python"))
    assert len(shown) == 2
    file = tmp_path / f"shown_{number}.py"
    file.write_text(shown[number].code, "utf-8")
    spec = spec_from_file_location(file.stem, file)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[file.stem] = module
    spec.loader.exec_module(module)
    for kind in ("bad", "good"):
        for example in getattr(module.check, kind):
            parsed = as_corpus(module.check, example)
            found = hits_of(module.check, [article_of(plain) for plain, _ in parsed])
            assert [[(hit.start, hit.end) for hit in hits] for hits in found] == [spans for _, spans in parsed]


def test_a_mark_is_exact_and_text_is_no_markup() -> None:
    assert marked("a <b>\u00a0\nc", [(5, 7)]) == "a &lt;b&gt;<mark>&lt;U+00A0&gt;␊\n</mark>c"


def test_goals_are_judged_in_the_right_direction() -> None:
    at_most = next(goal for goal in GOALS if goal.figure == "alarms: quotation rules, bbc")
    at_least = next(goal for goal in GOALS if goal.figure == "found: words fused by a lost space")
    assert figures.reached(at_most, {at_most.figure: 0.6})
    assert not figures.reached(at_most, {at_most.figure: 0.61})
    assert figures.reached(at_least, {at_least.figure: 0.85})
    assert not figures.reached(at_least, {at_least.figure: 0.84})


def test_the_pictures_are_shown() -> None:
    shown = " ".join(page.read_text("utf-8") for page in PAGES)
    assert [image.name for image in (ROOT / "docs" / "images").iterdir() if image.name not in shown] == []
