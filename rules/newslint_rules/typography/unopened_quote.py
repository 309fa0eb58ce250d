"""A quotation is closed and was never opened, or goes on in a new paragraph without its opening mark.

The reader learns at its end that something was quoted, and not where it began: words of the reporter become words of
the person quoted.
"""

from newslint import Article, Edit, Hit, Hits, rule
from newslint.quotations import Fault, quotations

_MISSING = {
    "not reopened": "the quotation goes on in this paragraph, which should begin with {}",
    "not opened": "a quotation begins here and lacks its opening mark {}",
}


@rule(
    precision="33 of 35 alarms true on reading, in 3.2 million words of clean news; on BBC news 10 of 10",
    bad=[
        'We will build it,⟦"⟧ the mayor said.',
        'The mayor said it was a gift to the town.⟦"⟧\n\n"We are happy," said a shopkeeper.',
        "The bridge was “a gift to the town,”⟦”⟧ he said.",
        "The mayor said: “We will build it.\n\n⟦It⟧ will cost little,” he added.",
        'He said: ⟦We⟧ will build it. "It will cost little," he said.',
        'He said,⟦"⟧ We will build it." She left. "It will cost little," he said.',
        '"That is a gift." The mayor hopes for 12,000⟦"⟧ by May.',
        '"The town is glad. "It is a gift." The mayor called it a great gift⟦"⟧ in May.',
        "Ein Geschenk an die Stadt⟦“⟧, sagte er. „Das stimmt.“",
    ],
    good=[
        'The boy was 5\'10" and the pipe 12" wide. "The 9" pan is new," he said.',
        'A talk called "The Bridge of\n\nOur Children"\n\nwas held.',
        "“We will build it.\n\n“It will cost little,” he added.",
        "The workers’ wages, the boys’ school and rock ’n’ roll.",
        "”Vi bygger det”, sade han. ”Det blir billigt.”",
    ],
)
def check(article: Article) -> Hits:
    for fault in article.once(quotations).faults:
        if fault.kind == "unopened":
            yield Hit(fault.start, fault.end, f"{fault.mark} closes a quotation that was never opened")
        elif fault.kind == "doubled closing":
            yield Hit(fault.start, fault.end, f"the closing mark {fault.mark} stands twice", "")
        elif fault.kind == "misplaced":
            yield _turned(fault)
        elif fault.kind in _MISSING:
            yield _insertion(fault)


def _turned(fault: Fault) -> Hit:
    message = f"{fault.mark} opens a quotation and belongs after the space"
    return Hit(fault.start, fault.end, message, (Edit(fault.start, fault.end + 1, " " + fault.mark),))


def _insertion(fault: Fault) -> Hit:
    message = _MISSING[fault.kind].format(fault.mark)
    return Hit(fault.start, fault.end, message, (Edit(fault.start, fault.start, fault.mark),))
