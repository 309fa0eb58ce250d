"""A no-break space stands where a plain space belongs.

It looks like a space and is none: words around it are missed by search and by word counts, and lines break in the wrong
place. Web editors and word processors leave it behind. Within numbers, before units and at French punctuation it is
right and stays.
"""

from newslint import Article, Example, Hit, Hits, rule
from newslint.mojibake import covered
from newslint.regex import regex

_RUN = regex("[\u00a0\u202f]+")
# What may follow a number: a digit group, a unit, a currency, a percentage.
_UNIT = regex(
    r"\d|[%‰°€$£¥₹]|(?:[kcmµnMG]?(?:m|g|l|s|W|Wh|V|A|Hz|B|bit|Pa)[²³]?|ha|t|km/h|mph|kph|ft|in|lb|oz|h|min|sec|"
    r"[ap]\.?m\.?|m|bn|tn|[MK]?EUR|USD|GBP|CHF|Mio|Mrd|million|billion|millions|milliards?)\b"
)
_NUMBERED = frozenset("§№#°º")
# French sets it at its high marks and quotation marks, at dashes, before notes, and after "M." and the like.
_FRENCH = frozenset(";:!?«»%€–—.[")


@rule(
    precision="no alarm in 3.2 million words of clean news; 14 of 14 read in web articles true",
    safe=True,
    bad=[
        "The⟦\u00a0⟧bridge is in the⟦\u00a0⟧west.",
        "He said⟦\u00a0⟧: yes.",
        "It ends.⟦\u00a0⟧ It begins.",
        "It had⟦\u202f⟧20 arches.",
    ],
    good=[
        "10\u00a0000 people walked 5\u00a0km, 20\u202f% of them at 10\u00a0am.",
        Example("Il a dit\u00a0: «\u202foui\u202f»\u00a0!\u00a0[3]", language="fr"),
    ],
)
def check(article: Article) -> Hits:
    text = article.text
    if "\u00a0" not in text and "\u202f" not in text:
        return
    for match in _RUN.finditer(text):
        start, end = match.span()
        if not _right(article, start, end) and not covered(article, start, end):
            beside = text[start - 1 : start].isspace() or text[end : end + 1].isspace() or end == len(text)
            fix = "" if beside or start == 0 else " "
            yield Hit(start, end, "a no-break space where a plain space belongs", fix)


def _right(article: Article, start: int, end: int) -> bool:
    """Whether it holds a number together, or keeps a French mark with its word."""
    if end - start > 1:
        return False
    before, after = article.text[start - 1 : start], article.text[end : end + 1]
    if (before.isdigit() and _UNIT.match(article.text, end)) or (after.isdigit() and before in _NUMBERED):
        return True
    beside = {before, after} & _FRENCH or before.isdigit() or after.isdigit()
    return bool(beside) and article.language == "fr"
