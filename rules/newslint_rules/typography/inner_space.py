"""A space stands inside quotation marks or brackets, such as "a gift " or ( a gift).

The mark looks as if it belonged to the other side, and may end up alone on a line. French sets a space within its
quotation marks, and spaced dots and marks within marks have one beside them.
"""

from collections.abc import Iterator

from newslint import Article, Example, Hit, Hits, rule
from newslint.quotations import quotations
from newslint.quotations.parse import Quotation
from newslint.regex import regex

_ENCLOSED = regex(r"(?P<left> {0,2})(?=[^\s\"'“”‘’.])[\s\S]*[^\s\"'“”‘’](?P<right> {0,2})")
_DOTS = regex(r"\. \.\s*\Z")
_LETTER = regex(r"[^\W\d_]")
_ANGLES = frozenset("«»")
_BRACKETS = regex(r"(?<=\s\() {1,2}(?=[^\W\d_])|(?<=[^\W\d_]{2}) {1,2}(?=\))")


@rule(
    precision="36 of 36 alarms true on reading, in 3.2 million words of clean news",
    bad=[
        'She called it "a gift⟦ ⟧" and "⟦ ⟧a joy".',
        "She called it “⟦ ⟧a gift” and “a joy⟦ ⟧”.",
        Example("Das ist „gut⟦ ⟧“, sagte er.", language="de"),
        "The bridge (⟦ ⟧a new one) and the tunnel (an old one⟦ ⟧) are open.",
    ],
    good=[
        'She called it "a gift" and “a joy”; he held 5" pipes, 7" records.',
        'He asked: "Who said \'a gift\' " and "It was . . . " and then ", ".',
        Example("Elle dit : « Merci. » Il dit : “ Bien. ”", language="fr"),
        "Roe (A) scored ( 3 ) and f( x ).",
    ],
)
def check(article: Article) -> Hits:
    text = article.prose
    found = [gap.span() for gap in _BRACKETS.finditer(text)] if "( " in text or " )" in text else []
    if article.language != "fr":
        found += (gap for pair in article.once(quotations).pairs for gap in _gaps(text, pair))
    for start, end in sorted(found):
        yield Hit(start, end, "a space inside quotation marks or brackets", "")


def _gaps(text: str, pair: Quotation) -> Iterator[tuple[int, int]]:
    """Where spaces stand behind the opening and before the closing mark of a quotation."""
    start, end = pair.opening.end, pair.closing.start
    if pair.opening.text in _ANGLES or not (text[start].isspace() or text[end - 1].isspace()):
        return
    enclosed = _ENCLOSED.fullmatch(text, start, end)
    if not enclosed or not _LETTER.search(enclosed[0]):
        return
    if enclosed["left"]:
        yield enclosed.span("left")
    if enclosed["right"] and not _DOTS.search(enclosed[0]):
        yield enclosed.span("right")
