"""A word is misspelled: it stands on no list, and one slip turns it into a common one.

Readers stumble over it, and a search for the word does not find the article.
"""

from newslint import Corpus, CorpusHits, Hit, corpus_rule
from newslint.lexicon import base, reading
from newslint.lexicon.corpus import Unknown, digest, reported_words


@corpus_rule(
    digest=digest,
    least=1,
    bad=[
        ("The ⟦goverment⟧ said on Friday that it would ⟦recieve⟧ the delegation.",),
        ("She had a hand in the ⟦developement⟧ of the harbour, he said.",),
        ("They were ⟦commited⟧ to the plan.",),
    ],
    good=[
        ("The colour of the harbour is grey, the color of the harbor is gray.",),
        ("They danced the wugglesome, as they called it.",),
        ("Their neighbours at Blorenge said the blorenges were loud.",),
        ("The zorbles met. A zorble is a zorble, and zorbles are zorbles.",),
        ("Write to news@exampel.test or see www.exampel.test/artcles.",),
    ],
)
def check(corpus: Corpus[Unknown], *, words: tuple[str, ...] = ()) -> CorpusHits:
    for index, word in reported_words(corpus, words):
        if meant := reading(base(word.text)).meant:
            yield index, Hit(word.start, word.end, f"{word.text!r} is probably {meant!r}", fix=meant)
