"""``newslint rules``: the rules, a line each."""

from typing import Any

import click

from newslint.cli.check import planned
from newslint.cli.options import RULES, SETTINGS, loaded_settings, with_options
from newslint.plan import known_rules


@click.command()
@with_options(RULES, SETTINGS)
@click.option("--active", is_flag=True, help="Only the rules that a check would run with these settings.")
def rules(active: bool, **options: Any) -> None:
    """List the rules: id, severity, state, and what is wrong."""
    running = planned(loaded_settings(options)).rules
    shown = running if active else known_rules() | running
    width = max((len(id_) for id_ in shown), default=0)
    for id_, rule in sorted(shown.items()):
        mark = "✓" if id_ in running else " "
        click.echo(f"{mark} {id_:<{width}}  {rule.severity:<7}  {rule.state:<7}  {rule.summary}")
