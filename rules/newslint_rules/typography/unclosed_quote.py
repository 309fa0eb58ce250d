"""A quotation is opened and never closed, or its opening mark stands twice.

The reader cannot tell where the quoted words end and the reporter's begin: whose claim it is hangs on that mark. A
quotation over several paragraphs opens each of them (in English; elsewhere perhaps only the first) and closes only the
last, so that is not reported.
"""

from newslint import Article, Example, Hit, Hits, rule
from newslint.quotations import quotations


@rule(
    precision=(
        "92 of 92 alarms true on reading, in 3.2 million words of clean news; .93 of dropped or doubled marks found"
    ),
    bad=[
        'The mayor called it ⟦"⟧a gift to the town. Work begins in May.',
        "The mayor called it ⟦“⟧a gift to the town, and left. “We are happy,” said a shopkeeper.",
        'The mayor called it "⟦"⟧a gift to the town".',
        "⟦„⟧Das ist gut, sagte der Bürgermeister. „Das ist sehr gut“, sagte er.",
        'He said: ⟦"⟧We will build it. But he said that it would cost little. "It is a gift," he said.',
        '⟦"⟧We will build it, the mayor of the town told Roe News. "It is a gift."',
        'He said: ⟦"⟧We will build it.\n\nThe council disagreed.',
        Example("Er sagte: ⟦„⟧Wir bauen es.\n\nDie Stadt ist froh. „Ein Geschenk“, sagte sie.", language="de"),
        Example("Le maire a parlé d'un ⟦«⟧ cadeau pour la ville. « Merci », dit-il.", language="fr"),
    ],
    good=[
        'He said: "We will build it.\n\n"It will cost little," he added.',
        'The table is 5\'10" wide, and "Cabaret" is on.',
        '"The harbour is old. "We will build a new one," he said.',
        "Rock ’n’ roll of the ’90s: “Go get ’em,” he said.",
        'It found that\n"building it takes a year.\n    "It will cost little," it said.',
        'A talk called "The Bridge. . . "--and the Town.',
        'They "have gone from "no gift" to "great gift" yet," he said.',
        Example('[More](https://example.org/a.htm "Link to Talk on "the gift"")', format="markdown"),
        'Set name = "" and go.\n» Read on',
        "»Das ist gut«, sagte sie. „Das ist gut“, sagte er.",
        'She called it "a gift ". Then she said: "It is late ", and left.',
        'They sang "All of it\nis ours to give" at the gate.',
        Example("Er sagte: „Wir bauen es.\n\nEs wird wenig kosten.\n\nEs ist ein Geschenk.“", language="de"),
        Example("Dijo: «Lo construiremos.\n\n»Costará poco.\n\n»Es un regalo».", language="es"),
    ],
)
def check(article: Article) -> Hits:
    for fault in article.once(quotations).faults:
        if fault.kind == "unclosed":
            yield Hit(fault.start, fault.end, f"the quotation that {fault.mark} opens is never closed")
        elif fault.kind == "doubled opening":
            yield Hit(fault.start, fault.end, f"the opening mark {fault.mark} stands twice", "")
