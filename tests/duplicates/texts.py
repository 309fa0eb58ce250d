"""Texts made up at random, and the real ones where they are at hand."""

import gzip
import json
import random
from pathlib import Path

import pytest
from hypothesis import strategies as st

CORPORA = Path(__file__).parents[3] / "shared" / "corpora"
SEEDS = Path(__file__).parents[3] / "shared" / "seeds"

words = st.text("abcdeABCÉüßñ0123 ,.-’'\n", max_size=400)
anything = st.text(st.characters(), max_size=200)


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a file of real text; skips the test where it is missing."""
    path = CORPORA / name
    if not path.exists():
        pytest.skip(f"needs the real text in {path}")
    with gzip.open(path, "rt", encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def article(words: int, seed: int = 0) -> str:
    """A text of made-up words, the same for the same seed."""
    random_ = random.Random(seed)
    syllables = ["ka", "lo", "mi", "ster", "ven", "dru", "pal", "qui", "tor", "esh"]
    made = ["".join(random_.choices(syllables, k=random_.randint(1, 4))) for _ in range(words)]
    return " ".join(word + random_.choice(["", "", "", "", ",", ".\n"]) for word in made)
