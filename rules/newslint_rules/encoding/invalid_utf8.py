"""The bytes of the file are not valid UTF-8.

Every program that reads it guesses, and each guess may be another. The article is reported once: with the encoding that
fits its bytes, or with the number of bytes that no encoding explains.
"""

from newslint import Article, Example, Hit, Hits, rule
from newslint.characters import unusual
from newslint.regex import regex

# Python's "surrogateescape": the byte 0xE9 that could not be decoded is U+DCE9.
_UNDECODABLE = regex(r"[\udc80-\udcff]+")
_NAMES = {"windows-1252": "Windows-1252", "cp1252": "Windows-1252", "latin-1": "Latin-1"}


@rule(
    precision="true by definition",
    severity="error",
    bad=[
        "A caf⟦\udce9⟧ on the bridge",
        "A caf⟦\udce9⟧ on the bridge, a caf\udce9 below",
        Example("⟦A café on the bridge⟧\nand below", codec="windows-1252"),
    ],
    good=["A café on the bridge", Example("", codec="binary")],
)
def check(article: Article) -> Hits:
    if article.codec not in ("utf-8", "binary"):
        name = _NAMES.get(article.codec, article.codec.upper())
        end = article.lines[0].end if article.lines else 0
        yield Hit(0, end, f"the file is not UTF-8: its bytes fit {name}")
    elif any("\udc80" <= c <= "\udcff" for c in article.once(unusual)) and (first := _UNDECODABLE.search(article.text)):
        count = sum(len(match[0]) for match in _UNDECODABLE.finditer(article.text, first.start()))
        what = "byte is" if count == 1 else "bytes are"
        yield Hit(*first.span(), f"{count} {what} neither valid UTF-8 nor text in another encoding")
