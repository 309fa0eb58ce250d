"""The rules by family: the index, and the navigation."""

from itertools import groupby

from newslint.rules import Rule
from scripts.pages.markdown import prose, table
from scripts.pages.rule_page import repair
from scripts.pages.rules import RULES, page_of


def text(rules: dict[str, Rule] = RULES) -> str:
    """A table for each family."""
    return "\n\n".join(f"## {family}\n\n{_table(members)}" for family, members in _families(rules))


def navigation(rules: dict[str, Rule] = RULES) -> list[dict[str, list[dict[str, str]]]]:
    """A section for each family, as MkDocs wants it."""
    return [
        {family: [{rule.id.partition("/")[2]: page_of(rule)} for rule in members]}
        for family, members in _families(rules)
    ]


def _families(rules: dict[str, Rule]) -> list[tuple[str, list[Rule]]]:
    by_id = [rules[id_] for id_ in sorted(rules)]
    return [(family, list(members)) for family, members in groupby(by_id, key=lambda rule: rule.family)]


def _table(members: list[Rule]) -> str:
    rows = [
        (f"[{rule.id.partition('/')[2]}]({rule.id}.md)", prose(rule.summary), rule.severity, rule.state, repair(rule))
        for rule in members
    ]
    return table(["rule", "what is wrong", "severity", "state", "fix"], rows)
