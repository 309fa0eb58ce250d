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

EDGES = " \t\u00a0#*_|•·●▪►–—-→←»«›‹>:.,;!?¿¡…()[]{}\"'“”„‘’~+=✓✔★☆"
"""What stands around the words of a line and says nothing of them."""
_NUMBER = regex(r"\d+(?:[.,]\d+)*")
_DOTTED = regex(r"\b\d{1,2}\.\d{1,2}\.\d{2}(?:\d{2})?\b")

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
    text = text[: 2 * LONGEST].strip(EDGES).casefold().replace("’", "'")
    if text.count(".") > 1:
        text = _DOTTED.sub("#.#.#", text)  # a date
    text = _NUMBER.sub("#", text)
    return " ".join(text.split()) if "  " in text or not text.isprintable() else text  # a tab is not printable


def _keys(field: str) -> list[str]:
    """The keys of all phrases of a field at once: one by one they take as long as it takes to check a file."""
    return "; ".join(getattr(table, field) for table in LANGUAGES).casefold().split("; ")


@cache
def whole() -> Mapping[str, LineKind]:
    """Kinds of lines by their key."""
    return {key: kind for field, kind in reversed(list(_WHOLE.items())) for key in _keys(field)}


def openings(word: str) -> tuple[tuple[str, LineKind], ...]:
    """The beginnings of lines whose first word this is, the longest first."""
    return _longest_first(word) if word in _openings() else ()


@cache
def _longest_first(word: str) -> tuple[tuple[str, LineKind], ...]:
    return tuple(sorted(_openings()[word].items(), key=lambda opening: -len(opening[0])))


@cache
def _openings() -> Mapping[str, Mapping[str, LineKind]]:
    """The beginnings of lines by their first word."""
    found: dict[str, dict[str, LineKind]] = {}
    for field, kind in _OPENINGS.items():
        for phrase in _keys(field):
            word = phrase.partition(" ")[0]
            if word in found:
                found[word].setdefault(phrase, kind)
            else:
                found[word] = {phrase: kind}
    return found


@cache
def first_words(field: str) -> frozenset[str]:
    """The first words of a field's phrases: a quick test of whether a line can begin with one."""
    return frozenset(phrase.partition(" ")[0] for phrase in members(field))


@cache
def members(*fields: str) -> frozenset[str]:
    """The keys of all phrases of some fields."""
    return frozenset(key for field in fields for key in _keys(field))
