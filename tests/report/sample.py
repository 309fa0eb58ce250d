"""A few invented violations that between them have everything a report must show.

``python -m tests.report.sample`` writes the expected files anew; read the difference before you commit it.
"""

from collections.abc import Sequence
from pathlib import Path

from newslint.article import Article
from newslint.corpus import Corpus, Key
from newslint.hit import Edit, Hit, Related
from newslint.problem import Problem
from newslint.report import FORMATS, Context, render
from newslint.rules import Rule, Severity, Written
from newslint.violation import Violation, violation

EXPECTED = Path(__file__).parent / "expected"


def rule(id_: str, doc: str, severity: Severity = "warning", safe: bool = False) -> Rule:
    return Rule(lambda: Written(lambda article: iter(()), doc), "sample", severity, "on", safe, id=id_)


RULES = {
    found.id: found
    for found in [
        rule("boilerplate/reading-time", "A reading time stands in the text.\n\nIt is true on the site only."),
        rule("duplicate/passage", "A passage stands in another article too.\n\nReaders meet it twice.", "error"),
        rule("typography/no-break-space", "A no-break space stands here.\n\nSearches miss it.", "info", safe=True),
    ]
}

FERRY = Article(
    "Ferry “Ōtori” to sail again\n\n4 minute read\n\nThe\tferry 大鳥 sails 10\u00a0times a day, officials said.\n\n"
    "More on this\nHarbour news\nTides\n",
    "news/ferry, 100%: new.txt",
)
BRIDGE = Article("A bridge. " * 30 + "The ferry sails te\u0301n times a day. " + "No toll. " * 30, "news/bridge.txt")
RECORD = Article("Harbour\nThe  harbour\x1b[2J opens.", "news/all.jsonl", record="h-17", row=4)
ARTICLES = [FERRY, BRIDGE, RECORD]


def at(article: Article, text: str) -> tuple[int, int]:
    start = article.text.index(text)
    return start, start + len(text)


def violations() -> list[Violation]:
    read: Corpus[object] = Corpus(
        [Key(a.path, a.record) for a in ARTICLES], [None] * 3, [True] * 3, ARTICLES.__getitem__
    )
    reading, duplicate, space = RULES.values()
    other = Related(*at(BRIDGE, "The ferry sails te\u0301n times a day."), "the same passage", article=1)
    record = Related(*at(RECORD, "harbour"), "the word in a record", article=2)
    tail, end = at(FERRY, "More on this\nHarbour news\nTides\n")
    double = at(RECORD, "  ")
    return [
        violation(FERRY, reading, Hit(*at(FERRY, "4 minute read"), "'4 minute read' is a reading time", fix="")),
        violation(FERRY, duplicate, Hit(*at(FERRY, "ferry 大鳥"), "stands in 2 places", related=(other, record)), read),
        violation(FERRY, space, Hit(*at(FERRY, "\u00a0"), "no-break space", fix=" ")),
        violation(FERRY, reading, Hit(tail, end, "a block of links", fix="")),
        violation(FERRY, reading, Hit(end - 1, end - 1, "a mark of no width", fix=(Edit(0, 5, ""), Edit(6, 7, '"')))),
        violation(BRIDGE, duplicate, Hit(*at(BRIDGE, "te\u0301n"), "an accent 100% wrong, see [docs](x)", fix="ten")),
        violation(RECORD, space, Hit(*double, "two spaces\n::error::in\x1b[31m a record", fix=" ")),
    ]


PROBLEMS: Sequence[Problem] = [
    Problem("news/photo.txt", "not text: it holds NUL characters"),
    Problem("b.jsonl", "not JSON", 3, 3),
]
CONTEXT = Context(RULES, PROBLEMS, version="1.2.3")
REPORTS = [*FORMATS, "statistics"]


def report(format: str, context: Context = CONTEXT) -> str:
    return "".join(render(format, violations(), context))


if __name__ == "__main__":
    for name in REPORTS:
        (EXPECTED / f"{name}.txt").write_text(report(name), "utf-8")
