"""Finds the rules. A rule's id is its path below its pack: ``boilerplate/reading_time.py`` is boilerplate/reading-time.

Our own pack, ``newslint_rules``, and third-party packs are loaded by the same function. A third-party pack is a
package named in the entry-point group ``newslint.rules``; its layout is ours, ``family/rule_name.py``.
"""

import importlib
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

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
    """All rules of a package, by id. Raises PackError where a file is not a rule."""
    from newslint.rules import Rule

    rules: dict[str, Rule] = {}
    for id_, module in rule_modules(package):
        try:
            check = getattr(importlib.import_module(module), "check", None)
        except ImportError as error:
            raise PackError(f"rule pack {package!r}: {module} cannot be imported: {error}") from error
        if not isinstance(check, Rule):
            raise PackError(f"rule pack {package!r}: {module} has no rule named 'check'")
        rules[id_] = replace(check, id=id_)
    return rules


@cache
def all_rules() -> dict[str, "Rule"]:
    """Every rule there is: our own, then those of installed packs. Raises PackError, also where two share an id."""
    rules = load(OWN_PACK)
    for package in installed_packs():
        added = load(package)
        if clash := sorted(rules.keys() & added.keys()):
            raise PackError(f"rule pack {package!r} brings {clash[0]!r}, which exists already")
        rules |= added
    return dict(sorted(rules.items()))


def installed_packs() -> list[str]:
    """The package names in the entry-point group, sorted."""
    if not any(map(_may_bring_packs, sys.path)):
        return []
    from importlib.metadata import entry_points

    return sorted({point.value for point in entry_points(group=ENTRY_POINT_GROUP)})


def _may_bring_packs(directory: str) -> bool:
    """Whether an installed distribution names our group: importlib.metadata takes ten times as long to find out."""
    place = Path(directory)
    if place.is_file():
        return True  # an archive on the path: left to importlib.metadata
    named = (Path(each.path, "entry_points.txt") for each in _entries(place) if each.name.lower().endswith("-info"))
    return any(ENTRY_POINT_GROUP.encode() in file.read_bytes() for file in named if file.is_file())


def _entries(directory: Path) -> list[os.DirEntry[str]]:
    try:
        return list(os.scandir(directory))
    except OSError:
        return []
