"""Finds the rules. A rule's id is its path below its pack: ``boilerplate/reading_time.py`` is boilerplate/reading-time.

Our own pack, ``newslint_rules``, and third-party packs are loaded by the same function. A third-party pack is a
package named in the entry-point group ``newslint.rules``; its layout is ours, ``family/rule_name.py``.

A pack may bring a module ``_table``: what a run chooses its rules by, so that it imports only those that it uses. What
the table does not list is imported to see.
"""

import importlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newslint.installed import packages_in

if TYPE_CHECKING:
    from newslint.rules import Rule

OWN_PACK = "newslint_rules"
ENTRY_POINT_GROUP = "newslint.rules"


class PackError(Exception):
    """A pack cannot be loaded; the message names the pack, the module and the reason."""


def rule_modules(package: str) -> Iterator[tuple[str, str]]:
    """Rule id and module name of each rule file of a package, in the order of the ids; nothing is imported below it.

    Raises PackError where there is no such package.
    """
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise PackError(f"rule pack {package!r} is not an importable package")
    files = sorted(p for root in spec.submodule_search_locations for p in Path(root).glob("*/*.py"))
    for file in files:
        family, name = file.parent.name, file.stem
        if not name.startswith("_") and not family.startswith("_"):
            yield f"{family}/{name}".replace("_", "-"), f"{package}.{family}.{name}"


def load(package: str) -> dict[str, "Rule"]:
    """All rules of a package, by id. Raises PackError where a file that its table does not list is not a rule."""
    modules = dict(rule_modules(package))
    table = table_of(package)
    return {
        id_: listed(id_, module, table[id_]) if id_ in table else replace(imported(module), id=id_)
        for id_, module in modules.items()
    }


def table_of(package: str) -> Mapping[str, Mapping[str, Any]]:
    """The arguments of the rules that the table of a package lists; none where it brings no table."""
    table = f"{package}._table"
    if find_spec(table) is None:
        return {}
    arguments: Mapping[str, Mapping[str, Any]] = importlib.import_module(table).TABLE
    return arguments


def listed(id: str, module: str, arguments: Mapping[str, Any]) -> "Rule":
    """A rule as the table of its pack lists it, imported when it is asked for more."""
    from newslint.rules import CorpusRule, Rule

    kind = CorpusRule if "least" in arguments else Rule
    return kind(cache(lambda: imported(module).written()), module, id=id, **arguments)


def imported(module: str) -> "Rule":
    """The rule of a module. Raises PackError where there is none."""
    from newslint.rules import Rule

    try:
        check = getattr(importlib.import_module(module), "check", None)
    except ImportError as error:
        raise PackError(f"rule pack {module.partition('.')[0]!r}: {module} cannot be imported: {error}") from error
    if not isinstance(check, Rule):
        raise PackError(f"rule pack {module.partition('.')[0]!r}: {module} has no rule named 'check'")
    return check


@cache
def all_rules() -> dict[str, "Rule"]:
    """Every rule there is: our own, then those of installed packs. Raises PackError, also where two share an id."""
    rules = load(OWN_PACK)
    for package in packages_in(ENTRY_POINT_GROUP):
        added = load(package)
        if clash := sorted(rules.keys() & added.keys()):
            raise PackError(f"rule pack {package!r} brings {clash[0]!r}, which exists already")
        rules |= added
    return dict(sorted(rules.items()))
