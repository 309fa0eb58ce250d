"""The words of an article that no list holds: what the rules for garbled words look at."""

from collections import Counter
from collections.abc import Iterable

from newslint.article import Article, Word
from newslint.lexicon.context import in_odd_quotation, is_foreign, is_part, outside_crowds
from newslint.lexicon.letters import letters
from newslint.lexicon.wordlist import common, listed
from newslint.regex import regex

_LETTERS = regex(r"[a-z'’]{3,45}")  # longer ones are no words, and would be slow to read
_VOWEL = regex(r"[aeiouy]")
TERM = 3
"""A word used so often in one article is a term, not a slip."""
VERY_COMMON = 12
"""Frequency class of the words that are known without a vowel: Zipf 6."""


def unknown_words(article: Article) -> tuple[Word, ...]:
    """The unknown lower-case words of an English article, in order; a view, see :meth:`Article.once`.

    Left out are names (written with a capital elsewhere in the article), terms (used three times or more), words with
    accents, abbreviations without a vowel, parts of URLs, handles and hyphenated words, foreign passages, and what
    readers wrote.
    """
    strange = strange_words(article.distinct)
    if not strange:
        return ()
    capitalised = {text.lower() for text in article.distinct if not text.islower()}
    tokens = article.tokens
    at = [i for i, text in enumerate(tokens) if text in strange]
    uses = Counter(tokens[i] for i in at)
    slips = {text for text in strange - capitalised if uses[text] < TERM}
    found = (i for i in outside_crowds(at) if tokens[i] in slips)
    clear = (article.word(i) for i in found if not is_part(article, article.word(i)) and not is_foreign(article, i))
    plain = [word for word in clear if not in_odd_quotation(article, word, strange)]
    stop = article.once(letters) if plain else 0
    return tuple(word for word in plain if word.start < stop)


def strange_words(distinct: frozenset[str]) -> set[str]:
    """Those of the words that :func:`is_strange`; a word that was found not to be is not looked up again."""
    new = distinct - _plain
    strange = {text for text in new if is_strange(text)}
    if len(_plain) < MOST_PLAIN:
        _plain.update(new - strange)
    return strange


_plain: set[str] = set()
MOST_PLAIN = 200_000
"""Words remembered not to be strange, some 20 MB: nearly all that a corpus has."""


def is_strange(text: str) -> bool:
    """Whether a lower-case word of three letters or more is unlisted, its possessive ending apart."""
    if not _LETTERS.fullmatch(text) or listed(base(text)):
        return False
    return _VOWEL.search(text) is not None or lacks_vowel(text)


def lacks_vowel(text: str) -> bool:
    """Whether one vowel makes a very common word of it: "tht" is a slip, "mln" and "dlrs" are abbreviations."""
    places = range(len(text) + 1)
    return any(common(text[:at] + vowel + text[at:], VERY_COMMON) for at in places for vowel in "aeiou")


def base(text: str) -> str:
    """The word as the list has it: straight apostrophe, no possessive ending."""
    return text.replace("’", "'").removesuffix("'s")


def unknown_word_counts(articles: Iterable[Article]) -> Counter[str]:
    """How many articles use each unknown word; the candidates for a project's own word list."""
    return Counter(text for article in articles for text in {base(w.text) for w in article.once(unknown_words)})
