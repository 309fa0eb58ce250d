"""What an editor shows of a place: what is wrong there, and the page of the rule that says so."""

from lsprotocol.types import Hover, MarkupContent, MarkupKind, Position

from newslint.plan import known_rules
from newslint.rule_page import as_markdown, escaped
from newslint.server.checking import Checked
from newslint.violation import Violation


def hover(checked: Checked, position: Position) -> Hover | None:
    """The violations that a position is in, each with its rule's page; None where there are none."""
    offset = checked.document.positions.offset(position)
    found = [each for each in checked.violations if each.start <= offset <= each.end]
    if not found:
        return None
    innermost = min(found, key=lambda each: each.end - each.start)
    pages = "\n\n---\n\n".join(_page(checked, each) for each in found)
    where = checked.document.positions.range(innermost.start, innermost.end)
    return Hover(MarkupContent(MarkupKind.Markdown, pages), where)


def _page(checked: Checked, found: Violation) -> str:
    """A violation and its rule; a newsroom's own phrases, and rules that failed, have no page."""
    rules = {**known_rules(), **(checked.project.linter.plan.rules if checked.project else {})}
    rule = rules.get(found.rule)
    head = f"**{escaped(found.rule)}**: {escaped(found.message)}"
    return f"{head}\n\n{as_markdown(rule)}" if rule and rule.doc else head
