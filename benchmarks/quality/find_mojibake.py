"""How much broken encoding is found and restored, beside what ftfy restores, and what is changed that was right.

The texts are sentences in many languages, French news and English news with curly marks or currency signs; each is
broken by each codec mistake. Restored means: after the repairs of all encoding rules the text is what it was.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from newslint.article import Article
from newslint.hit import Edit
from newslint.rules import Rule

from .corpora import clean_articles, in_share, rows
from .figures import Figure, count, share_found
from .inject_mojibake import MISTAKES, break_encoding

LONGEST = 400
EACH = 150
"""Texts of each source, where everything is measured."""
LATIN = frozenset(["ca", "cs", "da", "de", "es", "et", "fi", "fr", "hr", "hu", "it", "lt", "lv"])
LATIN |= {"nl", "pl", "pt", "ro", "sv", "tr"}
OTHER = frozenset(["bg", "el", "ru", "sr", "uk"])


class Outcome(NamedTuple):
    """What became of one broken text: was it reported, restored by us, restored by ftfy."""

    found: bool
    restored: bool
    by_ftfy: bool


def measure(folder: Path, share: float, rules: list[Rule]) -> Iterator[Figure]:
    """The figures about encodings. ``rules`` are those that may find and repair it."""
    texts = list(sample(folder, max(0.2, share)))
    outcomes = [outcome(text, broken, rules) for text in texts for broken in breakages(text)]
    yield share_found("found: broken encodings, reported where they stand", (o.found for o in outcomes))
    yield share_found("restored: broken encodings", (o.restored for o in outcomes))
    yield share_found("restored by ftfy: broken encodings", (o.by_ftfy for o in outcomes))
    cases = folder / "corpora" / "encoding"
    negative = json.loads((cases / "ftfy_negative.json").read_text("utf8"))
    mojibake = [rule for rule in rules if rule.id == "encoding/mojibake"]
    yield count("alarms: ftfy's negative cases", (is_harmed(case, mojibake) for case in negative))
    wild = json.loads((cases / "ftfy_in-the-wild.json").read_text("utf8"))
    yield share_found("found: ftfy's cases in the wild", (bool(edits(rules, case["original"])) for case in wild))


def is_harmed(case: Mapping[str, str], rules: list[Rule]) -> bool:
    """Whether the rules turn a case into something else than it is or, in part, should become."""
    text = case["original"]
    return applied(text, edits(rules, text)) not in (text, case["fixed"], case.get("fixed-encoding"))


def sample(folder: Path, share: float) -> Iterator[str]:
    """Texts with characters beyond ASCII, evenly from each source."""
    number = int(EACH * share)
    sentences = folder / "corpora" / "language" / "sentences.jsonl.gz"
    for languages in (LATIN, OTHER):
        of_these = (row["text"] for row in rows(sentences) if row["lang"] in languages and in_share(row["text"], 0.1))
        yield from first(of_these, number)
    for corpus in ("wikinews-fr", "bbc"):
        yield from first((line for one in clean_articles(folder, corpus) for line in one.text.split("\n")), number)


def first(texts: Iterable[str], number: int) -> Iterator[str]:
    """The first texts of a fair length that a codec can break at all."""
    fit = (text.strip() for text in texts if not text.isascii() and 20 <= len(text.strip()) <= LONGEST)
    yield from (text for text, _ in zip(fit, range(number), strict=False))


def breakages(text: str) -> Iterator[str]:
    """The text broken by each mistake that changes it."""
    return filter(None, (break_encoding(text, mistake) for mistake in MISTAKES.values()))


def outcome(text: str, broken: str, rules: Iterable[Rule]) -> Outcome:
    """What the rules, and ftfy, make of one broken text."""
    from ftfy import fix_encoding

    found = edits(rules, broken)
    return Outcome(bool(found), applied(broken, found) == text, fix_encoding(broken) == text)


def edits(rules: Iterable[Rule], text: str) -> list[Edit]:
    """The repairs that the rules offer, in the order of the text."""
    article = Article(text)
    return sorted({edit for rule in rules for hit in rule.check(article) for edit in hit.edits})


def applied(text: str, found: Iterable[Edit]) -> str:
    """The text after the repairs; one that overlaps another before it is left out."""
    result, position = "", 0
    for edit in found:
        if edit.start >= position:
            result += text[position : edit.start] + edit.content
            position = edit.end
    return result + text[position:]
