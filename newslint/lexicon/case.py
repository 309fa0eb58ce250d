"""Words run together at a capital letter: "portThe", "RelationsHALIFAX", "FISHERIESThe".

Names do that on purpose ("PlayStation", "DaimlerBenz"), so the parts must show that they are no name's.
"""

from newslint.lexicon.affixes import PREFIXES
from newslint.lexicon.function_words import FUNCTION_WORDS
from newslint.lexicon.splitting import Split
from newslint.lexicon.wordlist import begins_compounds, common, listed
from newslint.regex import regex

_SMALL_FIRST = regex(r"([A-Z]?[a-z]+)([A-Z][A-Za-z]*)")
_CAPITALS_FIRST = regex(r"([A-Z]{3,})([A-Z](?!s$)[a-z]+)")  # but not "NGOIs", the plural of an acronym
_NOBILIARY = "al da de del della des di do dos du el la le les mac mc san van von"
_ENDS_BRANDS = """
    a all about above down ever i in it me more most my now off on one only out over own still under up us we you your
"""
_TITLES = ("dr", "mr", "mrs", "ms", "sir")
_PRODUCTS = """
    app apps brand brands card cards chip chips console consoles device devices family line lines model models phone
    phones player players product products program programme programmes programs project range series service services
    site software system systems technology tool tools website workstation workstations
"""
_CALENDAR = """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december
"""
_ABSTRACT = "tion tions ment ments ity ities ness ies ance ances ence ences ologies"
_BEFORE_NAMES = {*_NOBILIARY.split(), *PREFIXES} - FUNCTION_WORDS
OPENERS = FUNCTION_WORDS.difference(_ENDS_BRANDS.split()).union(_TITLES)
"""Words that begin paragraphs and end no brand."""
ADDRESS = frozenset(["our", "we", "you", "your"])
"""Words that labels in capitals are glued to: "NEWYou can now"."""
OPENERS_OF_MANY = frozenset(["if", "in", "it", "on"])
"""Words that end short brands ("LogIn") but no long ones."""
CALENDAR = frozenset(_CALENDAR.split())
"""Words that end sentences of news and begin no brand."""
ABSTRACT = tuple(_ABSTRACT.split())
"""Endings of nouns that are too long-winded to begin a brand."""
PRODUCTS = frozenset(_PRODUCTS.split())
"""Nouns that follow the names of products: "its easyCare line"."""
LONG = 7
"""Letters of a word that hardly any brand begins with."""
DATELINE, LONG_DATELINE = 4, 5
"""Capitals that make a right part a dateline rather than an acronym, after a long word and after any ("UltraSPARC")."""


def split_at_case(text: str) -> Split | None:
    """The two words of one that is fused at a capital letter; None for names and for what cannot be told."""
    match = _SMALL_FIRST.fullmatch(text) or _CAPITALS_FIRST.fullmatch(text)
    if match is None or min(map(len, match.groups())) < 2 or listed(text.lower()):
        return None
    parts = Split(match[1], match[2])
    return parts if is_fused(parts) else None


def is_fused(parts: Split) -> bool:
    """Whether the two are words of their own."""
    left, right = parts.left.lower(), parts.right.lower()
    if parts.left.islower():
        return left not in _BEFORE_NAMES and (common(left, 7) or is_joint(left, right))
    if parts.right.isupper() and right not in OPENERS:
        return len(right) >= (DATELINE if is_long(left) else LONG_DATELINE) and listed(left)
    return len(left) > 2 and (is_joint(left, right) or (parts.left.isupper() and right in ADDRESS and listed(left)))


def names_product(parts: Split, following: str) -> bool:
    """Whether the word after them shows that the two are the name of a product."""
    return following.lower() in PRODUCTS and parts.right.lower() not in OPENERS


def is_joint(left: str, right: str) -> bool:
    """Whether the left word ends, or the right word begins, a paragraph and no brand."""
    if right in OPENERS or left in CALENDAR or (right in OPENERS_OF_MANY and is_long(left)):
        return True
    return listed(left) and common(right) and (is_participle(right) or is_abstract(left))


def is_participle(word: str) -> bool:
    """Whether the word is one as captions and leads begin with: "Having"."""
    return word.endswith("ing") and len(word) > 5


def is_long(word: str) -> bool:
    """Whether hardly any brand begins with so long a word."""
    return len(word) >= LONG


def is_abstract(word: str) -> bool:
    """Whether the word is a long noun with an abstract ending that few compounds begin with."""
    return word.endswith(ABSTRACT) and len(word) > LONG and begins_compounds(word) < 2
