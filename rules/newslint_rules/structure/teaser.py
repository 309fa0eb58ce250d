"""There is only a teaser: a sentence or two, and a pointer to the article itself.

A feed gave the summary in place of the text; counted as an article it says nothing and resembles many.
"""

from newslint import Article, Hit, Hits, rule
from newslint.parts import line_kinds


@rule(
    state="preview",
    bad=[
        "⟦Bridge reopens\n\nThe council said on Monday that the bridge reopens this week.\n\nRead more⟧\n",
        "⟦Bridge reopens\n\nThe council said on Monday that the bridge reopens…⟧\n",
    ],
    good=[
        "Bridge reopens\n\nThe council said on Monday that the bridge reopens this week.\n",
        "Read more books\n\nThe library says that people should read more.\n",
    ],
    precision="no alarm in 3.2 million words of clean news",
)
def check(article: Article, *, most_words: int = 80) -> Hits:
    """``most_words``: words that a teaser has at most."""
    full = [n for n, line in enumerate(article.lines) if not line.blank]
    if len(full) < 2 or len(article.text) > 20 * most_words or len(article.words) > most_words:
        return
    last = article.lines[full[-1]]
    kind = article.once(line_kinds)[full[-1]]
    pointer = kind in ("heading", "button", "related") and len(last.text.split()) <= 4
    if pointer or kind == "teaser":
        begin = article.lines[full[0]]
        start = begin.end - len(begin.text.lstrip())
        yield Hit(start, last.start + len(last.text.rstrip()), "this is the teaser of an article, not the article")
