"""A headline calls the article exclusive.

Readers can tell; and once another paper has the story, the word is wrong.
"""

from newslint import Article, Hit, Hits, rule


@rule(bad=["⟦EXCLUSIVE:⟧ Mayor to step down"], good=["Exclusive rights went to the museum."])
def check(article: Article) -> Hits:
    first = article.lines[:1]
    for line in first:
        if line.text.startswith("EXCLUSIVE:"):
            yield Hit(line.start, line.start + len("EXCLUSIVE:"), "the headline says 'exclusive'", fix="")
