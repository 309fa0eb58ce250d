"""``newslint rule [ID]``: everything there is to know about a rule."""

import json

import click

from newslint.config.error import did_you_mean
from newslint.plan import known_rules
from newslint.rule_page import as_json, as_text


@click.command()
@click.argument("id", required=False)
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", help="How to print.")
def rule(id: str | None, output_format: str) -> None:
    """Explain a rule: what it reports, why that matters, examples, options, measured precision.

    ID is a rule or a family; without it, every rule is explained.
    """
    rules = known_rules()
    wanted = [r for r in rules.values() if id in (None, r.id, r.family)]
    if not wanted:
        families = {r.family for r in rules.values()}
        raise click.UsageError(f"unknown rule {id!r}{did_you_mean(id or '', [*rules, *families])}")
    if output_format == "json":
        click.echo(json.dumps([as_json(r) for r in wanted], indent=2, ensure_ascii=True))
    else:
        click.echo("\n\n".join(f"{click.style(r.id, bold=True)}\n\n{as_text(r)}" for r in wanted))
