"""The tables turned into look-ups: a whole line in one step, the beginning of a line in one step by its first word."""

from collections.abc import Mapping
from functools import cache
from typing import Literal

from newslint.parts.phrases import phrases
from newslint.regex import regex

LineKind = Literal[
    "heading", "weak heading", "comments", "share", "button", "promo", "related", "reading time", "metadata", "date",
    "network", "agency", "photo credit", "legal", "about", "prompt", "sign-off", "appeal", "teaser",
]  # fmt: skip

LONGEST = 90
"""Characters of a line that are looked at for its beginning; no phrase is longer."""

_EDGES = " \t\u00a0#*_|•·●▪►–—-→←»«›‹>:.,;!?¿¡…()[]{}\"'“”„‘’~+=✓✔★☆"
_NUMBER = regex(r"\d+(?:[.,]\d+)*")

# A phrase that stands in several fields has the kind of the first of them.
_WHOLE: Mapping[str, LineKind] = {
    "comments": "comments", "headings": "heading", "promos": "promo",
    "share": "share", "buttons": "button", "weak_headings": "weak heading",
}  # fmt: skip
_OPENINGS: Mapping[str, LineKind] = {
    "promo_openings": "promo", "about_openings": "about", "prompts": "prompt", "sign_offs": "sign-off",
    "appeals": "appeal",
}  # fmt: skip


def key(text: str) -> str:
    """What a line is looked up by: lower case, numbers as "#", single spaces, no bullets or marks at its ends."""
    text = text[: 2 * LONGEST].strip(_EDGES).casefold().replace("’", "'")
    return " ".join(_NUMBER.sub("#", text).split())


@cache
def whole() -> Mapping[str, LineKind]:
    """Kinds of lines by their key."""
    return {key(p.replace("#", "0")): kind for field, kind in reversed(list(_WHOLE.items())) for p in phrases(field)}


@cache
def openings() -> Mapping[str, tuple[tuple[str, LineKind], ...]]:
    """Beginnings of lines by their first word, the longest first."""
    found: dict[str, list[tuple[str, LineKind]]] = {}
    for field, kind in _OPENINGS.items():
        for phrase in map(key, phrases(field)):
            group = found.setdefault(phrase.partition(" ")[0], [])
            if all(phrase != known for known, _ in group):
                group.append((phrase, kind))
    return {word: tuple(sorted(group, key=lambda g: -len(g[0]))) for word, group in found.items()}


@cache
def members(*fields: str) -> frozenset[str]:
    """The keys of all phrases of some fields."""
    return frozenset(key(p.replace("#", "0")) for field in fields for p in phrases(field))
