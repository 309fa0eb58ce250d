"""Whatever an article, a message, a rule or a file name holds: reports stay whole, and nothing drives the reader."""

import json
import unicodedata

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.article import Article
from newslint.hit import Edit, Hit, Related
from newslint.problem import Problem
from newslint.report import Context, render
from newslint.report.visible import exposed, visible, width
from newslint.violation import Violation, violation
from tests.report.laws import check_commands, check_reports, report
from tests.report.sample import RULES
from tests.report.test_formats import OWN_SCHEMA, SARIF_SCHEMA

TRICKS = [
    "\x1b[2J", "\x9b31m", "\r\n::error::", "::error::x", "##[add-mask]", "]]>", "&#0;", '"', "\\", "%0A", "{0}",
    "\u202e", "\u2028", "\ud800", "\udc80", "\x00", "\ufffe", "[a](b)", "大", "\u0301" * 9, "\n", "\t", "a",
]  # fmt: skip
hostile = st.lists(st.sampled_from(TRICKS) | st.text(st.characters(), max_size=5), max_size=8).map("".join)
SARIF = jsonschema.Draft4Validator(SARIF_SCHEMA)
OWN = jsonschema.Draft202012Validator(OWN_SCHEMA)


@st.composite
def found(draw: st.DrawFn) -> Violation:
    text = draw(hostile)
    place = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    start, end = draw(place)
    first, last = draw(place)
    record = draw(st.none() | st.integers(1, 9) | hostile)
    article = Article(text, draw(hostile.filter(bool)), record=record, row=draw(st.integers(1, 9)))
    rule = draw(st.sampled_from([*RULES.values()]))
    related = (Related(first, last, draw(hostile)),) if draw(st.booleans()) else ()
    fix = draw(st.none() | hostile | st.just((Edit(first, last, draw(hostile)),)))
    return violation(article, rule, Hit(start, end, draw(hostile), fix, related=related))


@st.composite
def problem(draw: st.DrawFn) -> Problem:
    return Problem(
        draw(hostile.filter(bool)), draw(hostile), draw(st.none() | hostile), draw(st.none() | st.integers(1, 9))
    )


@given(st.lists(found(), max_size=3), st.lists(problem(), max_size=2))
def test_every_report_stays_whole(violations: list[Violation], problems: list[Problem]) -> None:
    context = Context(RULES, problems)
    check_reports(violations, problems, context)
    SARIF.validate(json.loads(report("sarif", violations, context)))
    OWN.validate(json.loads(report("json", violations, context)))


@given(st.lists(found(), min_size=4, max_size=6), st.lists(problem(), max_size=2))
def test_no_github_command_is_injected(few: list[Violation], problems: list[Problem]) -> None:
    violations = few * 3  # more than are shown
    check_commands(report("github", violations, Context(RULES, problems)), len(violations) + len(problems))


@pytest.mark.parametrize("format", ["full", "concise", "grouped"])
@pytest.mark.parametrize("path", ["::error::a.txt", " \t::add-mask::a.txt"])
def test_a_file_name_is_no_workflow_command(path: str, format: str) -> None:
    named = violation(Article("text", path), RULES["boilerplate/reading-time"], Hit(0, 4, "m"))
    for line in "".join(render(format, [named], Context(RULES))).split("\n"):
        assert not line.lstrip().startswith("::")


def test_all_that_is_invisible_is_spelled_out() -> None:
    """But the formatting characters that have a glyph, joiners (spelled out where reported) and unassigned ones."""
    has_glyph = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD, *range(0x13430, 0x13440)}
    for code in range(0x110000):
        character = chr(code)
        hidden = unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp", "Cs")
        if hidden and code not in has_glyph | {0x200C, 0x200D}:
            assert visible(character) != character, f"U+{code:04X}"
        if hidden and code not in has_glyph:
            assert exposed(character) != character, f"U+{code:04X}"


@pytest.mark.parametrize("text", ["A plain sentence.", "It’s “fine” – café…", "Zażółć", "€5"])
def test_the_short_way_to_measure_agrees_with_the_tables(text: str) -> None:
    from wcwidth import wcswidth

    assert width(text) == wcswidth(text) == len(text)
