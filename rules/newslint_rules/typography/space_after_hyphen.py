"""A space stands after the hyphen of a compound, such as "three- dimensional".

Lines that a hyphen ended were joined with a space, and no search finds the compound; or a hyphen was typed for a dash,
and the two clauses read as one word.
"""

import re

from newslint import Article, Hit, Hits, rule
from newslint.lexicon import FUNCTION_WORDS
from newslint.regex import regex

_SPACED = regex(r"(?<![\w’'-])(?P<left>[^\W\d_]{2,40})(?P<gap>- {1,2})(?P<right>[^\W\d_]{2,40})")
_NEXT_HALF = """
    and as but by especially et even from if into maybe nor not oder or ou plus rather sowie than then through till to
    und until versus vs with
"""
SUSPENDED = frozenset(_NEXT_HALF.split())
"""Words after the first half of a compound that shares its other half with the next: "pre- and post-war"."""


@rule(
    languages=("en",),
    precision="100 of 100 alarms true on reading, in 3.2 million words of clean news",
    bad=[
        "A three⟦- ⟧dimensional map of the anti⟦- ⟧aircraft site by Ann Roe⟦- ⟧Smith.",
        "They went to the bridge⟦- ⟧it was closed.",
    ],
    good=[
        "A pre- and post-war bridge, two- to three-year terms, short- rather than long-term plans, one- or two-lane.",
        "The bridge - an old one - and the tunnel – a new one – opened; 5- May.",
        "“Wh- what?” he said. “But- but why?”",
        "It was a well-\nknown bridge.",
    ],
)
def check(article: Article) -> Hits:
    text = article.prose
    for match in _SPACED.finditer(text) if "- " in text else ():
        right = match["right"].lower()
        if right not in SUSPENDED and not right.startswith(match["left"].lower()):
            yield Hit(*match.span("gap"), "a hyphen with a space after it", "-" if _is_compound(match) else None)


def _is_compound(match: re.Match[str]) -> bool:
    """Whether the two are halves of a compound or of a name, rather than clauses with a dash between."""
    left, right = match["left"], match["right"]
    return right.lower() not in FUNCTION_WORDS and (right.islower() or (left.istitle() and right.istitle()))
