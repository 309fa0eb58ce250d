"""Straight or curly: which marks an article mostly uses, and how a mark looks in the other style."""

from typing import Literal

from newslint.article import Article
from newslint.quotations.marks import STRAIGHT, Mark

Style = Literal["straight", "curly"]


def house_style(article: Article) -> Style:
    """The style of most double marks; with as many of either, the typographic one."""
    straight = article.prose.count('"')
    curly = sum(map(article.prose.count, "“”„"))
    return "straight" if straight > curly else "curly"


def straightened(mark: Mark) -> str:
    """The typewriter twin of a mark."""
    return mark.text if mark.text in STRAIGHT else '"'


def curled(mark: Mark, *, opens: bool, partner: Mark | None) -> str:
    """The curly twin of a straight mark; ``partner``, the other end, shows the German and the Swedish way."""
    if not mark.straight:
        return mark.text
    if partner and not opens:
        return {"„": "“", "”": "”"}.get(partner.text, "”")
    if partner and partner.text == "“":
        return "„"
    return "“" if opens else "”"
