"""The last paragraph breaks off in the middle of a sentence.

A field that was too short, or a page that was cut, took the end of the article with it.
"""

from newslint import Article, Hit, Hits, rule
from newslint.parts import parts
from newslint.regex import regex

_CLOSED = regex(r"(?:[.!?…:;)\]»”’\"'*_|>]|\b(?i:ends?|reuters?|more))\W*$")
SHORTEST = 60
"""Characters of a paragraph that must end in a mark: shorter ones may be a heading, a credit, a list."""


@rule(
    state="preview",
    bad=[
        "The bridge over the river reopens on Friday, the council said.\n\n"
        "It was closed when cracks were found in two of its piers, and the town ⟦had been⟧\n",
    ],
    good=[
        "The bridge over the river reopens on Friday, the council said.\n\nMore on the bridge\n",
        "The bridge over the river reopens on Friday and the town rejoices and sings about it all day\n",
        "The bridge reopens on Friday, the council said.\n\n“It closed when two of its piers were found cracked.”\n",
    ],
    precision="13 of 21 alarms true on reading, in 3.2 million words of clean news",
)
def check(article: Article) -> Hits:
    bodies = [part for part in article.once(parts) if part.kind == "body"]
    if not bodies:
        return
    paragraphs = [p for p in article.paragraphs if bodies[0].start <= p.start and p.end <= bodies[-1].end]
    long = [p for p in paragraphs if len(p.text) >= SHORTEST]
    if len(long) < 2 or long[-1].end != paragraphs[-1].end or not article.is_prose(long[-1].end - 40, long[-1].end):
        return
    if _CLOSED.search(long[-1].text[-40:]):
        return
    if all(_CLOSED.search(p.text[-40:]) for p in long[:-1]):
        tail = " ".join(long[-1].text.split()[-2:])
        start = long[-1].end - len(tail)
        yield Hit(max(start, long[-1].start), long[-1].end, "the article breaks off in the middle of a sentence")
