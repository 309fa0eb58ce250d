"""There is no article: the file is empty, or holds white space only, or fewer words than asked for.

A failed download or a lost field leaves such a file; it counts as an article and has nothing to say.
"""

from newslint import Article, Hit, Hits, rule


@rule(
    severity="error",
    bad=["⟦⟧", "⟦ \n\n\t\n⟧"],
    good=["A headline\n", "The bridge reopens on Friday.\n"],
    precision="1.0 by definition",
)
def check(article: Article, *, minimum_words: int = 1) -> Hits:
    """``minimum_words``: an article with fewer words is reported too."""
    if article.codec == "binary":
        return
    if not article.prose.strip():
        yield Hit(0, len(article.text), "there is no text")
    elif minimum_words > 1 and len(article.words) < minimum_words:
        message = f"the article has {len(article.words)} words, fewer than the {minimum_words} asked for"
        yield Hit(0, len(article.text), message)
