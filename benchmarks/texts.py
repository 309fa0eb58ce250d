"""Writes text files of about 4 KB, and one of 2.4 KB: ``python -m benchmarks.texts DIRECTORY [--files N]``.

They are real news where there is a corpus beside the repository, else text that is made up: see
:mod:`benchmarks.duplicates.corpus`. The measuring process stays small, so this runs in one of its own.
"""

import argparse
import gzip
import json
import random
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from benchmarks.duplicates.corpus import CORPORA, articles

SIZE = 4_000
SHORT = 2_400
REAL = CORPORA / "clean" / "bbc.jsonl.gz"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("directory", type=Path)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--made-up", action="store_true", help="all different, however many")
    arguments = parser.parse_args()
    texts = articles(random.Random(1)) if arguments.made_up else filled(news())
    (arguments.directory / "many").mkdir(parents=True)
    for number in range(arguments.files):
        folder = arguments.directory / "many" / f"{number // 1000:03}"
        folder.mkdir(exist_ok=True)
        (folder / f"{number:06}.txt").write_text(next(texts).rstrip() + "\n", "utf-8")
    (arguments.directory / "one.txt").write_text(cut(next(texts), SHORT), "utf-8")


def news() -> Iterator[str]:
    """Articles of a real newsroom again and again, or made-up ones."""
    if not REAL.exists():
        yield from articles(random.Random(1))
    with gzip.open(REAL, "rt", encoding="utf-8") as lines:
        yield from cycle([json.loads(line)["text"] for line in lines])


def filled(texts: Iterator[str]) -> Iterator[str]:
    """Texts joined until they are long enough, and cut at the end of a line."""
    for text in texts:
        while len(text) < SIZE:
            text = f"{text.rstrip()}\n\n{next(texts)}"
        yield cut(text, SIZE)


def cut(text: str, size: int) -> str:
    """The beginning of a text, to the end of the sentence before ``size``."""
    end = text.rfind(". ", 0, size)
    return text[: end + 1].rstrip() + "\n" if end > 0 else text[:size]


if __name__ == "__main__":
    main()
