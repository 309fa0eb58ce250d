"""A dash has a space on one side only.

Before and after a parenthesis a dash has a space on both sides or on none: one lost space makes two words look like a
compound.
"""

from newslint import Article, Hit, Hits, rule
from newslint.regex import regex

_ONE_SIDED = regex(r"(?<=[^\W\d_])(?:[–—] (?=[^\W\d_])| [–—](?=[^\W\d_]))")


@rule(
    state="preview",
    precision="no alarm in 3.2 million words of clean news",
    bad=["The bridge⟦– ⟧new and long – opens.", "The bridge – new and long⟦ –⟧opens."],
    good=["The bridge – new and long – opens.", "The bridge—new and long—opens.", "pre- and post-war", "1914–18"],
)
def check(article: Article) -> Hits:
    if "–" in article.prose or "—" in article.prose:
        for match in _ONE_SIDED.finditer(article.prose):
            dash = match[0].strip()
            yield Hit(*match.span(), "a dash with a space on one side only", f" {dash} ")
