"""A word stands on no list, resembles none, and is not made of known ones.

It may be a slip, a text cut in the middle of a word, or simply new: whoever knows the subject can tell.
"""

from newslint import Corpus, CorpusHits, Hit, corpus_rule
from newslint.lexicon import Reading, Unknown, base, derived, digest, reading, reported_words


@corpus_rule(
    digest=digest,
    least=1,
    state="preview",
    precision=("11 of 32 alarms true on reading, in 3.2 million words of clean news"),
    bad=[("The council ⟦flibbed⟧ the motion before the mayor could speak.",)],
    good=[("The council rebanded, unrecycled and deprivatised whatever its planemakers had podcasted.",)],
)
def check(corpus: Corpus[Unknown], *, words: tuple[str, ...] = ()) -> CorpusHits:
    for index, word in reported_words(corpus, words):
        text = base(word.text)
        if reading(text) == Reading() and not derived(text):
            yield index, Hit(word.start, word.end, f"{word.text!r} is no word that the list knows")
