"""A dash has a space on one side only.

Before and after a parenthesis a dash has a space on both sides or on none: one lost space makes two words look like a
compound. Spanish sets its dashes close to the parenthesis, as brackets are: such a pair is right in any language.
"""

from newslint import Article, Hit, Hits, rule
from newslint.regex import regex

_ONE_SIDED = regex(r"(?<=[^\W\d_])(?:[–—] (?=[^\W\d_])| [–—](?=[^\W\d_]))")
_DASH = regex(r"(?P<opens>(?<!\S)[–—](?=\S))|(?<=\S)[–—](?=[\s,.;:!?…)»”]|$)")


@rule(
    state="preview",
    precision="no alarm in 3.2 million words of clean news",
    bad=["The bridge⟦– ⟧new and long – opens.", "The bridge – new and long⟦ –⟧opens."],
    good=[
        "The bridge – new and long – opens.",
        "The bridge—new and long—opens.",
        "pre- and post-war",
        "1914–18",
        "El puente —nuevo y largo— abre hoy; el túnel –viejo–, no.",
        "—El puente abre hoy —dijo el alcalde—. Es nuevo.",
    ],
)
def check(article: Article) -> Hits:
    if ("–" in article.prose or "—" in article.prose) and _ONE_SIDED.search(article.prose):
        for paragraph in article.paragraphs:
            alone = _alone(paragraph.text)
            for match in _ONE_SIDED.finditer(paragraph.text):
                dash = match[0].strip()
                if match.start() + match[0].index(dash) in alone:
                    start, end = (paragraph.start + at for at in match.span())
                    yield Hit(start, end, "a dash with a space on one side only", f" {dash} ")


def _alone(text: str) -> set[int]:
    """Where dashes stand that are not one of two around a parenthesis; in a line of dialogue the second may lack."""
    alone, opened = set[int](), None
    for match in _DASH.finditer(text):
        if match["opens"]:
            opened = match.start()
            alone.add(opened)
        elif opened is None:
            alone.add(match.start())
        else:
            alone.discard(opened)
            opened = None
    return alone if opened is None or text[0] not in "–—" else alone - {opened}
