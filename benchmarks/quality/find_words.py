"""How many garbled words are found: put in by the injector, found by eye in real news, collected as misspellings."""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from newslint.rules import Rule

from .corpora import clean_articles, rows, share_of
from .figures import Figure, count, share_found
from .inject_words import Injector, Slip, finds, fused, joint, typo

INJECTORS: dict[str, Injector] = {
    "one-edit typos put into lower-case words": typo,
    "words fused by a lost space": fused,
    "words fused at a lost paragraph joint": joint,
}
SLIPS = 1_000
"""Slips of each kind, where everything is measured."""
LEAST = 100
SEED = 3
CARRIER = "They said on Friday that the {} had been seen by all of them."


def measure(folder: Path, share: float, rules: list[Rule]) -> Iterator[Figure]:
    """The figures about garbled words. ``rules`` are those that may find them."""
    texts = [article.text for article in clean_articles(folder, "bbc")]
    number = max(LEAST, int(SLIPS * share))
    for name, inject in INJECTORS.items():
        yield share_found(f"found: {name}", (finds(rules, slip) for slip in slips(texts, inject, number)))
    garbled = folder / "corpora" / "garbled"
    natural = (slip_in(row["ctx"], row["word"]) for row in rows(garbled / "natural_fused.jsonl.gz"))
    yield share_found("found: fused words seen in real news", (finds(rules, slip) for slip in natural))
    listed = share_of(rows(garbled / "typos.jsonl.gz"), 0.02 * max(share, 0.2))
    known = (slip_in(CARRIER.format(row["typo"]), row["typo"]) for row in listed)
    yield share_found("found: collected misspellings, common and rare", (finds(rules, slip) for slip in known))
    lines = (garbled / "camel_case_names.txt").read_text("utf8").splitlines()
    names = (name for name, *_ in map(str.split, filter(str.strip, lines)))
    calls = (finds(rules, slip_in(CARRIER.format(name), name)) for name in names)
    yield count("alarms: names with a capital inside", calls)


def slips(texts: Sequence[str], inject: Injector, number: int) -> Iterator[Slip]:
    """The same slips every time, one an article."""
    rng = random.Random(SEED)
    chosen = (texts[at % len(texts)] for at in rng.sample(range(2 * len(texts)), min(2 * number, 2 * len(texts))))
    put_in = (slip for text in chosen if (slip := inject(text, rng)))
    yield from (slip for slip, _ in zip(put_in, range(number), strict=False))


def slip_in(text: str, word: str) -> Slip:
    """A slip that stands in a text already."""
    at = text.index(word)
    return Slip(text, at, at + len(word))
