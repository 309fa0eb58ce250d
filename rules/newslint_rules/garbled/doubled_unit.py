"""A unit stands twice, before or beside its number and after it, such as "21% percent" or "$5 million dollars".

One of the two was dictated or written out by hand, the other came from a style guide or a program; read aloud,
the figure is wrong.
"""

from newslint import Article, Hit, Hits, rule
from newslint.regex import regex

_PERCENT = regex(r"(?<=\d)(?: ?%| per ?cent(?= ?%))(?P<again> per ?cent\b| ?%)")
_MONEY = regex(
    r"(?P<sign>[$£€]) ?\d[\d.,]{0,20}(?:[ -]?(?:hundred|thousand|million|billion|trillion|mln|bln|bn|m|k))?"
    r"(?P<again> (?:U\.?S\.? )?(?P<unit>dollars|pounds|euros))\b"
)
_TWICE = ("% per", "%%", "% %", "cent%", "cent %")
"""One of these stands in every match of _PERCENT: a quick test."""
_UNITS = {"$": "dollars", "£": "pounds", "€": "euros"}


@rule(
    languages=("en",),
    precision="1 of 1 alarms true on reading, in 3.2 million words of clean news",
    bad=[
        "Shares rose 21.1%⟦ percent⟧ to $2.8 billion⟦ dollars⟧, a tenth of it paid in £5⟦ pounds⟧.",
        "It fell 5 per cent⟦%⟧.",
    ],
    good=[
        "Shares rose 21.1% to $2.8 billion; dollars were dear, and 5 percent of percentages wrong.",
        "The $5 dollar bill, a £5 note and the $1 million-dollar question.",
        "It cost $5, euros 4, and 20 per cent 5%.",
    ],
)
def check(article: Article) -> Hits:
    text = article.prose
    found = list(_PERCENT.finditer(text)) if "%" in text and any(twice in text for twice in _TWICE) else []
    if any(sign in text and unit in text for sign, unit in _UNITS.items()):
        found += (match for match in _MONEY.finditer(text) if _UNITS[match["sign"]] == match["unit"])
    for match in sorted(found, key=lambda match: match.start()):
        yield Hit(*match.span("again"), f"{match['again'].strip()!r} says the unit a second time", "")
