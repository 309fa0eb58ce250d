"""A long passage stands word for word in a different article.

Background that is copied from story to story, a press release in two reports, the end of another article that the
extraction stuck on: what is learned from the collection is weighted by how often it was pasted. Only passages of
``run`` words and more (at least 40) are reported, and not in articles that are copies of each other as a whole.
"""

from newslint import Corpus, CorpusHits, Hit, Related, corpus_rule
from newslint.duplicates.reporting import both_sides, headline, in_full, named, pairs, sided
from newslint.duplicates.sketching import Sketch, digest
from newslint.duplicates.verdicts import is_copy

_BACKGROUND = (
    "The company, which builds cable cars for mountain towns, was founded by three sisters in a barn above Saint "
    "Orlen and employs four hundred people. It has never paid a dividend, because the sisters agreed that every crown "
    "earned should go into the next line, and the valley has repaid them: two in three households own a share, and the "
    "annual meeting is held on the slopes"
)


@corpus_rule(
    severity="info",
    digest=digest,
    precision="1.00: verbatim by construction; 42 passages in 2,225 BBC articles, 1 in 9,852 of Reuters",
    bad=[
        (
            "Cable cars stop\n\nThe wind was too strong on Friday, and the cabins hung still for most of the day while "
            "children waved from them. Nobody was cold for long, since the operator sent up blankets, soup and a choir "
            "that sang until dusk from the valley station below.\n\n"
            f"{_BACKGROUND}, with soup.",
            "A bridge for Orlen\n\nEngineers have drawn a footbridge over the gorge, and the council likes it. "
            "Asked who would build it, the mayor pointed up the mountain and smiled, then talked for an hour of steel, "
            f"wood and the price of both.\n\n⟦{_BACKGROUND}⟧ every March.",
        ),
    ],
    good=[
        (
            f"Cable cars stop\n\nThe wind was strong.\n\n{_BACKGROUND}.",
            f"Cable cars run\n\nThe wind was weak.\n\n{_BACKGROUND}.",
        ),
        (
            "Cable cars stop\n\nThe company was founded by three sisters in a barn above Saint Orlen.",
            "A bridge for Orlen\n\nIt was founded by three sisters in a barn above Saint Orlen, the mayor said.",
        ),
    ],
)
def check(corpus: Corpus[Sketch], *, run: int = 60) -> CorpusHits:
    for pair in corpus.once(pairs):
        if pair.evidence.longest < run or pair.evidence.identical or is_copy(pair.evidence):
            continue
        number, other, evidence = sided(corpus, pair)
        whole = Related(*headline(corpus.read(other)), in_full(evidence), other)
        for passage in sorted(evidence.passages):
            if passage.words >= run:
                _, there = both_sides(passage, other)
                message = f"{passage.words:,} words in a row stand in {named(corpus, other)} too"
                yield number, Hit(passage.a_start, passage.a_end, message, related=(there, whole))
