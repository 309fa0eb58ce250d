"""Which rules run: ``select``, ``extend-select`` and ``ignore`` against what each rule says of itself."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from newslint.config.error import Invalid, did_you_mean
from newslint.config.settings import Settings
from newslint.rules import Rule

ALL = "ALL"


def chosen(rules: Mapping[str, Rule], settings: Settings) -> dict[str, Rule]:
    """The rules that a run uses, by id, with the severities it sets.

    The longer name wins: an id over its family, a family over ALL; between equals, ``ignore`` wins. A rule that is off
    or in preview counts as asked for when its own id is selected; ``preview`` asks for all in preview.
    Raises Invalid at a name that no rule and no family has.
    """
    for key in ("select", "extend-select", "ignore", "fixable", "unfixable"):
        _known(getattr(settings, key.replace("-", "_")), rules, [key])
    for pattern, names in settings.per_file_ignore.items():
        _known(names, rules, ["per-file-ignore", pattern])
    _known(settings.rules, rules, ["rules"], families=False)
    return {id_: _with_severity(rule, settings) for id_, rule in rules.items() if _runs(rule, settings)}


def matches(rule_id: str, names: Iterable[str]) -> int:
    """How specifically the names mean a rule: 3 by its id, 2 by its family, 1 by ALL, 0 not at all."""
    family = rule_id.partition("/")[0]
    levels = {rule_id: 3, family: 2, ALL: 1}
    return max((levels.get(name, 0) for name in names), default=0)


def _runs(rule: Rule, settings: Settings) -> bool:
    wanted = matches(rule.id, settings.select) if settings.select else 1
    wanted = max(wanted, matches(rule.id, settings.extend_select))
    if wanted <= matches(rule.id, settings.ignore):
        return False
    return wanted == 3 or rule.state == "on" or (rule.state == "preview" and settings.preview)


def _with_severity(rule: Rule, settings: Settings) -> Rule:
    severity = settings.rules.get(rule.id, {}).get("severity")
    if severity is None:
        return rule
    if severity not in ("error", "warning", "info"):
        raise Invalid(f"severity must be error, warning or info, not {severity!r}", ["rules", rule.id, "severity"])
    return replace(rule, severity=severity)


def _known(names: Iterable[str], rules: Mapping[str, Rule], key: list[str], families: bool = True) -> None:
    """Raise Invalid at the first name that means nothing."""
    known = {*rules, *({ALL} | {rule.family for rule in rules.values()} if families else ())}
    for name in names:
        if name not in known:
            raise Invalid(f"unknown rule {name!r}{did_you_mean(name, known)}", [*key, name])
