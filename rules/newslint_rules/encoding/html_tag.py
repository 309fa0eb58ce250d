"""An HTML tag stands in plain text.

Markup of the page the text was taken from was not removed, and readers see it.
"""

import re

from newslint import Article, Hit, Hits, rule
from newslint.regex import regex

_TAG = regex(
    r"</?(?P<name>p|br|div|span|a|b|i|u|em|strong|img|ul|ol|li|h[1-6]|table|thead|tbody|tr|td|th|script|style|iframe|"
    r"blockquote|figure|figcaption|section|article|aside|nav|header|footer|main|hr|sup|sub|small|font|center|button|"
    r"form|input|svg|path|video|audio|source|noscript|link|meta|head|body|html|cite|code|pre)"
    r"(?P<rest>(?:\s[^<>]{0,1000})?/?)>|<!--[^<>]{0,1000}-->",
    re.IGNORECASE,
)


@rule(
    formats=["text", "record"],
    precision="no alarm in 3.2 million words of clean news",
    bad=[
        '⟦<p>⟧The bridge ⟦<a href="x">⟧opens⟦</a>⟧.⟦<br/>⟧',
        "⟦<!-- wp:paragraph -->⟧The ⟦<B>⟧old⟦</B>⟧ bridge",
    ],
    good=[
        "Roe Inc <I> and <PRE> rose, a < b and b > c.",
        "The <bridge> opens; <Video Bridge Ltd> and <I P Roe> own it.",
    ],
)
def check(article: Article) -> Hits:
    if "<" not in article.text:
        return
    for match in _TAG.finditer(article.text):
        if not match["name"] or _is_tag(match, article.text):
            yield Hit(*match.span(), f"the HTML tag {match[0][:40]!r} was not removed", "")


def _is_tag(match: re.Match[str], text: str) -> bool:
    """Whether it is one, rather than a company or its ticker: "<Video Bridge Ltd>", "<PRE>"."""
    if "=" in match["rest"] or match[0][1] == "/":
        return True
    return match["rest"].strip() in ("", "/") and (match["name"].islower() or f"</{match['name']}>" in text)
