"""How many torn quotations are found: in each article of clean news one mark is dropped or doubled."""

import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from newslint.article import Article
from newslint.rules import Rule

from .corpora import clean_articles
from .figures import Figure, share_found
from .inject_marks import Slip, TornQuotation, tear_quotation

LEAST = 100
TORN = 1_000
SEED = 5


def measure(folder: Path, share: float, rules: list[Rule]) -> Iterator[Figure]:
    """The figures about quotation marks. ``rules`` are those that may find them."""
    number = max(LEAST, int(TORN * share))
    texts = [article.text for article in clean_articles(folder, "bbc")]
    kinds: tuple[Slip, ...] = ("dropped", "doubled")
    every: list[bool] = []
    for kind in kinds:
        results = [finds(rules, torn) for torn in torn_texts(texts, kind, number)]
        yield share_found(f"found: quotation marks {kind}", results)
        every += results
    yield share_found("found: quotation marks dropped or doubled", every)


def torn_texts(texts: Sequence[str], kind: Slip, number: int) -> Iterator[TornQuotation]:
    """The same torn quotations every time, one an article."""
    rng = random.Random(SEED)
    order = rng.sample(texts, len(texts))
    torn = (result for text in order if (result := tear_quotation(text, rng, kind)))
    yield from (result for result, _ in zip(torn, range(number), strict=False))


def finds(rules: Iterable[Rule], torn: TornQuotation) -> bool:
    """Whether a rule reports something in the paragraph of the slip, or in the next, where a reader would notice."""
    article = Article(torn.text, declared_language="en")
    start, end = around(torn.text, torn.offset)
    return any(start <= hit.start < end for rule in rules for hit in rule.check(article))


def around(text: str, offset: int) -> tuple[int, int]:
    """Where the paragraph of an offset begins, and where the one after it ends."""
    start = text.rfind("\n", 0, offset) + 1
    here = text.find("\n", offset)
    if here < 0:
        return start, len(text)
    following = here + len(text[here:]) - len(text[here:].lstrip("\n"))
    end = text.find("\n", following)
    return start, end if end >= 0 else len(text)
