"""The file is binary: an image, an archive, a program, not text.

It has the name of an article, but no article is in it, and what reads it as text reads rubbish.
"""

from newslint import Article, Example, Hit, Hits, rule


@rule(
    precision="true by definition",
    severity="error",
    bad=[Example("⟦⟧", codec="binary")],
    good=["", "An article"],
)
def check(article: Article) -> Hits:
    if article.codec == "binary":
        yield Hit(0, 0, "the file is binary, not text")
