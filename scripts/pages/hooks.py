"""What MkDocs calls while it builds the site: adds a page for each rule, and fills the gaps in pages that are written.

A gap is a line ``<!-- generated: NAME -->``. Run MkDocs from the top of the repository as ``python -m mkdocs``, so that
this package and the benchmarks' goals can be imported.
"""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from scripts.pages import archives, commands, figures, rule_index, rule_page, schema_table, settings_list
from scripts.pages.rules import RULES, page_of

GAP = re.compile(r"^<!-- generated: ([a-z-]+) -->$", re.MULTILINE)
GAPS: Mapping[str, Callable[[], str]] = MappingProxyType({
    "archive-sizes": archives.sizes,
    "commands": commands.text,
    "goals": figures.goals,
    "json-schema": schema_table.text,
    "measured-rules": figures.measured_rules,
    "record-fields": settings_list.record_fields,
    "rules": rule_index.text,
    "settings": settings_list.text,
})  # fmt: skip


def on_config(config: Any) -> Any:
    """Put the rules' pages into the navigation, below the index of rules."""
    for section in config.nav:
        if "Rules" in section:
            section["Rules"] = [section["Rules"], *rule_index.navigation()]
    return config


def on_files(files: Any, config: Any) -> Any:
    """Add a page for each rule. Nothing is written to ``docs/``."""
    from mkdocs.structure.files import File

    for rule in RULES.values():
        files.append(File.generated(config, page_of(rule), content=rule_page.text(rule)))
    return files


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Fill the gaps of a page. Raises KeyError at one that nothing fills."""
    return filled(markdown)


def filled(markdown: str) -> str:
    """The page with its gaps filled."""
    return GAP.sub(lambda gap: GAPS[gap[1]](), markdown)
