"""The article is a part of a longer one, or holds a shorter one whole.

A teaser, a truncation, an early version of a story that grew: the shorter text adds nothing, and whoever samples the
collection gets its sentences twice. A pair is reported where the shorter text has at most the share ``shorter`` of the
longer one's words and at least the share ``whole`` of its 5-word shingles stands there, unless their numbers differ.
"""

from newslint import Corpus, CorpusHits, corpus_rule
from newslint.duplicates.comparison import Evidence
from newslint.duplicates.reporting import pairs, sided, whole_article
from newslint.duplicates.sketching import Sketch, digest
from newslint.duplicates.verdicts import Thresholds, is_contained, is_copy

_LEAD = (
    "A goat walked into the post office of Lower Brae on Tuesday, ate 2 sheets of stamps and left by the back door "
    "before the clerk, who was counting coins, had looked up."
)
_REST = (
    "Its owner paid 18 crowns. The stamps showed lighthouses, and a collector has since asked whether any were only "
    "chewed. The clerk has asked for a door that closes."
)


@corpus_rule(
    digest=digest,
    precision="BBC 2004-05: 4 of 4 pairs; Reuters 1987: 16 of 16 drawn from 81",
    bad=[
        (f"Goat eats stamps\n\n{_LEAD}\n\n{_REST}", f"⟦Goat eats stamps⟧\n\n{_LEAD}"),
        (f"Goat eats stamps\n\n{_LEAD}", f"\n⟦Goat eats stamps⟧ \n\n{_LEAD}\n\n{_REST}"),
    ],
    good=[
        (f"Goat eats stamps\n\n{_LEAD}", f"Goat ate the stamps\n\n{_LEAD}"),
        (f"Goat eats stamps\n\n{_LEAD}", f"Lighthouses in the stomach\n\n{_REST}"),
    ],
)
def check(corpus: Corpus[Sketch], *, whole: float = 0.85, shorter: float = 0.8) -> CorpusHits:
    thresholds = Thresholds(whole=whole, shorter=shorter)
    for pair in corpus.once(pairs):
        evidence = pair.evidence
        if not evidence.identical and is_copy(evidence, thresholds) and is_contained(evidence, thresholds):
            yield from whole_article(corpus, pair, _what(sided(corpus, pair)[2]))


def _what(evidence: Evidence) -> str:
    return "a part of" if evidence.a_words < evidence.b_words else "longer version of"
