"""An adjective is compared twice ("more bigger than"), or with "more" though it is short ("much more big than").

English has one way for each short adjective. Text that was spun or translated by machine takes the other, or both.
"""

from newslint import Article, Hit, Hits, rule
from newslint.regex import regex

_PLAIN = (
    "big cheap cold fast great hard high hot large light long low old poor rich short slow small strong tall weak young"
)
_COMPARED = """
    bigger cheaper colder faster greater harder higher hotter larger lighter longer lower older poorer richer shorter
    slower smaller stronger taller weaker younger better worse easier happier
"""
_AFTER = r"(?=\s+than\b)"
_TWICE = regex(
    rf"\b(?P<at>more (?P<compared>{'|'.join(_COMPARED.split())})){_AFTER}"
    rf"|\b(?:much|far|even) (?P<more>more (?:{'|'.join(_PLAIN.split())})){_AFTER}"
)


@rule(
    languages=("en",),
    state="preview",
    precision="no alarm in 3.2 million words of clean news",
    bad=[
        "The new bridge is ⟦more bigger⟧ than the old one.",
        "It was much ⟦more tall⟧ than they had said.",
    ],
    good=[
        "It did more good than harm; there were more old than young; the more the better.",
        "It is bigger than that, much more expensive than before, and more often than not closed.",
    ],
)
def check(article: Article) -> Hits:
    if "more " not in article.prose:
        return
    for match in _TWICE.finditer(article.prose):
        start, end = match.span("at" if match["at"] else "more")
        yield Hit(start, end, f"{article.prose[start:end]!r} is no comparative of English")
