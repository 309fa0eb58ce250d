"""Writes the table of our rules, rules/newslint_rules/_table.py, from what their modules say.

``python -m scripts.rule_table``: after a rule was added, or what its decorator says changed. A run that checks one file
then imports no rule that it does not use. A test says when the table is not current.
"""

from dataclasses import fields
from pathlib import Path
from typing import Any

from newslint.packs import OWN_PACK, imported, rule_modules
from newslint.rules import Rule

HEAD = '''"""What each rule says of itself as far as a run chooses by it. Made by scripts/rule_table.py."""

from typing import Any

# fmt: off
TABLE: dict[str, dict[str, Any]] = '''
NOT_LISTED = {"written", "module", "id"}


FILE = Path(__file__).parent.parent / "rules" / OWN_PACK / "_table.py"


def main() -> None:
    """Write the table."""
    FILE.write_text(text(OWN_PACK), "utf-8")


def text(package: str) -> str:
    """The table of a package, as a module."""
    lines = (f"    {id_!r}: {arguments!r},\n" for id_, arguments in table(package).items())
    return f"{HEAD}{{\n{''.join(lines)}}}\n"


def table(package: str) -> dict[str, dict[str, Any]]:
    """The arguments of each rule that are not the default, by its id."""
    return {id_: arguments(imported(module)) for id_, module in rule_modules(package)}


def arguments(rule: Rule) -> dict[str, Any]:
    """The arguments of a rule that are not the default; ``least`` is there for every rule about many articles."""
    values = {field.name: (getattr(rule, field.name), field.default) for field in fields(rule)}
    return {
        name: value
        for name, (value, default) in values.items()
        if name not in NOT_LISTED and (value != default or name == "least")
    }


if __name__ == "__main__":
    main()
