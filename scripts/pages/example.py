"""An example of a rule as HTML: what is reported marked exactly, invisible characters spelled out, the repair below."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import escape

from newslint.hit import Hit
from newslint.report.visible import exposed, visible
from newslint.rules import Example, Rule
from tests.examples import apply, article_of, as_corpus, hits_of

Parsed = list[tuple[Example, list[tuple[int, int]]]]
ROUNDS = 5
"""Fixes that overlap wait for the next round, as in a fixing run."""


def bad(rule: Rule, example: object) -> str:
    """A bad example: the text with its marks, what is said, and the text after the fix where there is one."""
    parsed = as_corpus(rule, example)
    found = hits_of(rule, [article_of(plain) for plain, _ in parsed])
    parts = [*_texts(parsed), _messages(found)]
    if any(hit.edits for hits in found for hit in hits):
        repaired = _repaired(rule, [plain for plain, _ in parsed])
        parts += ['<p class="about">repaired:</p>', *_texts([(plain, []) for plain in repaired])]
    return _case(parts)


def good(rule: Rule, example: object) -> str:
    """A good example."""
    return _case(_texts(as_corpus(rule, example)))


def marked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text as HTML, with ``<mark>`` around the spans and hidden characters visible."""
    pieces, position = [], 0
    for start, end in spans:
        pieces += [_shown(text[position:start]), f"<mark>{_shown(text[start:end], exact=True)}</mark>"]
        position = end
    return "".join([*pieces, _shown(text[position:])])


def _case(parts: Iterable[str]) -> str:
    lines = "\n".join(parts)
    return f'<div class="case">\n{lines}\n</div>'


def _texts(parsed: Parsed) -> Iterator[str]:
    for number, (example, spans) in enumerate(parsed, 1):
        about = [f"article {number}"] if len(parsed) > 1 else []
        about += [{"markdown": "Markdown", "record": "a record"}[example.format]] if example.format != "text" else []
        about += [f"title: {example.title}"] if example.title else []
        about += [f"language: {example.language}"] if example.language else []
        about += [f"read as {example.codec}"] if example.codec != "utf-8" else []
        if about:
            yield f'<p class="about">{escape(", ".join(about))}</p>'
        yield f'<pre class="example"><code>{marked(example.text, spans)}</code></pre>'


def _messages(found: list[list[Hit]]) -> str:
    messages = list(dict.fromkeys(visible(hit.message) for hits in found for hit in hits))
    return "\n".join(f'<p class="message">{escape(message)}</p>' for message in messages)


def _repaired(rule: Rule, examples: list[Example]) -> list[Example]:
    for _ in range(ROUNDS):
        found = hits_of(rule, [article_of(example) for example in examples])
        examples = [replace(e, text=apply(e.text, hits)) for e, hits in zip(examples, found, strict=True)]
    return examples


def _shown(text: str, *, exact: bool = False) -> str:
    """Text as HTML, hidden characters spelled out. ``exact``: line ends too."""
    end = "␊\n" if exact else "\n"
    return end.join(escape(exposed(line), quote=False) for line in text.split("\n"))
