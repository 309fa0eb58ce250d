"""Words run together at a capital letter: "portThe", "RelationsHALIFAX", "FISHERIESThe".

Names do that on purpose ("PlayStation", "DaimlerBenz"), so the parts must show that they are no name's.
"""

import re

from newslint.lexicon.affixes import PREFIXES
from newslint.lexicon.function_words import FUNCTION_WORDS
from newslint.lexicon.splitting import Split
from newslint.lexicon.wordlist import combines_first, common, listed

_SMALL_FIRST = re.compile(r"([A-Z]?[a-z]+)([A-Z][A-Za-z]*)")
_CAPITALS_FIRST = re.compile(r"([A-Z]{3,})([A-Z][a-z]+)")
_NOBILIARY = "al da de del della des di do dos du el la le les mac mc san van von"
_ENDS_BRANDS = """
    a all about above down ever i in it me more most my now off on one only out over own still under up us we you your
"""
_BEFORE_NAMES = {*_NOBILIARY.split(), *PREFIXES} - FUNCTION_WORDS
OPENERS = FUNCTION_WORDS.difference(_ENDS_BRANDS.split())
"""Function words that begin paragraphs and end no brand."""
ABSTRACT = (
    "tion",
    "tions",
    "ment",
    "ments",
    "ity",
    "ities",
    "ness",
    "ies",
    "ance",
    "ances",
    "ence",
    "ences",
    "ologies",
)
"""Endings of nouns that are too long-winded to begin a brand."""
DATELINE = 4
"""Capitals that make a right part a dateline rather than an acronym."""


def split_at_case(text: str) -> Split | None:
    """The two words of one that is fused at a capital letter; None for names and for what cannot be told."""
    match = _SMALL_FIRST.fullmatch(text) or _CAPITALS_FIRST.fullmatch(text)
    if match is None or listed(text.lower()):
        return None
    parts = Split(match[1], match[2])
    return parts if is_fused(parts) else None


def is_fused(parts: Split) -> bool:
    """Whether the two are words of their own."""
    left, right = parts.left.lower(), parts.right.lower()
    if parts.left.islower():
        return len(left) > 1 and len(right) > 1 and left not in _BEFORE_NAMES and common(left, 7)
    if len(left) < 3 or len(right) < 2:
        return False
    if parts.right.isupper():
        return len(right) >= DATELINE and listed(left)
    return right in OPENERS or (listed(left) and begins_text(left, right))


def begins_text(left: str, right: str) -> bool:
    """Whether the right word goes on as brands do not: a participle, or anything after an abstract noun."""
    participle = right.endswith("ing") and len(right) > 5 and common(right)
    return participle or (left.endswith(ABSTRACT) and len(left) > 7 and common(right) and not combines_first(left))
