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
    r"(?P<rest>(?:\s[^<>]{0,1000})?/?)>",
    re.IGNORECASE,
)


@rule(
    state="preview",
    formats=["text", "record"],
    precision="0 of 19 alarms true on reading, in 3.2 million words of clean news",
    bad=['⟦<p>⟧The bridge ⟦<a href="x">⟧opens⟦</a>⟧.⟦<br/>⟧'],
    good=["Roe Inc <I> and <B> rose, a < b and b > c.", "The <bridge> opens."],
)
def check(article: Article) -> Hits:
    if "<" not in article.text:
        return
    for match in _TAG.finditer(article.text):
        ticker = match["name"].isupper() and len(match["name"]) <= 2 and not match["rest"] and match[0][1] != "/"
        if not ticker:
            yield Hit(*match.span(), f"the HTML tag {match[0][:40]!r} was not removed", "")
