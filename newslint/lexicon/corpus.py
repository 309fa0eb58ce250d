"""Unknown words over many articles: one that many of them share is a word, whatever the list says."""

from collections import Counter
from collections.abc import Iterator

from newslint.article import Article, Word
from newslint.corpus import Corpus
from newslint.lexicon.unknown import base, unknown_words

SHARED = 5
"""So many articles make an unknown word a word: a new name for a new thing, a trade's term."""
SHARED_PART = 0.001
"""In a large corpus so large a part of the articles, too: common slips ("accomodate") turn up in one of some 2,500."""

Unknown = tuple[Word, ...]


def digest(article: Article) -> Unknown:
    """The unknown words of an article that is in English, none of others."""
    return article.once(unknown_words) if article.language == "en" else ()


def unshared(corpus: Corpus[Unknown]) -> list[Unknown]:
    """The unknown words of each article without those that many articles share; a view, see :meth:`Corpus.once`."""
    articles = Counter(text for found in corpus.digests for text in {base(word.text) for word in found})
    many = max(SHARED, SHARED_PART * len(corpus))
    return [tuple(word for word in found if articles[base(word.text)] < many) for found in corpus.digests]


def reported_words(corpus: Corpus[Unknown], words: tuple[str, ...]) -> Iterator[tuple[int, Word]]:
    """The unknown words that may be reported, with the number of their article; ``words`` are a project's own."""
    own = {base(word.lower()) for word in words}
    for index, found in enumerate(corpus.once(unshared)):
        if corpus.reported[index]:
            yield from ((index, word) for word in found if base(word.text) not in own)
