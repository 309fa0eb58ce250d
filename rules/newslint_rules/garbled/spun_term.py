"""A fixed term has a synonym in place of one of its words, such as "bosom cancer" for "breast cancer".

Nobody writes so; programs do that replace words one by one to pass a copy off as new. Whoever searches for the term
does not find the article, and some of what is said has changed its meaning.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint import Article, Hit, Hits, rule
from newslint.regex import regex


class Term(NamedTuple):
    """What was meant, and what stands for its first and for its second word; no pair of these is good English."""

    meant: str
    first: str
    second: str


TERMS = (
    Term("artificial intelligence", "counterfeit man-made", "intelligence consciousness brainpower"),
    Term("big data", "colossal enormous gigantic", "information"),
    Term("breast cancer", "bosom", "cancer malignancy tumor tumour disease peril growth"),
    Term("central bank", "focal", "bank banks banker bankers"),
    Term("cloud computing", "cloud haze", "figuring registering"),
    Term("deep learning", "profound", "gaining"),
    Term("facial recognition", "facial face voice discourse picture", "acknowledgment acknowledgement"),
    Term("greenhouse gas", "nursery glasshouse", "gas gases"),
    Term("heart failure", "heart cardiac kidney renal liver organ respiratory", "disappointment"),
    Term("immune system", "immune invulnerable insusceptible", "framework frameworks"),
    Term("interest rate", "intrigue", "rate rates"),
    Term("machine learning", "machine", "gaining adapting"),
    Term("minister", "prime foreign finance interior defence defense", "priest clergyman pastor"),
    Term("random access", "arbitrary irregular", "woodland timberland backwoods"),
    Term("renewable energy", "renewable inexhaustible", "vitality"),
    Term("side effects", "facet", "effects results outcomes"),
    Term("solar power", "sun-based sun-oriented", "power energy vitality panel panels cells"),
    Term("supply chain", "flexibly", "chain chains"),
    Term("Trojan horse", "trojan", "steed pony"),
    Term("United", "joined assembled", "nations states kingdom"),
)
_MEANT = {
    (first, second): term.meant for term in TERMS for first in term.first.split() for second in term.second.split()
}
_SECONDS = frozenset(second for _, second in _MEANT)
_SEEN = _SECONDS | {second.title() for second in _SECONDS}
_FIRSTS = "|".join(sorted({first for first, _ in _MEANT}))
_PAIR = regex(rf"(?i)\b(?P<first>{_FIRSTS})\s(?P<second>{'|'.join(sorted(_SECONDS))})\b")


@rule(
    languages=("en",),
    state="preview",
    precision="no alarm in 3.2 million words of clean news",
    bad=[
        "She spoke of ⟦bosom cancer⟧ and ⟦kidney disappointment⟧, and of ⟦counterfeit consciousness⟧.",
        "The ⟦Joined Nations⟧ warned of ⟦nursery gases⟧; the ⟦focal bank⟧ kept quiet.",
    ],
    good=[
        "Breast cancer, a bosom friend, a kidney and a disappointment; heart failure and man-made fibres.",
        "The states joined; joined, nations trade. They talked of facial expressions, and a priest was prime suspect.",
    ],
)
def check(article: Article) -> Hits:
    for match, meant in spun(article):
        yield Hit(*match.span(), f"{match[0]!r} is no term: probably {meant!r} was meant")


def spun(article: Article) -> Iterator[tuple[re.Match[str], str]]:
    """The odd pairs of an article, each with the term behind it."""
    if _SEEN.isdisjoint(article.distinct):
        return
    for match in _PAIR.finditer(article.prose):
        if meant := _MEANT.get((match["first"].lower(), match["second"].lower())):
            yield match, meant
