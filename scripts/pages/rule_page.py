"""The page of a rule: what, why, examples with exact marks, fix, options, measured precision."""

import types
from collections.abc import Iterator
from typing import Any

from newslint.cli.listing import toml
from newslint.config.validate import kebab
from newslint.rules import FORMATS, CorpusRule, Option, Rule
from scripts.pages import example
from scripts.pages.markdown import prose, table
from tests.examples import article_of, as_corpus, hits_of

STATES = {
    "on": "on by default",
    "preview": "in preview: runs with `--preview`",
    "off": "off: runs when it is selected by its id",
}
FROM_SETTINGS = ("language", "words")
"""Options that take the value of the setting that bears their name."""
FORMAT_NAMES = {"text": "plain text", "markdown": "Markdown", "record": "JSON Lines"}


def text(rule: Rule) -> str:
    """The page in Markdown."""
    parts = [f"# {rule.id}", prose(rule.summary), _facts(rule), f"## Why\n\n{prose(rule.why)}"]
    parts += ["## Reported", *(example.bad(rule, each) for each in rule.bad)] if rule.bad else []
    parts += ["## Not reported", *(example.good(rule, each) for each in rule.good)] if rule.good else []
    parts += [_options(rule)] if rule.options else []
    return "\n\n".join([*parts, _configure(rule)]) + "\n"


def repair(rule: Rule) -> str:
    """What fixes the rule offers in its examples: "safe", "unsafe", both or "none"."""
    kinds = {rule.safe if hit.safe is None else hit.safe for hit in _hits(rule) if hit.edits}
    return {frozenset(): "none", frozenset([True]): "safe", frozenset([False]): "unsafe"}.get(
        frozenset(kinds), "safe or unsafe, by what it changes"
    )


def _hits(rule: Rule) -> Iterator[Any]:
    for each in rule.bad:
        for hits in hits_of(rule, [article_of(plain) for plain, _ in as_corpus(rule, each)]):
            yield from hits


def _facts(rule: Rule) -> str:
    formats = "all" if set(rule.formats) == set(FORMATS) else ", ".join(FORMAT_NAMES[each] for each in rule.formats)
    compared = "many articles, compared" if isinstance(rule, CorpusRule) else "one article"
    rows = [
        ("Severity", rule.severity),
        ("State", STATES[rule.state]),
        ("Fix", repair(rule)),
        ("Looks at", compared),
        ("Languages", ", ".join(rule.languages) or "all"),
        ("Formats", formats),
        ("Measured precision", prose(rule.precision) or "not measured"),
    ]
    return "\n".join(f"- **{name}:** {value}" for name, value in rows)


def _options(rule: Rule) -> str:
    rows = [(f"`{kebab(o.name)}`", f"`{_type(o)}`", _default(o)) for o in rule.options.values()]
    return f"## Options\n\n{table(['option', 'type', 'default'], rows)}"


def _type(option: Option) -> str:
    if isinstance(option.type, types.GenericAlias | types.UnionType) or not hasattr(option.type, "__name__"):
        return str(option.type)
    return str(option.type.__name__)


def _default(option: Option) -> str:
    if option.name in FROM_SETTINGS:
        return f"the [setting](../../reference/configuration.md#{option.name}) of that name"
    return f"`{toml(option.default)}`"


def _configure(rule: Rule) -> str:
    own = [o for o in rule.options.values() if o.name not in FROM_SETTINGS and o.default is not None]
    options = [f"{kebab(o.name)} = {toml(o.default)}" for o in own]
    lines = [f'ignore = ["{rule.id}"]  # never run it', "", f'[rules."{rule.id}"]', f'severity = "{rule.severity}"']
    return "\n".join(["## Configure", "", '```toml title="newslint.toml"', *lines, *options, "```"])
