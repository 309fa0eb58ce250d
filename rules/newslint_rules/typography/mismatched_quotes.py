"""A quotation is opened by one kind of mark and closed by another.

It is what copying from two sources, or an editor that curls quotes as they are typed, leaves behind. The mark that is
rare in the article is the one reported.
"""

from newslint import Article, Example, Hit, Hits, rule
from newslint.quotations import Mark, Quotation, quotations
from newslint.quotations.styles import curled, house_style, straightened

LOW = frozenset(["de", "cs", "sk", "sl", "bg", "is", "lt", "et"])
"""Languages that write „so“: there “ closes, and a quotation that it opens lacks the low mark."""


@rule(
    precision="no alarm in 3.2 million words of clean news; 13 of 13 read in web articles true",
    safe=True,
    bad=[
        'He called it ⟦"⟧a gift.” She said “yes” and “no”.',
        'He called it “a gift⟦"⟧ to the town. She said “yes”.',
        'He called it "a gift.⟦”⟧ She said "yes" and "no".',
        "He called it “a gift⟦“⟧ to the town.",
        Example("Er nannte es ⟦“⟧ein Geschenk“ an die Stadt.", language="de"),
        Example("Der Streit um „Brücke 21⟦″⟧ geht weiter.", language="de"),
    ],
    good=[
        "“Yes,” he said.",
        '"Yes," he said.',
        "„Ja“, sagte er.",
        "„Tak” powiedział.",
        "”Ja”, sade han.",
    ],
)
def check(article: Article) -> Hits:
    house = article.once(house_style)
    for pair in article.once(quotations).pairs:
        if pair.opening.straight != pair.closing.straight:
            yield _odd_one(pair, house)
        elif pair.opening.text == pair.closing.text == "“" and article.language in LOW and "”" not in article.text:
            mark = pair.opening
            yield Hit(mark.start, mark.end, "“ closes a quotation, but here one begins: „ is meant", "„")
        elif pair.opening.text == pair.closing.text == "“":
            mark = pair.closing
            yield Hit(mark.start, mark.end, "“ opens a quotation, but here one ends: ” is meant", "”")
        elif pair.closing.text == "″":
            yield _inches(pair)


def _inches(pair: Quotation) -> Hit:
    """A program that curls marks takes one after a number, as in “Bridge 21”, for inches."""
    mark, meant = pair.closing, "“" if pair.opening.text == "„" else "”"
    return Hit(mark.start, mark.end, f"″ is a sign for inches, but here a quotation ends: {meant} is meant", meant)


def _odd_one(pair: Quotation, house: str) -> Hit:
    opening_is_odd = pair.opening.straight != (house == "straight")
    odd, other = (pair.opening, pair.closing) if opening_is_odd else (pair.closing, pair.opening)
    fix = straightened(odd) if other.straight else curled(odd, opens=opening_is_odd, partner=other)
    return Hit(odd.start, odd.end, _message(odd, other), fix)


def _message(odd: Mark, other: Mark) -> str:
    return f"{odd.text} and {other.text} are the two ends of one quotation: they should be of one kind"
