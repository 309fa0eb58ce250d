"""A quotation within a quotation has the same marks as the one around it.

The reader takes the inner opening mark for the end of the outer quotation. Inner quotations take the other kind: single
marks within double ones.
"""

from newslint import Article, Hit, Hits, rule
from newslint.quotations import quotations


@rule(
    precision="15 of 15 alarms true on reading, in 3.2 million words of clean news",
    state="preview",
    bad=[
        'He said: "They called it ⟦"⟧the gift" and laughed."',
        "She said: “They called it ⟦“⟧the gift” and laughed.”",
    ],
    good=["He said: \"They called it 'the gift' and laughed.\"", 'He called it "the gift" and "the curse".'],
)
def check(article: Article) -> Hits:
    for fault in article.once(quotations).faults:
        if fault.kind == "nested":
            yield Hit(fault.start, fault.end, f"{fault.mark} opens a quotation within a quotation of the same marks")
