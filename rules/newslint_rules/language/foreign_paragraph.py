"""A paragraph is in another language than the rest of the article.

It is a quotation that was not translated, or a piece of another article that was pasted here.
"""

from newslint import Article, Hit, Hits, Span, rule
from newslint.language import by_script, function_word_shares, function_words, name_of

SAMPLE = 500
"""Characters of a paragraph looked at."""
MINIMUM = 100
"""Characters of a paragraph below which nothing is said."""
NATIVE = 0.1
"""Share of function words of the article's language above which a paragraph is not looked at further."""
FOREIGN = 0.2
"""Share of function words of another language that a paragraph must have."""
LEAD = 3.0
"""How many times more of them than of the article's language."""


@rule(
    precision="0 of 1 alarms true on reading, in 3.2 million words of clean news",
    state="preview",
    bad=[
        "The council has decided that the old bridge will be opened again in May, and the costs are not known yet.\n\n"
        "⟦Die Brücke war nach dem Hochwasser gesperrt worden, und die Kosten sind noch nicht bekannt, sagte der "
        "Bürgermeister.⟧\n\n"
        "It had been closed after the flood, and the mayor said that he was sorry for those who had to go around.",
    ],
    good=[
        "The council has decided that the old bridge will be opened again in May, and the costs are not known yet.\n\n"
        "Roe, Doe, Poe, Loe, Moe, Noe, Coe, Boe, Zoe, Foe, Joe, Goe, Hoe, Koe, Toe, Voe, Woe, Yoe, Aoe, Eoe, Ioe\n\n"
        "It had been closed after the flood, and the mayor said that he was sorry for those who had to go around.",
    ],
)
def check(article: Article) -> Hits:
    main = article.found_language
    for paragraph in article.paragraphs if main else ():
        if len(paragraph.text) >= MINIMUM and (language := _foreign(paragraph, str(main))):
            message = f"this paragraph is in {name_of(language)}, the article in {name_of(str(main))}"
            yield Hit(paragraph.start, paragraph.end, message)


def _foreign(paragraph: Span, main: str) -> str | None:
    """The language of a paragraph that is surely not the main one."""
    sample = paragraph.text[:SAMPLE]
    if not sample.isascii() and (script := by_script(sample)):
        return script if script != main else None
    if _native(sample, main):
        return None
    shares = function_word_shares(sample)
    best, share = max(shares.items(), key=lambda item: item[1], default=(main, 0.0))
    return best if best != main and share >= FOREIGN and share >= LEAD * shares[main] else None


def _native(sample: str, main: str) -> bool:
    """Whether words of the article's language are plain to see: the cheap look at every paragraph."""
    words = sample.lower().split()
    return sum(map(function_words(main).__contains__, words)) >= NATIVE * len(words)
