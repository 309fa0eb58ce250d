"""The article is another one with a few changes.

A reprint under another headline, an update, a correction: the same report counts twice, and the two may contradict
each other. A pair is reported where most of the shorter text stands in the other (``containment``, of 5-word shingles)
and what is shared is more than a template: ``long-run`` words in a row; or, with the same ``numbers``, ``run`` words in
a row or a ``jaccard`` similarity. Notices that differ in their figures are not duplicates, and follow-ups that share
background are not either. With ``ocr``, texts are also compared letter by letter, which finds copies through the
misreadings of a scanner, takes some milliseconds an article, and takes notices from one template for copies too.
"""

from newslint import Corpus, CorpusHits, corpus_rule
from newslint.duplicates.reporting import pairs, through_noise, whole_article
from newslint.duplicates.sketching import Sketch, digest
from newslint.duplicates.verdicts import Thresholds, is_contained, is_copy

_WIRE = (
    "The harbour council of Vessby voted on Monday to close the northern quay to cargo after divers found cracks in "
    "14 of its 62 pillars, and asked the ministry for a loan to repair them before winter."
)


@corpus_rule(
    digest=digest,
    precision=(
        "BBC 2004-05: 64 of 64 pairs; Reuters 1987: some .8 of 220 (12 of 22 drawn from those with runs below 60), the "
        "others being daily notices with one figure or none"
    ),
    bad=[
        (
            f"Quay closes after divers find cracks\n\n{_WIRE}\n\nShips will moor at the old fish market until May.",
            f"⟦Vessby shuts its northern quay⟧\n\n{_WIRE}\n\nThe harbour master said that no one was hurt.",
        ),
    ],
    good=[
        (
            "Mill prices\n\nThe state mill at Tarn will pay 310 crowns for a tonne of wheat from 3 May, it said in "
            "its weekly notice, and 295 crowns for a tonne of barley.",
            "Mill prices\n\nThe state mill at Tarn will pay 342 crowns for a tonne of wheat from 10 May, it said in "
            "its weekly notice, and 301 crowns for a tonne of barley.",
        ),
        (
            f"Quay closes\n\n{_WIRE}",
            "Repairs begin in Vessby\n\nBuilders set up cranes at the port on Thursday. The harbour council of "
            "Vessby voted last month to close the northern quay to cargo after divers found cracks. It will take "
            "a year, said the engineer in charge, who hopes for a mild winter and cheap steel.",
        ),
    ],
)
def check(
    corpus: Corpus[Sketch],
    *,
    containment: float = 0.6,
    long_run: int = 60,
    run: int = 18,
    jaccard: float = 0.6,
    numbers: float = 0.6,
    ocr: bool = False,
) -> CorpusHits:
    thresholds = Thresholds(containment, long_run, run, jaccard, numbers)
    for pair in corpus.once(pairs):
        evidence = pair.evidence
        if not evidence.identical and is_copy(evidence, thresholds) and not is_contained(evidence, thresholds):
            yield from whole_article(corpus, pair, "near-duplicate of")
    if ocr:
        yield from through_noise(corpus)
