"""Two words that lost the space between them, such as "thecouncil".

No search and no word count finds either of them. It happens where lines are joined, tags removed or columns merged.
"""

from newslint import Corpus, CorpusHits, Hit, corpus_rule
from newslint.lexicon import Unknown, base, digest, reading, reported_words


@corpus_rule(
    digest=digest,
    least=1,
    precision="all 12 alarms in BBC news; 18 of 20 distinct words in Reuters wire copy",
    bad=[
        ("The warmth of their ⟦fellowshipis⟧ well known.",),
        ("He unloaded the ⟦wagonsthe⟧ night before ⟦andthen⟧ left.",),
    ],
    good=[
        ("A bandmate joined them at a gameshow with a carmaker, a planemaker and other troublemakers.",),
        ("The lineout, the buyout, the workover and the signup went well.",),
        ("An inhouse paper, a downtown bar, some outtakes and an overallotment.",),
    ],
)
def check(corpus: Corpus[Unknown], *, words: tuple[str, ...] = ()) -> CorpusHits:
    for index, word in reported_words(corpus, words):
        text = base(word.text)
        if parts := reading(text).parts:
            message = f"two words run together: {str(parts)!r}"
            yield index, Hit(word.start, word.end, message, fix=str(parts) + word.text[len(text) :])
