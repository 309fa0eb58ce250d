"""How a pair of articles becomes hits of the rules about duplicates."""

from collections.abc import Iterator

from newslint.article import Article
from newslint.corpus import Corpus
from newslint.duplicates.comparison import Evidence, Passage
from newslint.duplicates.noisy import noisy_pairs
from newslint.duplicates.pairs import Pair, find_pairs
from newslint.duplicates.sketching import Sketch
from newslint.duplicates.verdicts import COPIES, verdict
from newslint.hit import Hit, Related

SHOWN = 3
"""Passages shown of a pair: whoever doubts needs some, not all."""


def pairs(corpus: Corpus[Sketch]) -> list[Pair]:
    """The pairs of a corpus of which one article may be reported on; to be asked for by ``corpus.once(pairs)``."""
    return find_pairs(
        corpus.digests,
        lambda number: corpus.read(number).prose,
        lambda a, b: corpus.side(a, b) is not None,
    )


def sided(corpus: Corpus[Sketch], pair: Pair) -> tuple[int, int, Evidence]:
    """The article to report on (see :meth:`Corpus.side`), the other one, and the evidence as the first sees it."""
    if corpus.side(pair.a, pair.b) == pair.b:
        return pair.b, pair.a, pair.evidence.swapped()
    return pair.a, pair.b, pair.evidence


def whole_article(corpus: Corpus[Sketch], pair: Pair, what: str) -> Iterator[tuple[int, Hit]]:
    """A hit on the first line of the article, for a pair that is a matter of the whole: "{what} other.txt (...)"."""
    number, other, evidence = sided(corpus, pair)
    start, end = headline(corpus.read(number))
    message = f"{what} {named(corpus, other)} ({in_short(evidence)})"
    there = Related(*headline(corpus.read(other)), in_full(evidence), other)
    shown = [place for passage in evidence.passages[:SHOWN] for place in both_sides(passage, other)]
    yield number, Hit(start, end, message, related=(there, *shown))


def through_noise(corpus: Corpus[Sketch]) -> Iterator[tuple[int, Hit]]:
    """Hits for copies with so many misread letters that their words do not show it."""
    known = {(pair.a, pair.b) for pair in corpus.once(pairs) if verdict(pair.evidence) in COPIES}
    for a, b, similarity in noisy_pairs(corpus.read(number).prose for number in range(len(corpus))):
        number = corpus.side(a, b)
        if number is not None and (a, b) not in known:
            other = a + b - number
            message = f"near-duplicate of {named(corpus, other)} but for misread letters ({_share(similarity)} agree)"
            there = Related(*headline(corpus.read(other)), "the other article", other)
            yield number, Hit(*headline(corpus.read(number)), message, related=(there,))


def both_sides(passage: Passage, other: int) -> tuple[Related, Related]:
    """A shared passage, here and there."""
    return (
        Related(passage.a_start, passage.a_end, f"these {passage.words} words"),
        Related(passage.b_start, passage.b_end, "are the same there", other),
    )


def headline(article: Article) -> tuple[int, int]:
    """The first line that is not blank, without the white space around it."""
    text = article.prose
    start = len(text) - len(text.lstrip())
    end = min((place for newline in "\r\n" if (place := text.find(newline, start)) >= 0), default=len(text))
    return start, start + len(text[start:end].rstrip())


def named(corpus: Corpus[Sketch], number: int) -> str:
    """The path of an article and, in a file of records, its record."""
    key = corpus.keys[number]
    return key.path if key.record is None else f"{key.path}, record {key.record}"


def in_short(evidence: Evidence) -> str:
    """The figures that a message carries."""
    return (
        f"Jaccard {_share(evidence.jaccard)}, containment {_share(evidence.containment)}, "
        f"{evidence.common:,} words in common"
    )


def in_full(evidence: Evidence) -> str:
    """All figures."""
    numbers = f", {evidence.numbers} of {evidence.of_numbers} numbers shared" if evidence.of_numbers else ""
    return f"{in_short(evidence)}, longest shared run {evidence.longest:,} words{numbers}"


def _share(value: float) -> str:
    """Two decimals; 1.00 is all and nothing less."""
    return f"{value if value == 1 else min(value, 0.99):.2f}".removeprefix("0")
