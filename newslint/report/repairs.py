"""A fix in words."""

from newslint.report.visible import clip, exposed
from newslint.violation import LocatedEdit, Violation

_QUOTABLE = 40


def describe(violation: Violation) -> str | None:
    """What the fix would do, such as ``replace "teh" with "the"``; None where there is no fix."""
    if violation.fix is None:
        return None
    edits = violation.fix.edits
    if len(edits) > 1:
        return f"make {len(edits)} edits, the first: {_describe(edits[0], violation)}"
    return _describe(edits[0], violation)


def _describe(edit: LocatedEdit, violation: Violation) -> str:
    start, end, content = edit.edit
    if start == end:
        return f"insert {_quote(content)}"
    same_place = (start, end) == (violation.start, violation.end) and end - start == len(violation.marked)
    old = _quote(violation.marked) if same_place and end - start <= _QUOTABLE else _count(end - start)
    return f"replace {old} with {_quote(content)}" if content else f"delete {old}"


def _quote(text: str) -> str:
    return f'"{exposed(clip(text, _QUOTABLE))}"'


def _count(characters: int) -> str:
    return "1 character" if characters == 1 else f"{characters} characters"
