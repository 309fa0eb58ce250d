"""A quotation mark or an accent stands for an apostrophe, such as "the town"s" or "it´s".

The quotation mark seems to open a quotation that never ends, and search finds neither word.
"""

from newslint import Article, Hit, Hits, rule
from newslint.quotations.marks import for_apostrophe
from newslint.regex import regex

_ACCENT = regex(
    r"(?<=[^\W\d_])[´`′‘](?=(?:s|t|d|m|re|ve|ll)\b)|"
    r"(?:(?<![^\W\d_].)(?<=[LlDdNnSsCcJjMmTt])|(?<=\b[Qq]u)|(?<=\b[Uu]n)|(?<=[ADNSadns]ell)|(?<=\b[Aa]ll))"
    r"[´`′‘](?=[aeiouhàâéèêîôAEIOUHÀÂÉÈÊÎÔ][^\W\d_])"
)
"""At the end of an English word, or where a French or Italian one lost its vowel: l'été, dell'anno."""


@rule(
    precision="47 of 47 alarms true on reading, in 3.2 million words of clean news",
    bad=[
        'The town⟦"⟧s bridge is new.',
        "It⟦´⟧s the town⟦`⟧s bridge, and the mayor didn⟦‘⟧t know.",
        "L⟦´⟧assessore parla dell⟦`⟧anno, le maire de l⟦‘⟧été.",
    ],
    good=['Two "A"s and the "Star"s of it.', "It's 5′ long, `so` he said in Sana`a: d ‘oh.", 'The "town" is new.'],
)
def check(article: Article) -> Hits:
    text = article.prose
    house = "’" if "’" in text and "'" not in text else "'"
    for start in for_apostrophe(text):
        yield Hit(start, start + 1, "a quotation mark stands for an apostrophe", house)
    if any(accent in text for accent in "´`′‘"):
        for match in _ACCENT.finditer(text):
            yield Hit(*match.span(), f"{match[0]} stands for an apostrophe", house, safe=True)
