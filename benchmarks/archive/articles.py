"""An archive without end, of news articles of about 4 KB, some of them copies of others.

Real text varied: every article is put together of paragraphs of the corpus in which all longer words and half of the
shorter ones become other words of the corpus. So paragraphs, quotations and names look as they do in news, and
unrelated articles have as little in common as they have there. Where the real text is missing, text is
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
"""Letters of the words that always become others; unless they do, hundreds of articles share their phrases."""
_WORD = re.compile(r"\b([a-z]+)\b")


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
            pieces = list(random_.choice(paragraphs))
            for place in range(1, len(pieces), 2):
                if len(pieces[place]) >= LONG or random_.random() < 0.5:
                    pieces[place] = random_.choice(words[_sort(pieces[place])])
            text.append("".join(pieces))
        yield "\n\n".join(text)


@cache
def _learned() -> tuple[list[list[str]], dict[tuple[str, bool], list[str]]]:
    """Paragraphs in pieces of which every second one is a word; and the words to put in, by their sort."""
    with gzip.open(CORPORA / "clean" / "bbc.jsonl.gz", "rt", encoding="utf8") as lines:
        texts = [json.loads(line)["text"].strip() for line in lines]
    words: dict[tuple[str, bool], list[str]] = defaultdict(list)
    for word in (word for text in texts for word in _WORD.findall(text)):  # as often as they occur
        words[_sort(word)].append(word)
    paragraphs = (paragraph for text in texts for paragraph in text.split("\n\n")[1:])
    return [_WORD.split(paragraph) for paragraph in paragraphs if paragraph], words


def _sort(word: str) -> tuple[str, bool]:
    """Words of a sort take each other's place: the article before, a or an, stays right."""
    return word[0], len(word) >= LONG
