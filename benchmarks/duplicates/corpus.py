"""A collection of news articles of about 4 KB in which one in five is an edited copy, with what was done to it.

The originals are new text spoken in the manner of real news: a chain of words learned from it, so that stock phrases
are as frequent as they are there. Without real text, the chain is learned from sentences made of invented words.
Everything follows from the seed.
"""

import gzip
import json
import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from benchmarks.duplicates.edits import EDITS

CORPORA = Path(__file__).parents[3] / "shared" / "corpora"
SIZE = 4_000
"""Characters of an original, on average."""


@dataclass(frozen=True)
class Planted:
    """Article ``copy`` was made from ``original`` (numbers) by the edit of that name."""

    original: int
    copy: int
    edit: str


@dataclass(frozen=True)
class Collection:
    """The articles, in random order, and the copies among them."""

    texts: list[str]
    planted: list[Planted]


def collection(size: int, seed: int = 1) -> Collection:
    """``size`` articles, a fifth of them edited copies of others."""
    random_ = random.Random(seed)
    originals = [text for text, _ in zip(articles(random_), range(size - size // 5), strict=False)]
    copied = random_.sample(range(len(originals)), size // 5)
    edits = [EDITS[number % len(EDITS)] for number in range(len(copied))]
    copies = [edit(originals[number], random_) for number, edit in zip(copied, edits, strict=True)]
    order = random_.sample(range(size), size)
    place = {number: at for at, number in enumerate(order)}
    texts = originals + copies
    planted = [
        Planted(place[number], place[len(originals) + at], edit.__name__)
        for at, (number, edit) in enumerate(zip(copied, edits, strict=True))
    ]
    return Collection([texts[number] for number in order], planted)


def articles(random_: random.Random) -> Iterator[str]:
    """Articles without end."""
    chain = learned_from(CORPORA) or learned(invented_texts(random_))
    starts = sorted(chain)
    while True:
        yield spoken(chain, starts, max(300, int(random_.gauss(SIZE, SIZE / 3))), random_)


@cache
def learned_from(corpora: Path) -> dict[tuple[str, str], list[str]]:
    """The chain of the BBC corpus; empty where it is missing."""
    path = corpora / "clean" / "bbc.jsonl.gz"
    if not path.exists():
        return {}
    with gzip.open(path, "rt", encoding="utf8") as lines:
        return learned([json.loads(line)["text"] for line in lines])


def invented_texts(random_: random.Random) -> list[str]:
    """Texts of invented words whose frequencies fall off as those of a language do."""
    syllables = ["ka", "lo", "mi", "ster", "ven", "dru", "pal", "qui", "tor", "esh", "an", "the", "or", "is"]
    words = ["".join(random_.choices(syllables, k=random_.randint(1, 4))) for _ in range(20_000)]
    weights = [1 / (rank + 3) for rank in range(len(words))]
    ends = [*[""] * 10, ",", ".", ".\n\n"]
    return [
        " ".join(word + random_.choice(ends) for word in random_.choices(words, weights, k=600)).replace(
            "\n\n ", "\n\n"
        )
        for _ in range(1_000)
    ]


def learned(texts: list[str]) -> dict[tuple[str, str], list[str]]:
    """Which words follow each two words. Paragraph breaks are words."""
    chain: dict[tuple[str, str], list[str]] = defaultdict(list)
    for text in texts:
        words = text.replace("\n\n", " \n\n ").split(" ")
        for (one, two), (_, three) in pairwise(pairwise(words)):
            chain[one, two].append(three)
    return chain


def spoken(
    chain: dict[tuple[str, str], list[str]], starts: list[tuple[str, str]], size: int, random_: random.Random
) -> str:
    """A text of about ``size`` characters.

    Every fourth word is drawn anew: then unrelated texts share as many shingles as unrelated BBC reports do (two in a
    thousand pairs have one of the sampled eighth in common).
    """
    one, two = random_.choice(starts)
    words, length = [one, two], len(one) + len(two)
    while length < size:
        options = chain.get((one, two)) if random_.random() > 1 / 4 else None
        one, two = (two, random_.choice(options)) if options else random_.choice(starts)
        words.append(two)
        length += len(two) + 1
    return " ".join(words).replace(" \n\n ", "\n\n")
