"""The article breaks off with "…" or "Read more": it is the teaser of one that stands elsewhere.

A feed or a front page gave only the beginning; the rest was never fetched.
"""

from newslint import Article, Hit, Hits, rule
from newslint.parts import line_kinds, tail
from newslint.regex import regex

_END = regex(
    r"(?i)(?P<at>(?:\[(?:…|\.\.\.|&hellip;)\]|(?:…|\.\.\.)\s*"
    r"(?:\(?(?:read more|continue reading|more|weiterlesen|mehr lesen|mehr|lire la suite|lire plus|leer más|ver más|"
    r"seguir leyendo|sigue leyendo|leia mais|ler mais|continue lendo|continuar a ler|leggi tutto|leggi di più|leggi|"
    r"continua a leggere)\b[^\n]{0,20})|\[\+\d+ chars\]|…|(?<!\.)\.\.\.))\s*$"
)


@rule(
    state="preview",
    bad=[
        "The bridge reopens on Friday.\n\nThe council said on Monday that the work on the two piers⟦…⟧\n",
        "The council said on Monday that the work on the two piers ⟦[…]⟧\n",
        "The council said on Monday that the work⟦... Read more⟧\n",
        "Der Rat hat am Montag beschlossen, dass die Arbeit ⟦… mehr lesen⟧\n",
        "El concejo dijo el lunes que las obras⟦... Seguir leyendo⟧\n",
    ],
    good=[
        "The bridge reopens on Friday.\n",
        "“Well…”\n",
        "The council said… nothing.\n",
        "07.35: Recounts go on, and I must go to bed...\n\n05.39: The sparrows are loud, it's a long night...\n",
    ],
    precision="0 of 1 alarms true on reading, in 3.2 million words of clean news",
)
def check(article: Article) -> Hits:
    block = article.once(tail)
    stop = block.first if block else len(article.lines)
    number = next((n for n in range(stop - 1, -1, -1) if not article.lines[n].blank), None)
    if number is None or article.once(line_kinds)[number] not in (None, "teaser"):
        return
    line = article.lines[number]
    if (match := _END.search(line.text, max(0, len(line.text) - 60))) and not _is_habit(article, number, match["at"]):
        start = line.start + match.start("at")
        yield Hit(start, line.start + match.end("at"), "the text breaks off here: this is a teaser, not the article")


def _is_habit(article: Article, last: int, end: str) -> bool:
    """Whether dots end other lines as well: then so does the author's train of thought."""
    return not end.strip("….") and any(line.text.rstrip().endswith(("…", "...")) for line in article.lines[:last])
