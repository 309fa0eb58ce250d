"""A reading time, such as "4 minute read", stands in the text.

It is computed by the site and true only there; in the article it is noise, and it goes stale when the text changes.
"""

from newslint import Article, Hit, Hits, rule
from newslint.parts import bounds, lines_of, without


@rule(
    bad=[
        "Council votes\n\n⟦4 minute read⟧\n\nThe council voted on Monday to close the library for good.\n",
        "Rat stimmt ab\n\n⟦Lesezeit: 4 Minuten⟧\n\nDer Rat hat am Montag beschlossen, die Bücherei zu schließen.\n",
        "⟦5 min de lecture⟧\n\nLe conseil a voté lundi la fermeture de la bibliothèque.\n",
        "Council votes\n\n⟦Tiempo de lectura: 2 minutos⟧\n\nEl pleno votó el lunes el cierre de la biblioteca.\n",
    ],
    good=[
        "The 4 minute read-through ended.\n",
        "It took five minutes.\n",
        "It is a 10 minute read, the editor said.\n",
    ],
    precision="no alarm in 3.2 million words of clean news",
)
def check(article: Article) -> Hits:
    for number, line in lines_of(article, "reading time"):
        start, end = bounds(line)
        text = article.text[start:end]
        yield Hit(start, end, f"{text!r} is a reading time, not part of the article", without(article, number))
