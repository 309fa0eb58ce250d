"""The file's markup is broken: front matter that cannot be read, a code block that never ends.

Whatever publishes the article reads it otherwise than it was meant: without its title, or as code from there on.
"""

from newslint import Article, Example, Hit, Hits, rule


@rule(
    severity="error",
    formats=("markdown",),
    bad=[
        Example("---\n⟦title: Mayor: no new taxes⟧\n---\n\nThe mayor said so.\n", "markdown"),
        Example("The notice reads:\n\n⟦```⟧\nClosed on Monday.\n\nNobody knew why.\n", "markdown"),
    ],
    good=[Example('---\ntitle: "Mayor: no new taxes"\n---\n\nThe mayor said so.\n', "markdown")],
    precision="4 of 4 alarms true on reading, in 3.2 million words of clean news",
)
def check(article: Article) -> Hits:
    for fault in article.faults:
        line = article.lines[min(fault.row, len(article.lines)) - 1]
        yield Hit(line.start, line.end, fault.message)
