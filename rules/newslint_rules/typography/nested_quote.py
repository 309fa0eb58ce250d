"""A quotation within a quotation has the same marks as the one around it.

The reader takes the inner opening mark for the end of the outer quotation. Inner quotations take the other kind: single
marks within double ones.
"""

from newslint import Article, Example, Hit, Hits, rule
from newslint.quotations import quotations

GUILLEMETS = "«»"
"""Marks that French houses nest within each other by rule."""


@rule(
    precision="17 of 17 alarms true on reading, in 3.2 million words of clean news",
    bad=[
        'He said: "They called it ⟦"⟧the gift" and laughed."',
        "She said: “They called it ⟦“⟧the gift” and laughed.”",
        'He said: "It is neither ⟦"⟧the gift" nor ⟦"⟧the curse" yet."',
        'He said: "The old word for it is ⟦"⟧the gift\'," and laughed.',
        '"They said they would ⟦"⟧mend" the roof and leave. "They never did," he said.',
    ],
    good=[
        "He said: \"They called it 'the gift' and laughed.\"",
        'He called it "the gift" and "the curse".',
        Example("Il a dit : « Ils l’appellent « le cadeau » et rient. »", language="fr"),
        Example('[More](https://example.org/a.htm "All about "the gift" and "the curse"")', format="markdown"),
    ],
)
def check(article: Article) -> Hits:
    for fault in article.once(quotations).faults:
        if fault.kind == "nested" and fault.mark not in GUILLEMETS:
            yield Hit(fault.start, fault.end, f"{fault.mark} opens a quotation within a quotation of the same marks")
