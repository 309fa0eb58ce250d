"""``newslint rule [ID]``: everything there is to know about a rule."""

import json
from typing import Any

import click

from newslint.config.error import did_you_mean
from newslint.plan import known_rules
from newslint.rules import Example, Rule

EXAMPLE = 160
"""Characters of an example that are shown."""
STATES = {"on": "on by default", "preview": "in preview: on with --preview", "off": "off: on when selected by its id"}


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
        click.echo("\n\n".join(as_text(r) for r in wanted))


def as_text(rule: Rule) -> str:
    """A rule's page for the terminal."""
    facts = [f"{rule.severity}, {STATES[rule.state]}"]
    if rule.languages:
        facts.append(f"languages: {', '.join(rule.languages)}")
    if rule.precision:
        facts.append(f"measured: {rule.precision}")
    parts = [click.style(rule.id, bold=True), "\n".join(facts), rule.summary, rule.why]
    parts += [f"Reported:\n{_examples(rule.bad)}"] if rule.bad else []
    parts += [f"Not reported:\n{_examples(rule.good)}"] if rule.good else []
    parts += [f"Options:\n{_options(rule)}"] if rule.options else []
    return "\n\n".join(part for part in parts if part)


def as_json(rule: Rule) -> dict[str, Any]:
    """A rule's page for machines."""
    return {
        "id": rule.id, "family": rule.family, "summary": rule.summary, "why": rule.why, "severity": rule.severity,
        "state": rule.state, "languages": list(rule.languages), "precision": rule.precision or None,
        "bad": [[_text(e) for e in _texts(example)] for example in rule.bad],
        "good": [[_text(e) for e in _texts(example)] for example in rule.good],
        "options": {o.name.replace("_", "-"): o.default for o in rule.options.values()},
    }  # fmt: skip


def _texts(example: Any) -> tuple[Any, ...]:
    return example if isinstance(example, tuple) else (example,)


def _text(example: str | Example) -> str:
    return example if isinstance(example, str) else example.text


def _examples(examples: tuple[Any, ...]) -> str:
    """The examples, one a line; the articles of one for a corpus rule are set off by a bar."""
    lines = []
    for example in examples:
        texts = _texts(example)
        bar = "| " if len(texts) > 1 else ""
        lines += [f"  {bar}{_visible(_text(text))}" for text in texts] + ([""] if bar else [])
    return "\n".join(lines).rstrip()


def _visible(text: str) -> str:
    """An example on one line, invisible characters as escapes, cut around the mark where it is long."""
    plain = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)
    first = min(max(0, plain.find("⟦") - EXAMPLE // 3), max(0, len(plain) - EXAMPLE))
    last = first + EXAMPLE
    return f"{'…' if first else ''}{plain[first:last]}{'…' if last < len(plain) else ''}"


def _options(rule: Rule) -> str:
    return "\n".join(f"  {o.name.replace('_', '-')} = {json.dumps(o.default)}" for o in rule.options.values())
