"""A fix in words."""

from newslint.report.visible import clip, exposed
from newslint.violation import LocatedEdit, Violation

_QUOTABLE = 40


def describe(violation: Violation) -> str | None:
    """What the fix would do, such as ``replace "teh" with "the"``; None where there is no fix."""
    if violation.fix is None:
        return None
    first, *more = violation.fix.edits
    return f"make {len(more) + 1} edits, the first: {_describe(first)}" if more else _describe(first)


def _describe(located: LocatedEdit) -> str:
    start, end, content = located.edit
    if start == end:
        return f"insert {_quote(content)}"
    old = _quote(located.replaced) if end - start <= _QUOTABLE else f"{end - start} characters"
    return f"replace {old} with {_quote(content)}" if content else f"delete {old}"


def _quote(text: str) -> str:
    return f'"{exposed(clip(text, _QUOTABLE))}"'
