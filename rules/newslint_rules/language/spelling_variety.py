"""A British spelling stands in an American-spelled article, or an American one in a British.

It shows that text came from two sources, and search for one spelling misses the other. Names keep their spelling: only
words in small letters are looked at.
"""

from collections import Counter

from newslint import Article, Hit, Hits, rule
from newslint.language.varieties import COMPUTING, HINTS, Variety, spellings

MAJORITY = 2
"""How many times more words of one variety there must be than of the other, and how many at least."""


@rule(
    precision="19 of 22 alarms true on reading, in 3.2 million words of clean news",
    state="preview",
    languages=["en"],
    bad=[
        "The center said its defense program would add color, not ⟦labour⟧.",
        "The favourite colour of the neighbours was grey, said the ⟦rumors⟧ at the theatre.",
    ],
    good=[
        "The center said its defense program was backed by the Labour Party and the Centre for Defence.",
        "The organization of the theatre, a favourite, ran a computer program and a parking meter in grey.",
        "The color of the colour.",
    ],
)
def check(article: Article) -> Hits:
    known = spellings()
    odd = article.distinct & known.keys()
    if not odd:
        return
    words = [word for word in article.words if word.text in odd]
    count = Counter[Variety](known[word.text][0] for word in words)
    house = _house(count, _hints(article))
    for word in words:
        variety, twin = known[word.text]
        if house and variety != house:
            message = f"{word.text!r} is {variety}, most spellings here are {house}: {twin!r}"
            yield Hit(word.start, word.end, message, twin)


def _hints(article: Article) -> Counter[Variety]:
    computing = article.distinct & COMPUTING
    words = [word.text for word in article.words if word.text in HINTS]
    hints = Counter(HINTS[word] for word in words if not (computing and word.startswith("program")))
    hints["American"] += min(1, article.prose.count("U.S."))
    return hints


def _house(count: Counter[Variety], hints: Counter[Variety]) -> Variety | None:
    """The variety of most words, if most by far."""
    british, american = (count[variety] + hints[variety] for variety in ("British", "American"))
    if american >= MAJORITY * max(1, british):
        return "American"
    return "British" if british >= MAJORITY * max(1, american) else None
