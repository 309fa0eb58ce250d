"""A share bar, such as "Share this article" or "Facebook Twitter WhatsApp", stands in the text.

The buttons stayed behind; their labels did not.
"""

from collections.abc import Iterator
from itertools import groupby

from newslint import Article, Hit, Hits, rule
from newslint.parts import bounds, inside, line_kinds, without


@rule(
    bad=[
        "Council votes\n\n⟦Share this article⟧\n\nThe council voted on Monday to close the library.\n",
        "Council votes\n\n⟦Facebook | Twitter | WhatsApp⟧\n\nThe council voted on Monday to close the library.\n",
        "Council votes\n\n⟦Facebook\nTwitter\nCopy link⟧\n\nThe council voted on Monday to close the library.\n",
        "Rat stimmt ab\n\n⟦Artikel teilen⟧\n\nDer Rat hat am Montag beschlossen, die Bücherei zu schließen.\n",
    ],
    good=[
        "Share prices fell on Monday.\n",
        "Facebook, Twitter and Google were named in the report.\n",
        "Print is not dead, the publisher said.\n",
        "The rules differ from site to site.\n\nFacebook\n\nPosts are checked by a machine before anyone sees them.\n",
    ],
    precision="no alarm in 3.2 million words of clean news",
)
def check(article: Article) -> Hits:
    for run in _runs(article):
        first, last = article.lines[run[0]], article.lines[run[-1]]
        start, end = bounds(first)[0], bounds(last)[1]
        shown = " ".join(article.text[start:end].split())[:60]
        yield Hit(start, end, f"{shown!r} labels the buttons of a share bar", without(article, run[0], run[-1]))


def _runs(article: Article) -> Iterator[list[int]]:
    """Neighbouring lines of share bars. The name of a network alone is none: it may be a subhead."""
    kinds = article.once(line_kinds)
    full = [n for n in inside(article) if not article.lines[n].blank]
    for belongs, group in groupby(full, lambda n: kinds[n] in ("share", "network")):
        run = list(group)
        if belongs and (len(run) > 1 or kinds[run[0]] == "share"):
            yield run
