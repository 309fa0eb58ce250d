"""What lines of labelled web articles are when a person reads them: of the article, or of the page around it.

Their labels say what a reference text holds. Some of these texts stop in the middle of an article, some leave out its
questions and answers or its sources, and some keep a share button. Lines were read where label and rule differ: all
that a rule flagged against its label, and the longest runs of boilerplate that no rule found. Only hashes are kept.
"""

from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any

READ = Path(__file__).parent / "reviewed_lines.tsv"
_LABELS = {"article": "gold", "page": "boiler"}
_BULLETS = "-•* "


def load(path: Path = READ) -> dict[str, str]:
    """The labels that the lines should have, by their keys."""
    lines = path.read_text("utf8").splitlines() if path.exists() else []
    parted = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {key: _LABELS[what] for key, what in parted}


def key_of(identity: str, line: str) -> str:
    """What names a line of an article, whichever way it was extracted, without holding any of its text."""
    text = " ".join(line.split()).lstrip(_BULLETS)
    return blake2b(f"{identity} {text}".encode("utf8", "surrogateescape"), digest_size=6).hexdigest()


def corrected(row: dict[str, Any], read: Mapping[str, str]) -> dict[str, Any]:
    """A labelled article with the labels that its lines have on reading."""
    keys = (key_of(row["id"], line) for line in row["lines"])
    labels = [read.get(key, label) for key, label in zip(keys, row["labels"], strict=True)]
    return row | {"labels": labels}
