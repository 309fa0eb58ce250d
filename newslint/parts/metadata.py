"""Metadata that are a line of their own: when an article came out, in which section, under which tags."""

from newslint.parts.dates import ends_with_date, has_date, is_date, is_day
from newslint.parts.phrases.lookup import first_words, members
from newslint.parts.sections import is_section
from newslint.regex import regex

_BY = frozenset(["by", "von", "par", "por", "da"])
_STEP = regex(
    r"[|•·]| [-–—/] |,? (?=(?:mis à|màj|aktualisiert|zuletzt|updated|last|ac?tualizad|aggiornat|ultim|modifi))"
)
_STEPS = 4
"""Parts of a line that says when an article came out."""
_TAGS, _LONGEST_TAG = 4, 6
"""Tags of a long list, and the words of the longest."""


def is_metadata(name: str) -> bool:
    """Whether the key of a line is a label with its value: "published: # may #", "tags: budget, council"."""
    label, colon, value = name.partition(":")
    label = label.strip()
    if colon and label in members("labels") and value.strip():
        return len(name) <= 100
    if colon and label in members("published"):
        return is_date(value.strip()) or (has_date(value) and len(value.split()) <= 12)
    words = name.split()
    if " ".join(words[:2]) in members("labels") and words[1:2] and words[1] in _BY:
        return ends_with_date(name)
    return _is_published(words) or _is_dated(name)


def lists_tags(text: str, name: str) -> bool:
    """Whether a line is a label with a long list: "Tags: council, budget, …"."""
    if name.partition(":")[0].strip() not in members("labels") or text.endswith("."):
        return False
    tags = text.partition(":")[2].split(",")
    return len(tags) >= _TAGS and all(len(tag.split()) <= _LONGEST_TAG for tag in tags)


def _is_published(words: list[str]) -> bool:
    """Whether a label and a date stand here: "last updated # may #"."""
    counts = () if first_words("published").isdisjoint(words[:1]) else (4, 3, 2, 1)
    return any(" ".join(words[:count]) in members("published") and is_date(" ".join(words[count:])) for count in counts)


def _is_dated(name: str) -> bool:
    """Whether all parts of a line are dates, labelled or not, or name a section: "politics | # may # - updated #:#"."""
    if "#" not in name:
        return False
    parts = [part.strip(" :") for part in _STEP.split(name) if part.strip()]
    if not 2 <= len(parts) <= _STEPS:
        return False
    dated = [is_day(part) or _is_published(part.replace(":", " ", 1).split()) for part in parts]
    return any(dated) and all(
        known or is_date(part) or is_section(part) for known, part in zip(dated, parts, strict=True)
    )
