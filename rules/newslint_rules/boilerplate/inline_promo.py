"""A promotion, such as "ALSO READ: ...", "Advertisement" or a newsletter prompt, interrupts the text.

It was placed between two paragraphs by the site, or in brackets after a sentence; in the article it parts what belongs
together.
"""

from newslint import Article, Hit, Hits, rule
from newslint.parts import bounds, key, lines_of, without
from newslint.parts.phrases.lookup import members
from newslint.regex import regex

_BRACKETS = regex(r"\((?P<label>[^\W\d_][^\W\d_' ]{1,14}(?: [^\W\d_]{1,14}){1,4}) ?: ?[^()\n]{8,200}\)")
_SEES = frozenset(["see also", "also see", "siehe auch", "siehe dazu", "voir aussi", "voir également", "ver también"])
"""What authors themselves write in brackets."""


@rule(
    bad=[
        "The council voted on Monday.\n\n⟦ALSO READ: Mayor defends the plan⟧\n\nThe library will close in June.\n",
        "The council voted on Monday.\n\n⟦Advertisement⟧\n\nThe library will close in June.\n",
        "The council voted on Monday.\n\n⟦Sign up for our morning newsletter⟧\n\nThe library will close in June.\n",
        "The council voted on Monday.\n\n⟦You have 2 free articles remaining⟧\n\nThe library will close in June.\n",
        "Der Rat tagte am Montag.\n\n⟦Lesen Sie auch: Bürgermeister wehrt sich⟧\n\nDie Bücherei schließt im Juni.\n",
        "El concejo votó el lunes.⟦ (Lea también: El alcalde defiende el plan)⟧ La biblioteca cerrará en junio.\n",
    ],
    good=[
        "The library closes (see also: the plan of the mayor), and the park (opening hours: 9 to 5) stays.\n",
        "He also read from his diary.\n",
        "Advertisement spending fell by a third.\n",
        "Readers may sign up for our tours, the museum said.\n",
        "Read more slowly, she told them.\n",
        "Stay updated with the news, she told them.\n",
        "Related companies were searched as well.\n",
    ],
    precision="no alarm in 3.2 million words of clean news",
)
def check(article: Article) -> Hits:
    for kind in ("promo", "related"):
        for number, line in lines_of(article, kind):
            start, end = bounds(line)
            shown = article.text[start : min(end, start + 60)]
            yield Hit(
                start, end, f"{shown!r} promotes something else in the middle of the article", without(article, number)
            )
    if "(" in article.prose:
        yield from _in_brackets(article)


def _in_brackets(article: Article) -> Hits:
    for match in _BRACKETS.finditer(article.prose):
        label = key(match["label"])
        if label in members("related_openings") and label not in _SEES:
            start = match.start() - article.prose.endswith(" ", 0, match.start())
            message = f"{match[0][:60]!r} promotes something else in the middle of the article"
            yield Hit(start, match.end(), message, "")
