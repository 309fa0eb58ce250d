"""Every format, whole, against the files in expected/ (written by ``python -m tests.report.sample``)."""

import pytest

from newslint.report import FORMATS, Context, render
from tests.report.sample import CONTEXT, EXPECTED, REPORTS, report, violations


@pytest.mark.parametrize("format", REPORTS)
def test_a_report_is_as_expected(format: str) -> None:
    assert report(format) == (EXPECTED / f"{format}.txt").read_text("utf-8")


def test_every_expected_file_belongs_to_a_report() -> None:
    assert {file.stem for file in EXPECTED.iterdir()} == set(REPORTS)


@pytest.mark.parametrize("format", sorted({*FORMATS} - {"junit"}))
def test_a_report_yields_while_violations_come_in(format: str) -> None:
    seen = []

    def coming() -> object:
        for found in violations():
            seen.append(found)
            yield found

    pieces = render(format, coming(), CONTEXT)  # type: ignore[arg-type]
    while not seen:
        next(pieces)
    next(pieces)
    assert len(seen) < len(violations())


def test_colour_changes_nothing_but_colour() -> None:
    import re

    for format in ("full", "concise", "grouped"):
        colored = report(format, Context(CONTEXT.rules, CONTEXT.problems, color=True, version=CONTEXT.version))
        assert "\x1b[1;31m" in colored
        assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == report(format)


def test_the_full_report_keeps_quiet_about_fixes_when_told_so() -> None:
    assert "fix: " not in report("full", Context(show_fixes=False))


def test_problems_are_looked_at_after_the_last_violation() -> None:
    problems: list[object] = []

    def coming() -> object:
        yield from violations()
        problems.extend(CONTEXT.problems)

    late = Context(CONTEXT.rules, problems, version=CONTEXT.version)  # type: ignore[arg-type]
    for format in ("sarif", "github", "junit"):
        problems.clear()
        assert "".join(render(format, coming(), late)) == report(format)  # type: ignore[arg-type]


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(ValueError, match="no report format 'xml'"):
        render("xml", [], CONTEXT)
