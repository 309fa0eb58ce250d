"""The menu and the buttons of a page stand before the article, such as "Skip to content", "Menu", "Home".

Whatever reads the first line for the headline reads "Skip to content".
"""

from newslint import Article, Hit, Hits, rule
from newslint.parts import bounds, lead, without


@rule(
    bad=[
        "⟦Skip to content\nMenu\nHome\nNews\nSubscribe⟧\n\nCouncil votes\n\nThe council voted to close the library.\n",
        "⟦Menü\n\nSuche\n\nPolitik\n\nAnmelden⟧\n\nRat stimmt ab\n\nDer Rat schließt die Bücherei am Fluss.\n",
    ],
    good=[
        "Menu\n\nThe new cook serves nothing but soup, and the town comes in droves to taste it.\n",
        "World\n\nCouncil votes\n\nThe council voted to close the library.\n",
        "Sign in, sign up, pay\n\nThe council wants to know everything about the users of its library.\n",
    ],
    precision="no alarm in 3.2 million words of clean news",
)
def check(article: Article) -> Hits:
    if menu := article.once(lead):
        first, last = article.lines[menu[0]], article.lines[menu[-1]]
        shown = first.text.strip()[:50]
        message = f"{len(menu)} lines of a page's menu stand before the article, beginning with {shown!r}"
        yield Hit(bounds(first)[0], bounds(last)[1], message, without(article, menu[0], menu[-1]))
