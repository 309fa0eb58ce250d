"""Two words run together at a capital letter, such as "PictureSaying", where a paragraph break was lost.

A caption, credit or headline has been glued to the text that followed it, and neither word can be found.
"""

from collections import Counter

from newslint import Article, Hit, Hits, rule
from newslint.lexicon import is_part, names_product, split_at_case


@rule(
    languages=("en",),
    precision="5 of 5 alarms true on reading, in 3.2 million words of clean news; on BBC news 2 of 2",
    bad=[
        "A boat enters the harbour / Blaenau ⟦PictureSpeaking⟧ at noon, she said as much.",
        "New Rules for Marine ⟦RelationsHALIFAX⟧ - The harbour board met on Friday.",
        "⟦LIVEYou⟧ can now follow the harbour board.",
        "The fleet stayed in ⟦portThe⟧ harbour board met on Friday.",
    ],
    good=[
        "McDonald and MacArthur of YouGov met LeAnn at the PlayStation stand of AstraZeneca.",
        "His iPhone and her eBay account were made by ThyssenKrupp and DaimlerBenz.",
        "The easyCare line of nappies, a TeenHELPS programme and the CloudPrinting software were on show.",
    ],
)
def check(article: Article) -> Hits:
    suspects = {text for text in article.distinct if not (text.islower() or text.istitle() or text.isupper())}
    splits = {text: parts for text in suspects if (parts := split_at_case(text))}
    tokens = article.tokens
    found = [index for index, text in enumerate(tokens) if text in splits] if splits else []
    uses = Counter(tokens[index] for index in found)
    for index in found:
        word, following = article.word(index), "".join(tokens[index + 1 : index + 2])
        parts = splits[word.text]
        named = uses[word.text] > 1 or names_product(parts, following)  # a brand is named again
        if not named and not is_part(article, word):
            yield Hit(word.start, word.end, f"two words run together: {str(parts)!r}", fix=str(parts))
