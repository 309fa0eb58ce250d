"""What --show-files and --show-settings print."""

import sys
from dataclasses import fields, is_dataclass
from typing import Any

import click

from newslint.config.load import Loaded
from newslint.config.validate import kebab
from newslint.discover import Discovered
from newslint.plan import Plan
from newslint.report.places import shown, told


def files(found: Discovered) -> None:
    """The files that would be checked on stdout; what is left out and why, and what is missing, on stderr."""
    for path in found.files:  # for a program the name as it is, for a terminal without what would drive it
        click.echo(shown(str(path)) if sys.stdout.isatty() else str(path))
    for skipped in found.skipped:
        click.echo(f"newslint: skipped {shown(skipped.path)}: {skipped.reason}", err=True)
    for problem in found.problems:
        click.echo(f"newslint: {told(problem)}", err=True)


def settings(loaded: Loaded, plan: Plan) -> None:
    """The settings as TOML, where they come from, and the rules they amount to."""
    click.echo(f"# from {loaded.file or 'the defaults: no configuration file'}")
    for field in fields(loaded.settings):
        value = getattr(loaded.settings, field.name)
        if value is not None:
            click.echo(f"{kebab(field.name)} = {toml(value)}")
    click.echo(f"# {len(plan.rules)} rules run:")
    for id_ in sorted(plan.rules):
        click.echo(f"#   {id_}")


def toml(value: Any) -> str:
    """A value as TOML writes it."""
    import json

    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(toml(item) for item in value)}]"
    if hasattr(value, "items"):
        return f"{{{', '.join(f'{json.dumps(k)} = {toml(v)}' for k, v in value.items())}}}"
    if is_dataclass(value):
        return toml({kebab(f.name): item for f in fields(value) if (item := getattr(value, f.name)) is not None})
    return json.dumps(value, ensure_ascii=False)
