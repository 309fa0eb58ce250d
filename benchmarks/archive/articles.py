"""An archive without end, of news articles of about 4 KB, some of them copies of others.

Real text varied: every article is put together of paragraphs of the corpus in which all words of three letters and more
become other words of the corpus. So paragraphs, quotations and names look as they do in news, and unrelated articles
have as little in common as they have there. Where the real text is missing, text is
spoken by a chain of invented words. One article in ten is an edited copy of one shortly before it. Everything follows
from the seed.
"""

import gzip
import json
import random
import re
from collections import defaultdict, deque
from collections.abc import Iterator
from functools import cache
from typing import Any

from benchmarks.duplicates.corpus import CORPORA
from benchmarks.duplicates.corpus import articles as spoken
from benchmarks.duplicates.edits import EDITS

SIZE = 3_700
"""Characters from which no further text is added; articles then have 4 KB on average."""
COPIES = 10
"""One article in so many is a copy."""
MEMORY = 1_000
"""Articles back that a copy's original may be."""
LONG = 5
"""Letters from which words are of another sort."""
_WORD = re.compile(r"\b([a-z]{3,})\b")

Words = dict[tuple[str, bool], list[str]]


def records(number: int, seed: int = 1) -> Iterator[dict[str, Any]]:
    """So many articles as records."""
    random_ = random.Random(seed)
    texts, last = _texts(random_), deque[str](maxlen=MEMORY)
    for count in range(number):
        if last and random_.randrange(COPIES) == 0:
            text = random_.choice(EDITS)(random_.choice(last), random_)
        else:
            text = next(texts)
            last.append(text)
        day = f"20{count % 20:02}-{count % 12 + 1:02}-{count % 28 + 1:02}"
        yield {"id": f"a{count}", "source": f"Paper {count % 25}", "date": day, "text": text}


def _texts(random_: random.Random) -> Iterator[str]:
    if not (CORPORA / "clean").is_dir():
        return spoken(random_)
    return _varied(random_)


def _varied(random_: random.Random) -> Iterator[str]:
    paragraphs, words = _learned()
    while True:
        text: list[str] = []
        while sum(map(len, text)) < SIZE:
            text.append("".join(_other_words(random_.choice(paragraphs), words, random_)))
        yield "\n\n".join(text)


def _other_words(pieces: list[str], words: Words, random_: random.Random) -> Iterator[str]:
    """A paragraph with other words, of which none stands there twice in a row."""
    before = ""
    for place, piece in enumerate(pieces):
        if place % 2:
            others = words[_sort(piece)]
            before = next((word for word in random_.choices(others, k=3) if word != before), piece)
        yield before if place % 2 else piece


@cache
def _learned() -> tuple[list[list[str]], Words]:
    """Paragraphs in pieces of which every second one is a word; and the words to put in, by their sort."""
    with gzip.open(CORPORA / "clean" / "bbc.jsonl.gz", "rt", encoding="utf8") as lines:
        texts = [json.loads(line)["text"].strip() for line in lines]
    words: Words = defaultdict(list)
    for word in (word for text in texts for word in _WORD.findall(text)):  # as often as they occur
        words[_sort(word)].append(word)
    paragraphs = (paragraph for text in texts for paragraph in text.split("\n\n")[1:])
    return [_WORD.split(paragraph) for paragraph in paragraphs if paragraph], words


def _sort(word: str) -> tuple[str, bool]:
    """Words of a sort take each other's place: the article before, a or an, stays right."""
    return word[0], len(word) >= LONG
