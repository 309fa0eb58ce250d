"""Straight and curly apostrophes stand in one article.

Search and comparison treat "it's" and "it’s" as different words, and the mix shows that text came from two sources. The
style of most apostrophes is taken for the house style; each one in the other is reported.
"""

from newslint import Article, Hit, Hits, rule
from newslint.regex import regex

# Within a word, where it can be nothing else: "don't", "O’Neill", "l’été".
_APOSTROPHE = regex(r"(?<=[^\W\d_])['’](?=[^\W\d_])")


@rule(
    precision="0 alarms in 854,490 words of BBC news; a mix by definition",
    safe=True,
    bad=[
        "It’s Ann’s house, and it isn⟦'⟧t far.",
        "It's Ann's house, and it isn⟦’⟧t far; Bob⟦’⟧s isn't either.",
        "It’s Ann⟦'⟧s house.",
    ],
    good=["It's Ann's house.", "It’s Ann’s house: ‘small’ but hers.", "It's ‘small’, he said."],
)
def check(article: Article) -> Hits:
    text = article.prose
    if "'" not in text or "’" not in text:
        return
    found = list(_APOSTROPHE.finditer(text))
    straight = sum(match[0] == "'" for match in found)
    if straight in (0, len(found)):
        return
    odd, house = ("’", "'") if straight > len(found) - straight else ("'", "’")
    kind, others = ("curly", "straight") if odd == "’" else ("straight", "curly")
    for match in found:
        if match[0] == odd:
            yield Hit(*match.span(), f"this apostrophe is {kind}, others here are {others}", house)
