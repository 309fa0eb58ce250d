"""A ligature or a wide letter stands for plain letters, such as "ﬁ" for "fi".

Search for the word does not find it. Ligatures come from PDFs, wide letters from East Asian input methods.
"""

import unicodedata

from newslint import Article, Hit, Hits, rule
from newslint.regex import regex

_RUN = regex("[\ufb00-\ufb06]|[\uff01-\uff5e]+")
_EAST_ASIAN = regex("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")


@rule(
    safe=True,
    state="off",
    bad=["The ⟦ﬁ⟧rst bridge", "The ⟦ＯＬＤ⟧ bridge"],
    good=["The first bridge", "橋は、ＮＨＫです！"],
)
def check(article: Article) -> Hits:
    text = article.text
    if text.isascii() or not _RUN.search(text):
        return
    for match in _RUN.finditer(text):
        if match[0] < "\uff00" or not _EAST_ASIAN.search(text):
            plain = unicodedata.normalize("NFKC", match[0])
            yield Hit(*match.span(), f"{match[0]!r} stands for {plain!r}", plain)
