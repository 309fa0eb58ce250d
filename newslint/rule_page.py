"""A rule's page: what it reports, why, examples, options. In plain text, in Markdown, and for machines."""

import json
import re
from typing import Any

from newslint.rules import Example, Rule

EXAMPLE = 160
"""Characters of an example that are shown."""
STATES = {"on": "on by default", "preview": "in preview: on with --preview", "off": "off: on when selected by its id"}
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~])")


def as_text(rule: Rule) -> str:
    """The page below its heading, the rule's id, as plain text."""
    parts = ["\n".join(_facts(rule)), rule.summary, rule.why]
    parts += [f"Reported:\n{_indented(rule.bad)}"] if rule.bad else []
    parts += [f"Not reported:\n{_indented(rule.good)}"] if rule.good else []
    parts += [f"Options:\n{_options(rule)}"] if rule.options else []
    return "\n\n".join(part for part in parts if part)


def as_markdown(rule: Rule) -> str:
    """The page below its heading in Markdown, in which what stands in examples is no markup."""
    parts = [f"*{escaped('; '.join(_facts(rule)))}*", escaped(rule.summary), _prose(rule.why)]
    parts += [f"**Reported**\n\n{_fenced(_indented(rule.bad))}"] if rule.bad else []
    parts += [f"**Not reported**\n\n{_fenced(_indented(rule.good))}"] if rule.good else []
    parts += [f"**Options**\n\n{_fenced(_options(rule))}"] if rule.options else []
    return "\n\n".join(part for part in parts if part)


def as_json(rule: Rule) -> dict[str, Any]:
    """The page for machines."""
    return {
        "id": rule.id, "family": rule.family, "summary": rule.summary, "why": rule.why, "severity": rule.severity,
        "state": rule.state, "languages": list(rule.languages), "precision": rule.precision or None,
        "bad": [[_text(e) for e in _texts(example)] for example in rule.bad],
        "good": [[_text(e) for e in _texts(example)] for example in rule.good],
        "options": {o.name.replace("_", "-"): o.default for o in rule.options.values()},
    }  # fmt: skip


def escaped(text: str) -> str:
    """Text in Markdown that is shown as it is."""
    return _MARKUP.sub(r"\\\1", text)


def _facts(rule: Rule) -> list[str]:
    facts = [f"{rule.severity}, {STATES[rule.state]}"]
    facts += [f"languages: {', '.join(rule.languages)}"] if rule.languages else []
    return facts + ([f"measured: {rule.precision}"] if rule.precision else [])


def _prose(text: str) -> str:
    """The text of a docstring in Markdown: code keeps its marks, ``so`` as `so`."""
    pieces = text.split("``")
    return "".join(f"`{piece}`" if number % 2 else escaped(piece) for number, piece in enumerate(pieces))


def _texts(example: Any) -> tuple[Any, ...]:
    return example if isinstance(example, tuple) else (example,)


def _text(example: str | Example) -> str:
    return example if isinstance(example, str) else example.text


def _indented(examples: tuple[Any, ...]) -> str:
    """The examples, one a line; the articles of one for a corpus rule are set off by a bar."""
    lines = []
    for example in examples:
        texts = _texts(example)
        bar = "| " if len(texts) > 1 else ""
        lines += [f"  {bar}{_visible(_text(text))}" for text in texts] + ([""] if bar else [])
    return "\n".join(lines).rstrip()


def _fenced(text: str) -> str:
    """Text as a block of code, whatever stands in it."""
    fence = "`" * max([3, *(len(run) + 1 for run in re.findall("`+", text))])
    return f"{fence}text\n{text}\n{fence}"


def _visible(text: str) -> str:
    """An example on one line, invisible characters as escapes, cut around the mark where it is long."""
    plain = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)
    first = min(max(0, plain.find("⟦") - EXAMPLE // 3), max(0, len(plain) - EXAMPLE))
    last = first + EXAMPLE
    return f"{'…' if first else ''}{plain[first:last]}{'…' if last < len(plain) else ''}"


def _options(rule: Rule) -> str:
    return "\n".join(f"  {o.name.replace('_', '-')} = {json.dumps(o.default)}" for o in rule.options.values())
