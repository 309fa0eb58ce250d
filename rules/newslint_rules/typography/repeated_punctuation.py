"""A punctuation mark stands twice, or two that exclude each other stand together.

One of them is left over from an edit. Three dots, and marks of surprise set several times on purpose, are left alone.
"""

import re

from newslint import Article, Hit, Hits, rule
from newslint.regex import regex

_PAIRS = (",,", ";;", ",.", ";,", ",;", ":,", ";.", ":.", "..")
_REPEATED = regex(r"(?<![.,;:\s])(?:" + "|".join(map(re.escape, _PAIRS)) + r")(?=[\s\"'”’)]|\Z)")
_ANY = regex(r"[,;:.](?=[,;.])")
_ENTITY = regex(r"&#?\w{1,8}$")


@rule(
    precision="17 of 17 alarms true on reading, in 3.2 million words of clean news",
    bad=["The bridge⟦,,⟧ which is new, opens⟦..⟧", "It opens⟦,.⟧ It closes⟦;,⟧ then."],
    good=[
        "It opens... It closes!! Really?!",
        "In 190 A.D., by Roe Inc., at the caf&#233;.",
        "use std::map",
        "It lies in ../notes or in .. itself",
    ],
)
def check(article: Article) -> Hits:
    text = article.prose
    if not _ANY.search(text):
        return
    for match in _REPEATED.finditer(text):
        if not _ENTITY.search(text, max(0, match.start() - 10), match.start()):
            yield Hit(*match.span(), f"{match[0]!r} is one mark too many")
