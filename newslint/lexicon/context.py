"""What around a word shows that it is no plain English word: a URL, a foreign phrase, damage, a quotation."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from newslint.article import Article, Word
from newslint.language.function_words import FUNCTION_WORDS
from newslint.lexicon.wordlist import frequency

# Beside one of these a run of letters is part of something else: a URL, a handle, a number, a hyphenated compound.
_JOINED_BEFORE = re.compile(r"[-@/._#\\&+=<>~$%’'–‑\[\]\d]")
_JOINED_AFTER = re.compile(r"[-@/_#\\&+=<>~$\d–‑\[\](]|[.'’:]\w")
# Beside one of these a word is damaged by a wrong codec, which rules about encoding report: U+FFFD, undecodable bytes,
# C1 controls, and the signs that UTF-8 read as Windows-1252 leaves ("yearsâ€™").
_DAMAGE = re.compile("[\ufffd\udc80-\udcff\x80-\x9f€™œžšŸ¢£¥§©ª«¬®¯°±²³´¶·¸¹º»¼½¾¿]")
_QUOTE = re.compile("[\"'“”‘’„«»]")
_CLIPPED = re.compile("in['’]")
FOREIGN = 3
"""So many unknown words among ``WINDOW`` words in a row are a foreign passage, dialect or verse."""
WINDOW = 8
FOREIGN_LANGUAGES = ("de", "es", "fr", "it", "nl", "pt")
"""Those whose phrases English news quotes without marking them."""
RARE_IN_ENGLISH = 9
"""Frequency class that function words of other languages stay below in English, names such as "La Paz" included."""


def is_part(article: Article, word: Word) -> bool:
    """Whether the word is part of something longer, damaged, quoted as a word, or clipped like "lovin'"."""
    text = article.prose
    before = text[word.start - 1] if word.start else " "
    after = text[word.end] if word.end < len(text) else " "
    if _DAMAGE.match(before) or _DAMAGE.match(after) or (_QUOTE.match(before) and _QUOTE.match(after)):
        return True
    if _JOINED_BEFORE.match(before) or _JOINED_AFTER.match(text, word.end):
        return True
    return _CLIPPED.match(text, word.end - 2) is not None


def outside_crowds(at: Sequence[int]) -> Iterator[int]:
    """The word numbers, of those in ascending order, that do not stand in a crowd."""
    for number, index in enumerate(at):
        crowd = [other for other in at[max(0, number - FOREIGN) : number + FOREIGN + 1] if abs(other - index) < WINDOW]
        if len(crowd) < FOREIGN:
            yield index


def is_foreign(words: Sequence[Word], index: int) -> bool:
    """Whether a function word of another language stands beside the word: "arroz con pollo"."""
    beside = [words[i].text for i in (index - 1, index + 1) if 0 <= i < len(words)]
    return not foreign_function_words().isdisjoint(beside)


@cache
def foreign_function_words() -> frozenset[str]:
    """Function words of other languages that are no usual words in English."""
    foreign = {word for language in FOREIGN_LANGUAGES for word in FUNCTION_WORDS[language].split()}
    return frozenset(word for word in foreign if len(word) > 1 and frequency(word) < RARE_IN_ENGLISH)
