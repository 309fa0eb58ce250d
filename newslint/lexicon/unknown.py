"""The words of an article that no list holds and nothing explains: what the rules for garbled words look at."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from newslint.article import Article, Word
from newslint.lexicon.wordlist import common, listed

# Beside one of these a run of letters is part of something else: a URL, a handle, a number, a hyphenated compound.
_JOINED_BEFORE = frozenset("-@/._#\\&+=<>~$%’'–")
_JOINED_AFTER = re.compile(r"[-@/_#\\&+=<>~$\d–]|[.'’:]\w")
# Beside one of these a word is damaged by a wrong codec, which rules about encoding report: U+FFFD, undecodable bytes,
# C1 controls, and the signs that UTF-8 read as Windows-1252 leaves ("yearsâ€™").
_DAMAGE = re.compile("[\ufffd\udc80-\udcff\x80-\x9f€™œžšŸ¢£¥§©ª«¬®¯°±²³´¶·¸¹º»¼½¾¿]")
_QUOTE = frozenset("\"'“”‘’„«»")
_APOSTROPHE = frozenset("'’")
_VOWEL = re.compile(r"[aeiouy]|[^\x00-\x7f]")
VERY_COMMON = 12
TERM = 3
"""A word used so often in one article is a term, not a slip."""
FOREIGN = 3
"""So many unknown words among ``WINDOW`` words in a row are a foreign passage, dialect or verse."""
WINDOW = 8


def unknown_words(article: Article) -> tuple[Word, ...]:
    """The unknown lower-case words of an English article, in order; a view, see :meth:`Article.once`.

    Left out are names (written with a capital elsewhere in the article), terms (used three times or more),
    abbreviations without a vowel, parts of URLs, handles and hyphenated words, and foreign passages.
    """
    strange = {text for text in article.distinct if is_strange(text)}
    if not strange:
        return ()
    capitalised = {text.lower() for text in article.distinct if not text.islower()}
    at = [i for i, word in enumerate(article.words) if word.text in strange]
    uses = Counter(article.words[i].text for i in at)
    alone = (article.words[i] for i in outside_foreign(at))
    return tuple(
        word
        for word in alone
        if uses[word.text] < TERM and word.text not in capitalised and not is_joined(article, word)
    )


def is_strange(text: str) -> bool:
    """Whether a lower-case word of three letters or more is unlisted, its possessive ending apart."""
    if len(text) < 3 or not text.islower() or listed(base(text)):
        return False
    return _VOWEL.search(text) is not None or lacks_vowel(text)


def lacks_vowel(text: str) -> bool:
    """Whether one vowel makes a very common word of it: "tht" is a slip, "mln" and "dlrs" are abbreviations."""
    places = range(len(text) + 1)
    return any(common(text[:at] + vowel + text[at:], VERY_COMMON) for at in places for vowel in "aeiou")


def base(text: str) -> str:
    """The word as the list has it: straight apostrophe, no possessive ending."""
    return text.replace("’", "'").removesuffix("'s")


def is_joined(article: Article, word: Word) -> bool:
    """Whether the word is part of something longer, quoted as a word, or clipped like "lovin'"."""
    before = article.prose[word.start - 1 : word.start] if word.start else " "
    after = article.prose[word.end : word.end + 1]
    if _DAMAGE.match(before) or _DAMAGE.match(after):
        return True
    if before in _JOINED_BEFORE or before.isdigit() or (before in _QUOTE and after in _QUOTE):
        return True
    return _JOINED_AFTER.match(article.prose, word.end) is not None or (
        after in _APOSTROPHE and word.text.endswith("in")
    )


def outside_foreign(at: list[int]) -> Iterator[int]:
    """The word numbers that do not stand in a crowd."""
    for number, index in enumerate(at):
        crowd = [other for other in at[max(0, number - FOREIGN) : number + FOREIGN + 1] if abs(other - index) < WINDOW]
        if len(crowd) < FOREIGN:
            yield index


def unknown_word_counts(articles: Iterable[Article]) -> Counter[str]:
    """How many articles use each unknown word; the candidates for a project's own word list."""
    return Counter(text for article in articles for text in {base(w.text) for w in article.once(unknown_words)})
