"""The article takes leave of its reader, as in "Thanks for reading" or "Stay tuned".

It speaks for the page and the day it stood there; in an archive nobody stays tuned.
"""

from newslint import Article, Hit, Hits, rule
from newslint.parts import bounds, line_kinds, tail, without

LAST = 3
"""Lines at the end that are looked at."""


@rule(
    state="preview",
    severity="info",
    bad=[
        "The bridge reopens on Friday.\n\n⟦Thanks for reading, and stay safe out there.⟧\n",
        "El puente reabre el viernes.\n\n⟦Gracias por leer.⟧\n",
    ],
    good=[
        "Stay tuned was all that he would say.\n\nThe bridge reopens on Friday.\n\nIt rained.\n\nIt snowed.\n",
        "“Thanks for reading,” the author wrote in every book.\n\nHe died on Monday.\n",
    ],
    precision="no alarm in 3.2 million words of clean news",
)
def check(article: Article) -> Hits:
    kinds, block = article.once(line_kinds), article.once(tail)
    end = block.first if block else len(article.lines)
    full = [n for n in range(end) if not article.lines[n].blank]
    for number in full[1:][-LAST:]:
        if kinds[number] == "sign-off" and article.lines[number].text.lstrip()[:1] not in '“"‘«„':
            start, end = bounds(article.lines[number])
            yield Hit(start, end, "this line takes leave of the reader of a page", without(article, number))
