"""Two or more spaces stand between words.

They come from typing or from something cut out between, and survive wherever white space is kept. A text that sets two
spaces after every sentence, and columns aligned by spaces, are left alone; in Markdown they are not shown.
"""

import re

from newslint import Article, Hit, Hits, rule
from newslint.regex import regex

_RUN = regex(r"(?<=[^ \t\r\n|])  +(?=[^ \t\r\n|])")
_SENTENCE_END = regex(r"[.!?:][\"'”’)\]]*$")
COLUMNS = 3
"""As many runs of spaces in one line, or spaces in two runs or more, look like columns."""


@rule(
    precision="41 of 41 alarms true on reading, in 3.2 million words of clean news",
    safe=True,
    formats=["text", "record"],
    bad=["The bridge⟦  ⟧opens in May.", "It opened.  It closed.  It was⟦  ⟧old.  It fell."],
    good=[
        "It opened.  It closed.  It fell.",
        "  An indent and a break at the end  ",
        "Monday    12   rain\nTuesday   14   sun",
    ],
)
def check(article: Article) -> Hits:
    if "  " not in article.prose:
        return
    after, within = _runs(article)
    for match in within + (after if _typist(article, after) is False else []):
        yield Hit(*match.span(), f"{len(match[0])} spaces where one is enough", " ")


def _runs(article: Article) -> tuple[list[re.Match[str]], list[re.Match[str]]]:
    """The runs after sentence ends and those elsewhere, lines that look like tables left out."""
    after: list[re.Match[str]] = []
    within: list[re.Match[str]] = []
    for line in article.lines:
        found = list(_RUN.finditer(article.prose, line.start, line.end)) if "  " in line.text else []
        inner = [m for m in found if not _SENTENCE_END.search(article.prose, max(0, m.start() - 4), m.start())]
        if not _columns([len(m[0]) for m in inner]):
            within += inner
            after += [m for m in found if m not in inner]
    return after, within


def _columns(runs: list[int]) -> bool:
    return len(runs) >= COLUMNS or max(runs, default=0) > COLUMNS - (len(runs) > 1)


def _typist(article: Article, after: list[re.Match[str]]) -> bool:
    """Whether two spaces after a sentence are the custom here."""
    single = len(re.findall(r"[.!?] (?=[^\s])", article.prose))
    return len(after) > 1 and len(after) >= single
