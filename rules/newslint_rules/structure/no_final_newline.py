"""The last line does not end in a newline.

Tools that join or append to files run its last words into what comes next, and every later edit shows it as changed.
"""

from newslint import Article, Example, Hit, Hits, rule


@rule(
    formats=("text", "markdown"),
    safe=True,
    bad=["The bridge reopens on Friday.⟦⟧", "A headline\r\n\r\nThe bridge reopens on Friday.⟦⟧"],
    good=["The bridge reopens on Friday.\n", "", Example("The bridge reopens on Friday.", format="record")],
    precision="1.0 by definition",
)
def check(article: Article) -> Hits:
    text = article.text
    if text and text[-1] not in "\r\n":
        newline = next((line.newline for line in article.lines if line.newline), "\n")
        yield Hit(len(text), len(text), "the file does not end in a newline", newline)
