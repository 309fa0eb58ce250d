"""A sketch: the small part of an article's shingles by which copies find each other (FracMinHash).

Kept are the shingles whose 32-bit hash lies below 2^32 / 8, so that whatever two articles share, their sketches share
an eighth of it, wherever it stands and however long the rest is; of a short text at least the 16 smallest. They stay in
the order of the text, so that a run of them shared in the same order tells of a passage shared.
"""

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from newslint.article import Article
from newslint.duplicates.minhash import hash32
from newslint.duplicates.shingles import Shingles, shingle
from newslint.duplicates.tokens import Tokens, batches, tokenise

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FRACTION = 8
"""One shingle of so many is kept. At 8 a passage of 60 words leaves 7 traces on average, none in 1 of 1,800."""
LEAST = 16
"""Shingles kept of a short text."""
LIMIT = (1 << 32) // FRACTION
WORTH_NUMPY = 250_000
"""Characters to sketch one by one from which numpy, once imported, has saved more time than its import takes."""

_characters = 0


class Sketch(NamedTuple):
    """What is kept of an article to compare it with others: some 500 bytes for 700 words.

    ``identity`` is equal for texts of equal tokens (64 bits, so verify); ``kept`` holds the kept 32-bit shingle hashes
    in the order of the text, little-endian.
    """

    tokens: int
    identity: int
    kept: bytes

    @property
    def hashes(self) -> "NDArray[np.uint32]":
        """The kept hashes."""
        import numpy as np

        return np.frombuffer(self.kept, "<u4")


def sketch(text: str) -> Sketch:
    """The sketch of one text, made without numpy as long as importing that would take longer."""
    global _characters
    _characters += len(text)
    if "numpy" in sys.modules or _characters > WORTH_NUMPY:
        return next(sketches([text]))
    from newslint.duplicates.plain import plain_sketch

    return plain_sketch(text)


def sketches(texts: Iterable[str]) -> Iterator[Sketch]:
    """The sketch of each text, in order; memory is that of a batch."""
    for batch in batches(texts):
        tokens = tokenise(batch)
        yield from sketches_of(tokens, shingle(tokens))


def digest(article: Article) -> Sketch:
    """The sketch of an article's prose: the digest that all rules about duplicates share."""
    return sketch(article.prose)


def sketches_of(tokens: Tokens, shingles: Shingles) -> Iterator[Sketch]:
    """The sketches of texts whose tokens and shingles are known."""
    import numpy as np

    hashes = hash32(shingles.hashes)
    kept = np.flatnonzero(hashes < LIMIT)
    packed = hashes[kept].astype("<u4", copy=False).tobytes()
    cuts = (np.searchsorted(kept, shingles.bounds) * 4).tolist()
    sums = np.zeros(len(hashes) + 1, np.uint64)
    np.cumsum(shingles.hashes, out=sums[1:])
    identities = np.diff(sums[shingles.bounds]).tolist()
    counts, bounds = np.diff(tokens.bounds).tolist(), shingles.bounds.tolist()
    for number, (count, identity) in enumerate(zip(counts, identities, strict=True)):
        first, last = cuts[number], cuts[number + 1]
        part = packed[first:last]
        if len(part) < 4 * LEAST:
            part = _smallest(hashes[bounds[number] : bounds[number + 1]])
        yield Sketch(count, identity, part)


def _smallest(hashes: "NDArray[np.uint32]") -> bytes:
    """The smallest hashes of a short text, in the order of the text."""
    import numpy as np

    chosen = hashes[np.sort(np.argsort(hashes, kind="stable")[:LEAST])]
    return chosen.astype("<u4", copy=False).tobytes()
