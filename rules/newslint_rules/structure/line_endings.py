"""Lines end in different ways: LF in some, CRLF or CR in others.

Editors and diff tools treat such a file as partly changed, and some show it as a single line.
"""

from collections import Counter

from newslint import Article, Edit, Hit, Hits, rule

NAMES = {"\n": "LF", "\r\n": "CRLF", "\r": "CR"}


@rule(
    formats=("text", "markdown"),
    safe=True,
    bad=["One.⟦\r\n⟧Two.\nThree.\n", "One.\r\nTwo.⟦\n⟧Three.\r\n", "One.⟦\r⟧Two.\nThree.\r\nFour.\n"],
    good=["One.\nTwo.\n", "One.\r\nTwo.\r\n", "One.\rTwo.\r", ""],
    precision="1.0 by definition",
)
def check(article: Article) -> Hits:
    if "\r" not in article.text:
        return
    counts = Counter(line.newline for line in article.lines if line.newline)
    if len(counts) < 2:
        return
    usual = counts.most_common(1)[0][0]
    odd = [line for line in article.lines if line.newline not in ("", usual)]
    edits = tuple(Edit(line.end, line.end + len(line.newline), usual) for line in odd)
    message = f"{len(odd)} of {counts.total()} lines end in {NAMES[odd[0].newline]}, the others in {NAMES[usual]}"
    yield Hit(edits[0].start, edits[0].end, message, edits)
