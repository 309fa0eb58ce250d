"""The tables turned into look-ups: a whole line in one step, the beginning of a line in one step by its first word."""

from collections.abc import Mapping
from functools import cache
from typing import Literal

from newslint.parts.phrases import LANGUAGES
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
    text = _NUMBER.sub("#", text[: 2 * LONGEST].strip(_EDGES).casefold().replace("’", "'"))
    return " ".join(text.split()) if "  " in text or not text.isprintable() else text  # a tab is not printable


def _keys(field: str) -> list[str]:
    """The keys of all phrases of a field at once: one by one they take as long as it takes to check a file."""
    written = ";".join(getattr(table, field) for table in LANGUAGES)
    lines = (line.strip(_EDGES) for line in written.replace("#", "0").casefold().replace("’", "'").split(";"))
    return _NUMBER.sub("#", "\n".join(filter(None, lines))).split("\n")


@cache
def whole() -> Mapping[str, LineKind]:
    """Kinds of lines by their key."""
    return {key: kind for field, kind in reversed(list(_WHOLE.items())) for key in _keys(field)}


@cache
def openings() -> Mapping[str, tuple[tuple[str, LineKind], ...]]:
    """Beginnings of lines by their first word, the longest first."""
    found: dict[str, dict[str, LineKind]] = {}
    for field, kind in _OPENINGS.items():
        for phrase in _keys(field):
            found.setdefault(phrase.partition(" ")[0], {}).setdefault(phrase, kind)
    return {word: tuple(sorted(group.items(), key=lambda g: -len(g[0]))) for word, group in found.items()}


@cache
def first_words(field: str) -> frozenset[str]:
    """The first words of a field's phrases: a quick test of whether a line can begin with one."""
    return frozenset(phrase.partition(" ")[0] for phrase in members(field))


@cache
def members(*fields: str) -> frozenset[str]:
    """The keys of all phrases of some fields."""
    return frozenset(key for field in fields for key in _keys(field))
