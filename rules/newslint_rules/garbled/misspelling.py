"""A word is misspelled: it stands on no list, and one slip turns it into a common one.

Readers stumble over it, and a search for the word does not find the article. What readers sent in themselves, printed
under an article, stays silent: it is quoted.
"""

from newslint import Corpus, CorpusHits, Hit, corpus_rule
from newslint.lexicon import Unknown, base, digest, reading, reported_words


@corpus_rule(
    digest=digest,
    least=1,
    bad=[
        ("It was the ⟦goverment’s⟧ own plan.",),
        ("The ⟦goverment⟧ said on Friday that it would ⟦recieve⟧ the delegation.",),
        ("She had a hand in the ⟦developement⟧ of the harbour, he said.",),
        ("They were ⟦commited⟧ to the plan.",),
    ],
    precision=(
        "193 of 207 alarms true on reading, in 3.2 million words of clean news; "
        "weighed by how often it alarms in each corpus: 0.98"
    ),
    good=[
        ("The colour of the harbour is grey, the color of the harbor is gray.",),
        ("They danced the wugglesome, as they called it.",),
        ("Between padel and esports they ate dosas and drank a hoppy ale.",),
        ("Their neighbours at Blorenge said the blorenges were loud.",),
        ("The zorbles met. A zorble is a zorble, and zorbles are zorbles.",),
        ("The worm E. minimus and the snail Zorblea gracilis were seen.",),
        ("The (mis)read im\u00admoral\u00adity of it.",),
        ("She was made doctora amica by the town.",),
        ("In dept. of art terms (one of two univs.), it saved two wev files.",),
        ('It is called a "planton," he said. They sang "a stonger of zorblings" for "a song of stars".',),
        ("Write to news@exampel.test or see www.exampel.test/artcles.",),
    ],
)
def check(corpus: Corpus[Unknown], *, words: tuple[str, ...] = ()) -> CorpusHits:
    for index, word in reported_words(corpus, words):
        text = base(word.text)
        if meant := reading(text).meant:
            message = f"{text!r} is probably {meant!r}"
            yield index, Hit(word.start, word.end, message, fix=meant + word.text[len(text) :])
