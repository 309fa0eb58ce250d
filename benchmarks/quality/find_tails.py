"""How much boilerplate is found: in labelled web articles, and put into clean news; and repeated headlines."""

import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from newslint.article import Article
from newslint.packs import all_rules
from newslint.rules import CorpusRule, Rule

from . import readings
from .corpora import clean_articles, in_share, rows
from .figures import Figure, share_found
from .inject_between import Between, put_between
from .inject_boilerplate import Injected, inject
from .trailing import Score
from .trailing import measure as score_of

LEAST = 100
PIECES = 1_000
"""Pieces put in, where everything is measured."""
SEED = 7


def measure(folder: Path, share: float, rules: list[Rule]) -> Iterator[Figure]:
    """The figures about boilerplate. ``rules`` are those that may find it line by line."""
    labelled = folder / "corpora" / "boilerplate" / "wcxb_dev.jsonl.gz"
    web = [row for row in rows(labelled) if in_share(row["id"], share)]
    trailing = [rule for rule in rules if rule.id == "boilerplate/trailing-block"]
    loose = all_rules()["boilerplate/trailing-block-loose"]
    assert not isinstance(loose, CorpusRule)
    asked = {"trailing block": trailing, "trailing and loose block": [*trailing, loose], "all boilerplate rules": rules}
    known = readings.load()
    read = [readings.corrected(row, known) for row in web]
    for what, some in asked.items():
        yield from figures(what, score_of(web, some))
        yield from figures(f"{what}, as read", score_of(read, some))
    texts = [article.text for article in clean_articles(folder, "bbc")][: max(LEAST, int(PIECES * share))]
    yield share_found("found: boilerplate put into articles", (finds(rules, piece) for piece in pieces(texts)))
    between = put_between(texts, random.Random(SEED))
    yield share_found("kept: last paragraphs with promotion above them", (keeps(trailing, piece) for piece in between))
    repeated = all_rules()["structure/repeated-headline"]
    assert not isinstance(repeated, CorpusRule)
    found = (any(repeated.check(Article(with_headline_twice(text)))) for text in texts)
    yield share_found("found: repeated headlines", found)


def figures(what: str, score: Score) -> Iterator[Figure]:
    """Precision of the lines that were flagged, and recall of the boilerplate after the last line of the article."""
    yield Figure(f"precision: lines of web articles, {what}", score.precision, score.right + score.wrong)
    yield Figure(f"found: trailing lines of web articles, {what}", score.recall, score.trailing)


def pieces(texts: Sequence[str]) -> Iterator[Injected]:
    """The same piece of boilerplate every time in each article."""
    rng, titles = random.Random(SEED), [text.partition("\n")[0] for text in texts]
    return (inject(text, titles, rng) for text in texts)


def finds(rules: Iterable[Rule], piece: Injected) -> bool:
    """Whether a rule about boilerplate reports the place; which of them is not asked."""
    article = Article(piece.text, declared_language="en")
    hits = (hit for rule in rules if rule.applies_to(article) for hit in rule.check(article))
    return any(hit.start < piece.end and hit.end > piece.start for hit in hits)


def keeps(rules: Iterable[Rule], piece: Between) -> bool:
    """Whether no rule about trailing blocks reports what is still the article."""
    article = Article(piece.text, declared_language="en")
    hits = (hit for rule in rules for hit in rule.check(article))
    return not any(hit.start < piece.end and hit.end > piece.start for hit in hits)


def with_headline_twice(text: str) -> str:
    """The text with its headline, which is the first line, once more as its first paragraph."""
    headline, _, body = text.partition("\n")
    return f"{headline}\n\n{headline}\n{body}"
