"""SARIF 2.1.0 (OASIS standard), the format of code scanning services."""

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from newslint.fingerprint import fingerprints
from newslint.report.context import Context
from newslint.report.documents import array, encodable, is_encodable
from newslint.report.places import Region, region, told, uri
from newslint.report.repairs import describe
from newslint.violation import RelatedPlace, Violation

if TYPE_CHECKING:
    from newslint.problem import Problem
    from newslint.rules import Rule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def render(violations: Iterable[Violation], context: Context) -> Iterator[str]:
    """One log of one run. Results come first, so that they need not be kept until the rules are known."""
    rules = {id_: index for index, id_ in enumerate(sorted(context.rules))}
    yield f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [{{"columnKind": "unicodeCodePoints",\n'
    yield '"newlineSequences": ["\\r\\n", "\\n", "\\r"],\n"results": '
    yield from array(_result(found, mark, rules, context) for found, mark in fingerprints(violations))
    yield f',\n"tool": {json.dumps(_tool(rules, context), indent=2)},\n'
    yield f'"invocations": [{json.dumps(_invocation(context), indent=2)}]\n}}]}}\n'


def _result(violation: Violation, fingerprint: str, rules: dict[str, int], context: Context) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": encodable(violation.rule),
        "ruleIndex": rules.setdefault(violation.rule, len(rules)),
        "level": _LEVELS[violation.severity],
        "message": _message(violation.message),
        "locations": [_location(violation, context)],
        # Code scanning services match results by the first name; the second says what the number is.
        "partialFingerprints": {"primaryLocationLineHash": fingerprint, "newslint/v1": fingerprint},
    }
    if violation.related:
        result["relatedLocations"] = [
            {"id": number, "message": _message(place.message), **_location(place, context)}
            for number, place in enumerate(violation.related, start=1)
        ]
    if fix := _fix(violation, context):
        result["fixes"] = [fix]
    return result


def _location(place: Violation | RelatedPlace, context: Context) -> dict[str, Any]:
    physical = {"artifactLocation": _artifact(place.path, context), "region": _region(region(place))}
    if place.record is None:
        return {"physicalLocation": physical}
    name = encodable(str(place.record))
    return {"physicalLocation": physical, "logicalLocations": [{"name": name, "kind": "object"}]}


def _artifact(path: str, context: Context) -> dict[str, str]:
    address = uri(path, context.root)
    return {"uri": address} if address.startswith("file://") else {"uri": address, "uriBaseId": "%SRCROOT%"}


def _region(place: Region) -> dict[str, int]:
    if place.column is None or place.end_column is None:
        return {"startLine": place.row}
    return {
        "startLine": place.row, "startColumn": place.column,
        "endLine": place.end_row, "endColumn": place.end_column,
    }  # fmt: skip


def _fix(violation: Violation, context: Context) -> dict[str, Any] | None:
    """The fix, where it can be applied to the file as it stands: not inside a record, whose text is escaped there."""
    fix = violation.fix
    if fix is None or violation.record is not None or not all(is_encodable(e.edit.content) for e in fix.edits):
        return None
    replacements = [
        {
            "deletedRegion": _region(Region(*edit.location, *edit.end_location)),
            "insertedContent": {"text": edit.edit.content},
        }
        for edit in fix.edits
    ]
    return {
        "description": _message(f"{describe(violation)} ({'safe' if fix.safe else 'unsafe'})"),
        "artifactChanges": [{"artifactLocation": _artifact(violation.path, context), "replacements": replacements}],
    }


def _tool(rules: dict[str, int], context: Context) -> dict[str, Any]:
    described = [_rule(id_, context.rules.get(id_)) for id_ in rules]
    return {"driver": {"name": "newslint", "version": context.version, "rules": described}}


def _rule(id_: str, rule: "Rule | None") -> dict[str, Any]:
    """What there is to know of a rule; of one that is not in the context (the engine's own) only its id."""
    if rule is None:
        return {"id": encodable(id_)}
    return {
        "id": id_,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.summary},
        "help": {"text": rule.doc, "markdown": f"**{rule.summary}**\n\n{rule.why}"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.family]},
    }


def _invocation(context: Context) -> dict[str, Any]:
    told = [_notification(problem, context) for problem in context.problems]
    return {"executionSuccessful": not told, "toolExecutionNotifications": told}


def _notification(problem: "Problem", context: Context) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": _artifact(problem.path, context)}
    if problem.row is not None:
        physical["region"] = {"startLine": problem.row}
    return {
        "level": "error",
        "message": _message(told(problem)),
        "locations": [{"physicalLocation": physical}],
    }


def _message(text: str) -> dict[str, str]:
    """A message; what would be read as an embedded link (section 3.11.6) is kept from being one."""
    return {"text": encodable(text).replace("](", "] (") or "(no message)"}
