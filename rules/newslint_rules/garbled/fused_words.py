"""Two words that lost the space between them, such as "thecouncil".

No search and no word count finds either of them. It happens where lines are joined, tags removed or columns merged.
"""

from collections import Counter

from newslint import Corpus, CorpusHits, Hit, corpus_rule
from newslint.lexicon import FUNCTION_WORDS, Unknown, base, digest, reading, reported_words

HABIT = 3
"""Articles in which the same two content words stand fused: then it is a compound of the trade, no lost space."""


@corpus_rule(
    digest=digest,
    least=1,
    precision="40 of 42 alarms true on reading, in 3.2 million words of clean news; on BBC news 9 of 9",
    bad=[
        ("The warmth of their ⟦fellowshipis⟧ well known.",),
        ("He unloaded the ⟦wagonsthe⟧ night before ⟦andthen⟧ left.",),
    ],
    good=[
        ("A bandmate joined them at a gameshow with a carmaker, a planemaker and other troublemakers.",),
        ("The lineout, the buyout, the workover and the signup went well.",),
        ("A weekslong strike, an hourslong debate and a yearslong search for a humanmade cause.",),
        ("An inhouse paper, a downtown bar, some outtakes and an overallotment.",),
        ("They put it on debtwatch.", "It is on debtwatch as well.", "The debtwatch ended in May."),
    ],
)
def check(corpus: Corpus[Unknown], *, words: tuple[str, ...] = ()) -> CorpusHits:
    articles = corpus.once(articles_by_word)
    for index, word in reported_words(corpus, words):
        text = base(word.text)
        parts = reading(text).parts
        if parts and not (articles[text] >= HABIT and FUNCTION_WORDS.isdisjoint(parts)):
            message = f"two words run together: {str(parts)!r}"
            yield index, Hit(word.start, word.end, message, fix=str(parts) + word.text[len(text) :])


def articles_by_word(corpus: Corpus[Unknown]) -> Counter[str]:
    """In how many articles each unknown word stands."""
    return Counter(text for found in corpus.digests for text in {base(word.text) for word in found})
