"""JUnit XML, which most CI systems show: a test suite a file, a failed test case a violation."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from newslint.report.context import Context
from newslint.report.places import label, region, relative, told
from newslint.report.visible import visible
from newslint.violation import Violation

if TYPE_CHECKING:
    from newslint.problem import Problem


def render(violations: Iterable[Violation], context: Context) -> Iterator[str]:
    """One document. Without findings it holds one passed case: many readers take an empty one for a failure."""
    suites: dict[str, list[ET.Element]] = {}
    for violation in violations:
        suites.setdefault(relative(violation.path, context.root), []).append(_failure(violation))
    for problem in context.problems:
        suites.setdefault(relative(problem.path, context.root), []).append(_error(problem))
    root = ET.Element("testsuites", name="newslint")
    root.extend(_suite(path, cases) for path, cases in suites.items() or [("newslint", [_passed()])])
    _count(root)
    ET.indent(root)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield ET.tostring(root, encoding="unicode") + "\n"


def _suite(path: str, cases: list[ET.Element]) -> ET.Element:
    suite = ET.Element("testsuite", name=visible(path))
    suite.extend(cases)
    for case in cases:
        case.set("classname", visible(path))
    _count(suite)
    return suite


def _count(element: ET.Element) -> None:
    for name, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error")):
        element.set(name, str(sum(1 for _ in element.iter(tag))))


def _passed() -> ET.Element:
    return ET.Element("testcase", name="no violations")


def _failure(violation: Violation) -> ET.Element:
    place = label(violation.path, violation.record, violation.location)
    case = ET.Element("testcase", name=visible(f"{violation.rule} at {place}"), line=str(region(violation).row))
    failure = ET.SubElement(case, "failure", message=visible(violation.message), type=violation.severity)
    failure.text = f"{place}: {visible(violation.rule)} {visible(violation.message)}"
    return case


def _error(problem: "Problem") -> ET.Element:
    case = ET.Element("testcase", name="could not be checked")
    if problem.row is not None:
        case.set("line", str(problem.row))
    ET.SubElement(case, "error", message=told(problem), type="problem")
    return case
