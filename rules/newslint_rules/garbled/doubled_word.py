"""A word stands twice in a row, such as "the the".

Eyes skip it, so it survives proofreading; it comes from editing, and from lines joined where one was repeated. In
German, French, Spanish, Portuguese and Italian only words count that grammar never sets twice: "nous nous" and "die
die" are right.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import compress, count, islice
from operator import eq

from newslint import Article, Example, Hit, Hits, rule
from newslint.regex import regex

_DOUBLED = regex(
    r"(?<![\w'’-])(?P<once>(?P<first>[^\W\d_])(?P<rest>[^\W\d_]*))(?: |\r?\n|\r) *(?P<again>(?i:(?P=first))(?P=rest))"
    r"(?![\w'’-])"
)
_GAP = regex(r"(?: |\r?\n|\r) *")
_FUNCTION = {
    "en": """
        a an and any as at because been being but by could from has have he if into its of or our she should than the
        their them these they this those to we were when which will with would your
    """,
    "de": "und oder aber auch ist sind war waren wurde wurden hat hatte kann konnte soll muss dass weil",
    "fr": "et les des du dans avec sur par au aux une cette ces sont ont était mais ne il ils",
    "es": "y el los las del en con por un una al su sus ha han pero este esta",
    "pt": "do da dos das em na nas com por um uma ao aos pelo pela mas seu sua",
    "it": "il gli di del della dei delle degli nel nella con per un una al alla dal dalla hanno",
}
_EMPHATIC = """
    about above again along blah bravo clear clever cross early enough extra fifty forty great happy heavy hello hooray
    hurrah knock large later little lovely maybe might never night other people plenty quick quite right round seven
    small sorry south north still sweet there thirty three tight times today tonight total truly twenty under until
    where while whole women worse wrong years young
"""
FUNCTION: Mapping[str, frozenset[str]] = {code: frozenset(words.split()) for code, words in _FUNCTION.items()}
"""Words that a language does not double; "that that", "had had", "in in", "is is" and "for for" English does."""
EMPHATIC = frozenset(_EMPHATIC.split())
"""Longer words that speech or chance does double: "a lovely lovely man", "in the right right hand corner"."""
LONG = 5
"""Letters from which any other English word counts."""


@rule(
    languages=tuple(FUNCTION),
    precision=(
        "92 of 93 alarms true on reading, in 3.2 million words of clean news; none in 190,000 words of the others"
    ),
    bad=[
        "They sold ⟦the the⟧ harbour.",
        Example("It cost twice ⟦as\nas⟧ much.", "markdown"),
        "Their old ⟦animosity animosity⟧ was gone, and the mayor made ⟦the the⟧ bridge close.",
        Example("Der Rat ⟦hat hat⟧ getagt, und die, die die Stadt regieren, auch.", language="de"),
        Example("Le maire est ⟦dans dans⟧ la salle ; nous nous sommes vus.", language="fr"),
        Example("El alcalde vive ⟦en en⟧ la plaza.", language="es"),
    ],
    good=[
        "He had had enough; he said that that was it, and what it is is a shame.",
        "A very, very long day. A really really long day. No no no.",
        "They met in Walla Walla after the break-in in May, near the non-bank bank.",
        "It is ships that make harbours harbours.",
        Example("Vous vous trompez, et ceux que que… non.", language="fr"),
        Example(
            "Die, die das das Ziel nennen, die mit mit Holz beladenen Wagen kamen, irren sehr sehr.", language="de"
        ),
        "Harbour\n\nharbour traffic grew by one one-hundredth.",
    ],
)
def check(article: Article) -> Hits:
    if not any(_GAP.fullmatch(gap) for gap in gaps_between_equals(article)):
        return
    for paragraph in article.paragraphs:
        for match in _DOUBLED.finditer(paragraph.text):
            word = match["again"]
            if word.islower() and doubling_is_wrong(word, article.language) and not is_meant(paragraph.text, match):
                start, end = (paragraph.start + at for at in match.span())
                yield Hit(start, end, f"{word!r} stands twice", fix=match["once"])


def gaps_between_equals(article: Article) -> Iterator[str]:
    """What stands between two equal words that should not be doubled; a cheap question."""
    tokens = article.tokens
    lowered = [text.lower() for text in tokens]
    for number in compress(count(), map(eq, lowered, islice(lowered, 1, None))):
        if lowered[number] == tokens[number + 1] and doubling_is_wrong(lowered[number], article.language):
            yield article.prose[article.word(number).end : article.word(number + 1).start]


def doubling_is_wrong(word: str, language: str) -> bool:
    """Whether the word, in lower case, is not doubled on purpose or by grammar."""
    if word in FUNCTION[language]:
        return True
    return language == "en" and len(word) >= LONG and word not in EMPHATIC and not word.endswith("ly")


def is_meant(text: str, match: re.Match[str]) -> bool:
    """Whether the word goes on, as in a chorus, or is said of itself: "what makes capitalism capitalism"."""
    before = text[max(0, match.start() - 20) : match.start()].split()[-1:]
    after = text[match.end() : match.end() + 20].split()[:1]
    if before and before[0] in ("makes", "made", "make", "making"):
        return match["again"] not in FUNCTION["en"]
    return any(other.strip(".,!?").lower() == match["again"] for other in before + after)
