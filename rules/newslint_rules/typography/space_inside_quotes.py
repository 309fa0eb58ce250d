"""A space stands between a quotation mark and the words it encloses, such as "a gift ".

The mark looks as if it belonged to the other side, and may end up alone on a line. French sets a space within its
marks, and spaced dots and marks within marks have one beside them.
"""

from collections.abc import Iterator

from newslint import Article, Example, Hit, Hits, rule
from newslint.quotations import quotations
from newslint.quotations.parse import Quotation
from newslint.regex import regex

_ENCLOSED = regex(r"(?P<left> {0,2})(?=[^\s\"'“”‘’.])[\s\S]*[^\s\"'“”‘’](?P<right> {0,2})")
_DOTS = regex(r"\. \.\s*$")
_LETTER = regex(r"[^\W\d_]")
_ANGLES = frozenset("«»")


@rule(
    precision="29 of 29 alarms true on reading, in 3.2 million words of clean news",
    bad=[
        'She called it "a gift⟦ ⟧" and "⟦ ⟧a joy".',
        "She called it “⟦ ⟧a gift” and “a joy⟦ ⟧”.",
        Example("Das ist „gut⟦ ⟧“, sagte er.", language="de"),
    ],
    good=[
        'She called it "a gift" and “a joy”; he held 5" pipes, 7" records.',
        'He asked: "Who said \'a gift\' " and "It was . . . " and then ", ".',
        Example("Elle dit : « Merci. » Il dit : “ Bien. ”", language="fr"),
    ],
)
def check(article: Article) -> Hits:
    pairs = article.once(quotations).pairs
    if not pairs or article.language == "fr":
        return
    for pair in pairs:
        for start, end in _spaces(article.prose, pair):
            yield Hit(start, end, "a space between a quotation mark and what it encloses", "")


def _spaces(text: str, pair: Quotation) -> Iterator[tuple[int, int]]:
    """Where spaces stand behind the opening and before the closing mark of a pair."""
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
