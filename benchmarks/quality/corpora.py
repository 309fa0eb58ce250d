"""The text that is measured on: clean news, labelled samples and the seed articles, in a folder beside the repository.

The folder is named by ``--text`` or the variable NEWSLINT_TEXT; otherwise it is ``../shared``. It holds ``corpora/``
and ``seeds/``. Nothing of it is part of the project: it is other people's text.
"""

import gzip
import json
import os
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar

from newslint.article import Article, Format
from newslint.readers import article_from_text

T = TypeVar("T")

BESIDE = Path(__file__).parents[3] / "shared"
CLEAN = {
    "bbc": "clean/bbc.jsonl.gz",
    "reuters": "clean/reuters.jsonl.gz",
    "wsj": "clean/wsj.jsonl.gz",
    "wikinews-fr": "language/wikinews_fr.jsonl.gz",
    "ucsc": "markdown/ucsc",
}
"""The clean corpora and where they stand below ``corpora/``; the last is a folder of Markdown files."""


def text_folder(given: str | None = None) -> Path:
    """The folder of the text to measure on. Raises FileNotFoundError, with the reason, where there is none."""
    folder = Path(given or os.environ.get("NEWSLINT_TEXT") or BESIDE).resolve()
    for part in ("corpora", "seeds"):
        if not (folder / part).is_dir():
            raise FileNotFoundError(f"no text to measure on: {folder} holds no folder {part!r}")
    return folder


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a compressed JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf8") as lines:
        yield from map(json.loads, lines)


def in_share(identity: str, share: float) -> bool:
    """Whether something belongs to a share of 0 to 1 of all; the same ones every time, and in every larger share."""
    return int.from_bytes(blake2b(identity.encode(), digest_size=4).digest()) < share * 2**32


def share_of(things: Iterable[T], share: float) -> list[T]:
    """An even share of things that have no name of their own, by their position."""
    return [thing for number, thing in enumerate(things) if in_share(str(number), share)]


def clean_articles(folder: Path, corpus: str, share: float = 1.0) -> Iterator[Article]:
    """The articles of a clean corpus; an article's path is its id."""
    path = folder / "corpora" / CLEAN[corpus]
    for identity, text, format in _files(path) if path.is_dir() else _records(path):
        if in_share(identity, share):
            yield article_from_text(text, path=identity, format=format)


def _records(path: Path) -> Iterator[tuple[str, str, Format]]:
    return ((row["id"], row["text"], "text") for row in rows(path))


def _files(path: Path) -> Iterator[tuple[str, str, Format]]:
    for file in sorted(path.glob("*.md")):
        yield file.name, file.read_bytes().decode("utf8", "surrogateescape"), "markdown"
