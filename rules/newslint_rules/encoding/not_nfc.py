"""A letter is composed of a base letter and a separate accent.

It looks like the single character and is another: search for "é" does not find it. It comes from file names and PDFs.
Unicode's normal form C puts the two together.
"""

import unicodedata

from newslint import Article, Hit, Hits, rule
from newslint.regex import regex

# A letter and what combines with it, a few letters that have a twin (the ohm sign), Korean syllables in parts.
_CLUSTER = regex(r"[^\W\d_]?[\u0300-\u036f\u0653-\u0655\u3099\u309a]+|[\u1100-\u11ff]+|[^\x00-\x7f]")


@rule(
    safe=True,
    precision="no alarm in 3.2 million words of clean news",
    bad=["The caf⟦e\u0301⟧ on the bridge", "Temperatures in ⟦\u212b⟧ngstr⟦o\u0308⟧m"],
    good=["The café on the bridge", "A q\u0303 that has no single character"],
)
def check(article: Article) -> Hits:
    text = article.text
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return
    for match in _CLUSTER.finditer(text):
        composed = unicodedata.normalize("NFC", match[0])
        if composed != match[0]:
            yield Hit(*match.span(), _message(match[0], composed), composed)


def _message(found: str, composed: str) -> str:
    if len(found) == 1:
        return f"U+{ord(found):04X} is a twin of the character {composed!r}"
    return f"{composed!r} is written as {len(found)} separate characters"
