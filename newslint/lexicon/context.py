"""What around a word shows that it is no plain English word: a URL, a foreign phrase, damage, a quotation."""

from collections.abc import Collection, Iterator, Sequence
from functools import cache

from newslint.article import Article, Word
from newslint.language.function_words import FUNCTION_WORDS
from newslint.lexicon.wordlist import frequency
from newslint.regex import regex

# Beside one of these a run of letters is part of something else: a URL, a handle, a number, a hyphenated compound, a
# word with a soft hyphen or a part in brackets.
_JOINED_BEFORE = regex(r"[-@/._#\\&+=<>~$%’'–‑\[\]\d\xad)]")
_JOINED_AFTER = regex(r"[-@/_#\\&+=<>~$\d–‑\[\](\xad]|[.'’:)]\w")
# Beside one of these a word is damaged by a wrong codec, which rules about encoding report: U+FFFD, undecodable bytes,
# C1 controls, and the signs that UTF-8 read as Windows-1252 leaves ("yearsâ€™").
_DAMAGE = regex("[\ufffd\udc80-\udcff\x80-\x9f€™œžšŸ¢£¥§©ª«¬®¯°±²³´¶·¸¹º»¼½¾¿]")
_QUOTE = regex("[\"'“”‘’„«»]")
_QUOTE_AFTER = regex("[,.;]?[\"'“”‘’„«»]")
# "hist. of art", "(101 depts.)": a full stop within a sentence.
_ABBREVIATED = regex(r"\.(?:\s+[a-z]|[,;:)])")
ABBREVIATION = 6
"""Letters that an abbreviation has at most."""
_INITIAL = regex(r"(?<![^\W_])[A-Z]\.\s$")  # "E. coli"
_LATIN = regex(r"(?:a|ae|ii|[iu]s|um|ans|ens)$")
_SURELY_LATIN = regex(r"(?:alis|ensis|oides|folia|folium|flora|florum|iana|ianum|ianus|icus|ifera)$")
_QUOTED_BEFORE = regex('["“„«][^"“”„«»]*$')
_QUOTED_AFTER = regex('[^"“”„«»]*["“”»]')
_LETTERS = regex(r"[^\W\d_]+")
SHORT = 40
"""Characters of a quotation on either side of a word that make few words of it."""
_FILES = ("file", "files", "format", "formats", "extension")
_REPEATED = regex(r"([a-z]{2,3})\1+[a-z]?")  # "haha"
_CLIPPED = regex("in['’]")
FOREIGN = 3
"""So many unknown words among ``WINDOW`` words in a row are a foreign passage, dialect or verse."""
WINDOW = 8
FOREIGN_LANGUAGES = ("de", "es", "fr", "it", "nl", "pt")
"""Those whose phrases English news quotes without marking them."""
RARE_IN_ENGLISH = 9
"""Frequency class that function words of other languages stay below in English."""
_OF_NAMES = ("de", "et", "la")
"""Those that are commoner, but only within names and phrases: "La Paz", "et al"."""
VERY_RARE = 4
"""Frequency class up to which a capitalised word may be a genus and a word beside another a learned one."""


def is_part(article: Article, word: Word) -> bool:
    """Whether the word is part of something longer, damaged, quoted as a word, abbreviated, or clipped ("lovin'")."""
    text = article.prose
    before = text[word.start - 1] if word.start else " "
    after = text[word.end] if word.end < len(text) else " "
    if _DAMAGE.match(before) or _DAMAGE.match(after) or (_QUOTE.match(before) and _QUOTE_AFTER.match(text, word.end)):
        return True
    if after == "." and len(word.text) <= ABBREVIATION and _ABBREVIATED.match(text, word.end):
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


def is_foreign(article: Article, index: int) -> bool:
    """Whether the word with this number belongs to a foreign phrase ("arroz con pollo") or no language.

    A function word of another language or a word with a Latin ending stands beside it; or it is a sound or a file type.
    """
    tokens = article.tokens
    text, before, after = tokens[index], _text_at(tokens, index - 1), _text_at(tokens, index + 1)
    if not foreign_function_words().isdisjoint((before, after)) or _REPEATED.fullmatch(text):
        return True
    if text in foreign_function_words() and before[:1].isupper() and after[:1].isupper():  # "Bild und Ton"
        return True
    if len(text) <= 4 and after in _FILES:
        return True
    return is_latin(article, article.word(index), before, after)


def in_odd_quotation(article: Article, word: Word, others: Collection[str]) -> bool:
    """Whether the word stands in a few quoted words among which is another of the unknown ``others``."""
    text = article.prose
    before = _QUOTED_BEFORE.search(text, max(0, word.start - SHORT), word.start)
    after = _QUOTED_AFTER.match(text, word.end, word.end + SHORT) if before else None
    if not before or not after:
        return False
    return any(other in others for other in _LETTERS.findall(before[0] + " " + after[0]))


def is_latin(article: Article, word: Word, before: str, after: str) -> bool:
    """Whether the word is the second of a species' name, or one of two words with Latin endings."""
    if _INITIAL.search(article.prose, max(0, word.start - 4), word.start):
        return True
    if not _LATIN.search(word.text):
        return False
    follows_capital = before[:1].isupper() and before.isalpha() and article.prose[word.start - 1].isspace()
    if follows_capital and (_is_learned(before) or _SURELY_LATIN.search(word.text)):
        return True
    return any(_LATIN.search(other) and _is_learned(other) for other in (before, after))


def _is_learned(text: str) -> bool:
    """Whether hardly anybody knows the word."""
    return len(text) > 3 and frequency(text.lower()) <= VERY_RARE


def _text_at(tokens: Sequence[str], index: int) -> str:
    return tokens[index] if 0 <= index < len(tokens) else ""


@cache
def foreign_function_words() -> frozenset[str]:
    """Function words of other languages that are no usual words in English."""
    foreign = {word for language in FOREIGN_LANGUAGES for word in FUNCTION_WORDS[language].split()}
    return frozenset(word for word in foreign if len(word) > 1 and frequency(word) < RARE_IN_ENGLISH).union(_OF_NAMES)
