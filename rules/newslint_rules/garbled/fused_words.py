"""Two words that lost the space between them, such as "thecouncil".

No search and no word count finds either of them. It happens where lines are joined, tags removed or columns merged.
"""

from newslint import Corpus, CorpusHits, Hit, corpus_rule
from newslint.lexicon import base, reading
from newslint.lexicon.corpus import Unknown, digest, reported_words


@corpus_rule(
    digest=digest,
    least=1,
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
        if parts := reading(base(word.text)).parts:
            yield index, Hit(word.start, word.end, f"two words run together: {str(parts)!r}", fix=str(parts))
