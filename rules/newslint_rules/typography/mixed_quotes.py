"""Straight and curly quotation marks stand in one article.

Search, comparison and typesetting treat them as different characters, and the mix shows that text came from two
sources. The style of most marks is taken for the house style; quotations in the other one are reported.
"""

from newslint import Article, Edit, Hit, Hits, rule
from newslint.quotations import quotations
from newslint.quotations.styles import curled, house_style, straightened


@rule(
    precision="0 alarms in 854,490 words of BBC news; a mix by definition",
    safe=True,
    bad=[
        '“Yes,” he said. “No,” she said. They called it ⟦"maybe"⟧.',
        '"Yes," he said. "No," she said. They called it ⟦“maybe”⟧.',
    ],
    good=["“Yes,” he said. “No,” she said.", "He had 5'10\" and said “yes”.", "“Yes,” he said, “I'm sure.”"],
)
def check(article: Article) -> Hits:
    pairs = article.once(quotations).pairs
    straight = [p.opening.straight and p.closing.straight for p in pairs]
    if not any(straight) or all(straight):
        return
    house = article.once(house_style)
    for pair in pairs:
        opening, closing = pair
        if opening.straight != closing.straight or opening.straight == (house == "straight"):
            continue
        if opening.text not in ('"', "“") or closing.text not in ('"', "”"):
            continue
        ends = (
            (straightened(opening), straightened(closing))
            if house == "straight"
            else (curled(opening, opens=True, partner=None), curled(closing, opens=False, partner=None))
        )
        fix = (Edit(opening.start, opening.end, ends[0]), Edit(closing.start, closing.end, ends[1]))
        kind = "straight" if opening.straight else "curly"
        yield Hit(opening.start, closing.end, f"this quotation has {kind} marks, others here are {house}", fix)
