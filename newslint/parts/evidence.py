"""How much a line speaks for standing in the tail of an article, or against it.

The weights were set by hand on one half of a labelled set of web articles; errors seen in the other half led to a few
of the conditions, so no figure on that set is a wholly unseen one.
"""

from collections.abc import Mapping
from functools import cache

from newslint.article import Line
from newslint.parts.phrases import phrases
from newslint.parts.phrases.lookup import LineKind, members
from newslint.regex import regex

WEIGHTS: Mapping[LineKind, float] = {
    "heading": 5, "comments": 5, "promo": 5, "legal": 5, "about": 5, "prompt": 4.5, "button": 4.5, "share": 4,
    "reading time": 3, "related": 3, "metadata": 2.5, "network": 2, "date": 2, "teaser": 2, "weak heading": 1.5,
    "appeal": 1, "sign-off": 0.5, "agency": 0.5, "photo credit": 0.5,
}  # fmt: skip
"""How much a line of a kind speaks for the tail."""

STRONG: frozenset[LineKind | None] = frozenset(
    ["heading", "comments", "promo", "legal", "share", "about", "prompt", "button"]
)
"""Kinds of lines that speak for themselves: one of them must stand in a small tail."""

SENTENCE, FRAGMENT, TITLE = -4.0, -0.2, 0.0
"""The weights of a short line of no known kind: closed by a mark, left open, or with most words capitalised."""
SENTENCE_WORDS = 3
PROSE_WORDS = 12
"""Words of the shortest paragraph of prose that is closed by a mark."""
LONGEST_TITLE = 25
"""Words above which a line is prose even where no mark closes it."""
READ = 1000
"""Characters of a line that are looked at."""

_ENDS = (".", "!", "?", "”", '"', "’", ")", ":", ";", ",")
ADDRESSING = frozenset(
    ["you", "your", "yours", "our", "us", "we", "i", "my", "me", "sie", "ihr", "ihre", "dich", "dein", "deine",
     "unser", "unsere", "unserem", "unseren", "unserer", "uns", "vous", "votre", "vos", "nous", "notre", "nos", "tu",
     "tus", "usted", "su", "nuestro", "nuestra", "nuestros", "nuestras", "você", "seu", "sua", "nosso", "nossa",
     "nossos", "nossas", "ti", "tuo", "tua", "vi", "vostro", "nostro", "nostra", "nostri", "nostre"]
)  # fmt: skip
"""Words by which a page speaks to its reader."""
CHANNELS = frozenset(
    ["newsletter", "newsletters", "inbox", "app", "subscribe", "subscriber", "subscribers", "cookies", "podcasts",
     "whatsapp", "telegram", "youtube", "facebook", "twitter", "instagram", "bluesky", "tiktok", "patreon", "substack"]
)  # fmt: skip
"""Words for the ways on which a page reaches its reader."""
_AROUND = ".,;:!?()[]*…"
_SPEECH = ('"', "“", "”", "„", "«", "»")
_QUOTES = " \t\"'”’»)]"
_YEAR = regex(r"\d{4}")
_ROLES = (
    "writer|editor|reporter|journalist|correspondent|author|columnist|contributor|blogger|freelance|freelancer|"
    "copywriter|founder|co-founder|director|manager|consultant|specialist|expert|experience|degree|university"
)
_BIOGRAPHY = regex(
    r"(?!(?:The|This|That|These|It|There|What|Who|Here|One|Each|An?|He|She|They|We|You|My|Our|His|Her|Their) )"
    r"(?:Dr\.? |Prof\.? )?(?:[A-Z\u00c0-\u00de][\w.'’-]{0,20} ){1,4}"
    r"(?:is|has|writes|covers|reports|works|worked|joined|lives|holds|serves|leads|studied)\b"
    rf"[^\n]{{0,90}}\b(?:{_ROLES})\b"
)


def is_prose(line: Line, kind: LineKind | None) -> bool:
    """Whether a line is a paragraph that may belong to an article."""
    if kind not in (None, "sign-off") or _BIOGRAPHY.match(line.text):
        return False
    return is_long(line) or _is_plain_sentence(line)


def _is_plain_sentence(line: Line) -> bool:
    """A short sentence that does not speak to the reader, as the last one of an article may be."""
    words = line.text[:READ].casefold().split()
    return len(words) >= SENTENCE_WORDS and words[-1].rstrip(_QUOTES)[-1:] == "." and ADDRESSING.isdisjoint(words)


def is_long(line: Line) -> bool:
    """A paragraph rather than a heading: long, and closed by a mark (headlines go without, and may be long).

    A question may close a headline; there, capitals tell.
    """
    words = line.text[:READ].split()
    if len(words) > LONGEST_TITLE or len(words) < PROSE_WORDS:
        return len(words) > LONGEST_TITLE
    return line.text.rstrip().endswith(_ENDS) and not (words[-1].endswith(("?", "!")) and _is_titled(words))


def _is_titled(words: list[str]) -> bool:
    """Whether most words have a capital."""
    return sum(word[0].isupper() for word in words) > 0.6 * len(words)


def urges(line: Line) -> bool:
    """Whether a paragraph speaks to the reader of what a page offers: "Join our newsletter", "Book your demo today"."""
    words = frozenset[str]() if _is_spoken(line) else _words(line)
    return not ADDRESSING.isdisjoint(words) and not members("page_words").isdisjoint(words)


def addresses(line: Line) -> bool:
    """Whether a paragraph speaks to its reader, and nobody in it speaks."""
    return not _is_spoken(line) and not ADDRESSING.isdisjoint(_words(line))


def _words(line: Line) -> frozenset[str]:
    return frozenset(word.strip(_AROUND) for word in line.text[:READ].casefold().replace("’", "'").split())


def _is_spoken(line: Line) -> bool:
    return any(mark in line.text[:READ] for mark in _SPEECH)


def kind_in_tail(line: Line, kind: LineKind | None) -> LineKind | None:
    """The kind of a line as it counts in a tail: small print shows by its wording, promotion by its channel."""
    if kind in (None, "appeal", "sign-off", "prompt") and _is_legal(line):
        return "legal"
    return "promo" if kind == "prompt" and _names_channel(line) else kind


def _names_channel(line: Line) -> bool:
    """Whether a line names what pages send or speak through: "Sign up for the Morning Post, our daily newsletter"."""
    return not CHANNELS.isdisjoint(_words(line))


def weight(line: Line, kind: LineKind | None) -> float:
    """How much a line that is no prose speaks for the tail."""
    if kind is not None:
        return 0.0 if kind not in STRONG and is_long(line) else WEIGHTS[kind]
    if line.text.rstrip(_QUOTES).endswith((".", ";", ",", ":")):
        return SENTENCE
    return TITLE if _is_titled(line.text[:READ].split()) else FRAGMENT


def _is_legal(line: Line) -> bool:
    text = _YEAR.sub("#", line.text[:READ].casefold().replace("’", "'"))
    by_word, short = _legal()
    inside = any(phrase in text for word in by_word.keys() & text.split() for phrase in by_word[word])
    return inside or any(map(text.__contains__, short))


@cache
def _legal() -> tuple[Mapping[str, tuple[str, ...]], tuple[str, ...]]:
    """The phrases by the longest of their inner words, which few lines have; and those without an inner word."""
    found: dict[str, list[str]] = {}
    for phrase in phrases("legal"):
        inner = phrase.split()[1:-1]
        found.setdefault(max(inner, key=len) if inner else "", []).append(phrase)
    short = tuple(found.pop("", ()))
    return {word: tuple(group) for word, group in found.items()}, short
