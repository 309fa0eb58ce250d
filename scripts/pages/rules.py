"""The rules that have a page: newslint's own, and those about suppressions."""

from newslint.packs import OWN_PACK, load
from newslint.rules import Rule
from newslint.suppress.rules import RULES as ABOUT_SUPPRESSIONS

RULES: dict[str, Rule] = load(OWN_PACK) | dict(ABOUT_SUPPRESSIONS)


def page_of(rule: Rule) -> str:
    """Where the page of a rule is, below the documentation."""
    return f"rules/{rule.id}.md"
