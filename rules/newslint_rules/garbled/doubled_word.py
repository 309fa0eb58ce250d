"""A word stands twice in a row, such as "the the".

Eyes skip it, so it survives proofreading; it comes from editing, and from lines joined where one was repeated.
"""

import re
from collections.abc import Iterator
from itertools import compress, count, islice
from operator import eq

from newslint import Article, Example, Hit, Hits, rule
from newslint.regex import regex

_DOUBLED = regex(
    r"(?<![\w'’-])(?P<once>(?P<first>[A-Za-z])(?P<rest>[a-z]*))(?: |\r?\n|\r) *(?P<again>(?i:(?P=first))(?P=rest))"
    r"(?![\w'’-])"
)
_GAP = regex(r"(?: |\r?\n|\r) *")
_FUNCTION = """
    a an and any as at because been being but by could from has have he if into its of or our she should than the their
    them these they this those to we were when which will with would your
"""
_EMPHATIC = """
    about above again along blah bravo clear clever cross early enough extra fifty forty great happy heavy hello hooray
    hurrah knock large later little lovely maybe might never night other people plenty quick quite right round seven
    small sorry south north still sweet there thirty three tight times today tonight total truly twenty under until
    where while whole women worse wrong years young
"""
FUNCTION = frozenset(_FUNCTION.split())
"""Words that good English does not double; "that that", "had had", "in in", "is is" and "for for" it does."""
EMPHATIC = frozenset(_EMPHATIC.split())
"""Longer words that speech or chance does double: "a lovely lovely man", "in the right right hand corner"."""
LONG = 5
"""Letters from which any other word counts."""


@rule(
    languages=("en",),
    precision="92 of 93 alarms true on reading, in 3.2 million words of clean news",
    bad=[
        "They sold ⟦the the⟧ harbour.",
        Example("It cost twice ⟦as\nas⟧ much.", "markdown"),
        "Their old ⟦animosity animosity⟧ was gone.",
    ],
    good=[
        "He had had enough; he said that that was it, and what it is is a shame.",
        "A very, very long day. A really really long day. No no no.",
        "They met in Walla Walla after the break-in in May, near the non-bank bank.",
        "Harbour\n\nharbour traffic grew by one one-hundredth.",
    ],
)
def check(article: Article) -> Hits:
    if not any(_GAP.fullmatch(gap) for gap in gaps_between_equals(article)):
        return
    for paragraph in article.paragraphs:
        for match in _DOUBLED.finditer(paragraph.text):
            word = match["again"]
            if word.islower() and doubling_is_wrong(word) and not is_tripled(paragraph.text, match):
                start, end = (paragraph.start + at for at in match.span())
                yield Hit(start, end, f"{word!r} stands twice", fix=match["once"])


def gaps_between_equals(article: Article) -> Iterator[str]:
    """What stands between two equal words that should not be doubled; a cheap question."""
    tokens = article.tokens
    lowered = [text.lower() for text in tokens]
    for number in compress(count(), map(eq, lowered, islice(lowered, 1, None))):
        if lowered[number] == tokens[number + 1] and doubling_is_wrong(lowered[number]):
            yield article.prose[article.word(number).end : article.word(number + 1).start]


def doubling_is_wrong(word: str) -> bool:
    """Whether the word, in lower case, is not doubled on purpose or by grammar."""
    return word in FUNCTION or (len(word) >= LONG and word not in EMPHATIC and not word.endswith("ly"))


def is_tripled(text: str, match: re.Match[str]) -> bool:
    """Whether the word goes on: a chorus, a chant."""
    around = (
        text[max(0, match.start() - 20) : match.start()].split()[-1:] + text[match.end() : match.end() + 20].split()[:1]
    )
    return any(other.strip(".,!?").lower() == match["again"] for other in around)
