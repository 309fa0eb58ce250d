"""Articles against an index of what was ingested before: the hits of the rules about duplicates.

The index holds no texts, so what it says is an estimate and shows no passages. Where the indexed article can still be
read, the two are compared exactly.
"""

from collections.abc import Callable, Iterator

from newslint.article import Article
from newslint.corpus import Key
from newslint.duplicates.comparison import compare
from newslint.duplicates.index import Index, Match, entry_of
from newslint.duplicates.listing import name
from newslint.duplicates.reporting import headline, in_short
from newslint.duplicates.verdicts import DEFAULT, Kind, Thresholds, verdict
from newslint.hit import Hit

RULES: dict[Kind, str] = {
    "exact": "duplicate/exact",
    "near": "duplicate/near",
    "contained": "duplicate/contained",
    "shared-passage": "duplicate/shared-passage",
}
"""The rule that each kind of match belongs to."""


def against(
    index: Index,
    article: Article,
    thresholds: Thresholds = DEFAULT,
    read: Callable[[Key], Article | None] = lambda key: None,
) -> Iterator[tuple[str, Hit]]:
    """A rule id and a hit for each indexed article that this one is a copy of or shares a passage with.

    ``read(key)`` may give the indexed article, if it still exists as it was.
    """
    for match in index.query(entry_of(article), thresholds):
        if (original := read(match.key)) is None:
            yield RULES[match.kind], Hit(*headline(article), message(match, "about: "))
            continue
        evidence = compare(article.prose, original.prose)
        if kind := verdict(evidence, thresholds):
            yield RULES[kind], Hit(*headline(article), message(Match(match.key, kind, evidence)))


def message(match: Match, about: str = "") -> str:
    """What a match says of the asked article. ``about`` stands before figures that are estimates."""
    other, figures = f"{name(match.key)}, which is in the index", f"({about}{in_short(match.evidence)})"
    if match.kind == "exact":
        return f"copy of {other}, word for word"
    if match.kind == "shared-passage":
        return f"{'some ' if about else ''}{match.evidence.longest} words in a row stand in {other}"
    if match.kind == "near":
        return f"near-duplicate of {other} {figures}"
    part = match.evidence.a_words < match.evidence.b_words
    return f"{'a part of' if part else 'longer version of'} {other} {figures}"
