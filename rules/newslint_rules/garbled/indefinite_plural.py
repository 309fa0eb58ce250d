"""An indefinite pronoun is followed by a plural noun, as in "is nothing garments from".

No English sentence goes on like that. It is what text looks like that was spun by machine or torn and sewn up.
"""

import re
from collections.abc import Iterator

from newslint import Article, Hit, Hits, rule
from newslint.lexicon import FUNCTION_WORDS, common
from newslint.regex import regex

# "Something parents in Leeds want" is good English, so after the plural only what cannot go on to a verb counts.
_PHRASE = regex(
    r"\b(?:is|was|are|were|be|been|being|became|becomes|['’]s) "
    r"(?P<at>(?P<pronoun>nothing|something|anything|everything) (?P<noun>[a-z]{4,}s))"
    r"(?=[.;!?]| (?:from|than|compared|unlike)\b)"
)
PRONOUNS = frozenset(["nothing", "something", "anything", "everything"])


@rule(
    languages=("en",),
    bad=["The new harbour, which is ⟦nothing garments⟧ from the old one, opened.", "That was ⟦something buckets⟧."],
    good=[
        "It is something parents want, and nothing sailors in port would say.",
        "There was nothing less than that, nothing perhaps, nothing besides, and everything matters.",
    ],
    precision="no alarm in 2.2 million words of BBC and Reuters news",
)
def check(article: Article) -> Hits:
    if PRONOUNS.isdisjoint(article.distinct):
        return
    for match in indefinites(article.prose):
        message = f"a plural cannot follow {match['pronoun']!r}: {match['at']!r}"
        yield Hit(*match.span("at"), message)


def indefinites(text: str) -> Iterator[re.Match[str]]:
    """The phrases whose second word is the plural of a common noun."""
    for match in _PHRASE.finditer(text):
        noun = match["noun"]
        if noun not in FUNCTION_WORDS and not noun.endswith(("ss", "us", "is")) and common(noun[:-1]):
            yield match
