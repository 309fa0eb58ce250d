"""A share bar, such as "Share this article" or "Facebook Twitter WhatsApp", stands in the text.

The buttons stayed behind; their labels did not.
"""

from newslint import Article, Hit, Hits, rule
from newslint.parts import bounds, lines_of, without


@rule(
    bad=[
        "Council votes\n\n⟦Share this article⟧\n\nThe council voted on Monday to close the library.\n",
        "Council votes\n\n⟦Facebook | Twitter | WhatsApp⟧\n\nThe council voted on Monday to close the library.\n",
        "Rat stimmt ab\n\n⟦Artikel teilen⟧\n\nDer Rat hat am Montag beschlossen, die Bücherei zu schließen.\n",
    ],
    good=[
        "Share prices fell on Monday.\n",
        "Facebook, Twitter and Google were named in the report.\n",
        "Print is not dead, the publisher said.\n",
    ],
    precision="no alarm in 3.2 million words of clean news",
)
def check(article: Article) -> Hits:
    for number, line in lines_of(article, "share"):
        start, end = bounds(line)
        text = article.text[start:end]
        yield Hit(start, end, f"{text!r} labels the buttons of a share bar", without(article, number))
