"""The article is word for word another one.

Whoever counts, searches or learns from a collection meets the same report twice. Letter case, accents, quotation marks,
dashes and spaces do not count: a copy with other typography is a copy. Of several copies each is reported against the
first.
"""

from newslint import Corpus, CorpusHits, Hit, Related, corpus_rule
from newslint.duplicates.reporting import headline, in_full, named, pairs, sided
from newslint.duplicates.sketching import Sketch, digest


@corpus_rule(
    digest=digest,
    severity="error",
    precision="1.00: the words are compared one by one",
    bad=[
        ("Ferry late\n\nThe ferry was late - again.", "⟦FERRY LATE⟧\n\nThe ferry was late — again."),
        ("Schule zu\n\nDie Straße ist gesperrt.", "Ferry late", "⟦Schule zu⟧\n\nDie Strasse ist gesperrt.\n"),
        ("渡轮停航两天", "⟦渡轮停航两天⟧"),
    ],
    good=[
        ("Ferry late\n\nThe ferry was late.", "Ferry late\n\nThe ferry was not late."),
        ("", "", "\n", "* * *", "---"),
    ],
)
def check(corpus: Corpus[Sketch]) -> CorpusHits:
    for pair in corpus.once(pairs):
        if pair.evidence.identical:
            number, other, evidence = sided(corpus, pair)
            there = Related(*headline(corpus.read(other)), in_full(evidence), other)
            message = f"copy of {named(corpus, other)}, word for word"
            yield number, Hit(*headline(corpus.read(number)), message, related=(there,))
