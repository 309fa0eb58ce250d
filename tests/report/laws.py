"""What must hold of every report, whatever was found."""

import json
import re
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from newslint.problem import Problem
from newslint.report import Context, render
from newslint.violation import Violation

CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
COMMAND = re.compile(r"::(?P<kind>error|warning|notice) (?P<properties>[^:\r\n]*)::(?P<message>[^\r\n]*)")
PROPERTIES = {"title", "file", "line", "endLine", "col", "endColumn"}


def report(format: str, violations: Sequence[Violation], context: Context) -> str:
    """The report, in which nothing drives a terminal."""
    text = "".join(render(format, violations, context))
    assert not CONTROL.search(text), f"{format} lets a control character through"
    text.encode()
    return text


def paired(text: str) -> str:
    """The text as JSON knows it, where a high and a low surrogate side by side are one character."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


def check_reports(violations: Sequence[Violation], problems: Sequence[Problem], context: Context) -> None:
    """Raise AssertionError where a format is not what its readers take it for."""
    told = {format: report(format, violations, context) for format in (*_MACHINES, "full", "concise", "grouped")}
    found = json.loads(told["json"])
    assert [each["message"] for each in found] == [paired(each.message) for each in violations]
    assert [json.loads(line) for line in told["json-lines"].splitlines()] == found
    sarif = json.loads(told["sarif"])["runs"][0]
    assert len(sarif["results"]) == len(json.loads(told["gitlab"])) == len(violations)
    assert len(json.loads(told["rdjson"])["diagnostics"]) == len(violations)
    for format in ("sarif", "gitlab", "rdjson"):
        json.dumps(json.loads(told[format]), ensure_ascii=False).encode()  # no lone surrogate within
    xml = ET.fromstring(told["junit"])
    assert (int(xml.get("failures", "")), int(xml.get("errors", ""))) == (len(violations), len(problems))
    assert told["concise"].count("\n") == len(violations)
    for format in ("full", "concise", "grouped"):
        assert not _commands(told[format]), f"{format} holds a workflow command"
    check_commands(told["github"], len(violations) + len(problems))


_MACHINES = ("json", "json-lines", "sarif", "gitlab", "rdjson", "junit", "github")


def check_commands(text: str, findings: int) -> None:
    """What GitHub takes for commands are annotations of ours, ten of a kind at most."""
    assert "##[" not in text
    matches = [COMMAND.fullmatch(line) for line in _commands(text)]
    assert all(matches), "a command that is no annotation"
    kinds = [match["kind"] for match in matches if match]
    assert len(kinds) <= findings + 1
    assert all(kinds.count(kind) <= 10 for kind in kinds)
    for match in filter(None, matches):
        assert {pair.partition("=")[0] for pair in match["properties"].split(",")} <= PROPERTIES


def _commands(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.lstrip().startswith("::") and " :::" not in line]
