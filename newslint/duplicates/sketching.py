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


def expect(characters: int) -> None:
    """Say that so many characters will be sketched one by one, so that numpy, if it pays, is imported for the first."""
    global _characters
    _characters = max(_characters, characters)


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
    hashes = hash32(shingles.hashes)
    kept = kept_places(hashes, shingles.bounds)
    packed = hashes[kept.places].astype("<u4", copy=False).tobytes()
    cuts, identities = (kept.bounds * 4).tolist(), identities_of(shingles).tolist()
    counts = (tokens.bounds[1:] - tokens.bounds[:-1]).tolist()
    for number, (count, identity) in enumerate(zip(counts, identities, strict=True)):
        yield Sketch(count, identity, packed[cuts[number] : cuts[number + 1]])


class Kept(NamedTuple):
    """The places of the shingles that sketches keep. Text ``i`` keeps ``places[bounds[i]:bounds[i + 1]]``."""

    places: "NDArray[np.int64]"
    bounds: "NDArray[np.int64]"


def kept_places(hashes: "NDArray[np.uint32]", bounds: "NDArray[np.int64]") -> Kept:
    """Which shingles of consecutive texts are kept, given their 32-bit hashes and each text's bounds among these."""
    import numpy as np

    (places,) = (hashes < LIMIT).nonzero()
    cuts = places.searchsorted(bounds)
    sizes = cuts[1:] - cuts[:-1]
    (few,) = ((sizes < LEAST) & (sizes < bounds[1:] - bounds[:-1])).nonzero()
    if len(few):
        pieces = np.split(places, cuts[1:-1])
        for number in few.tolist():
            pieces[number] = bounds[number] + _smallest(hashes[bounds[number] : bounds[number + 1]])
            sizes[number] = len(pieces[number])
        places, cuts = np.concatenate(pieces), np.concatenate(([0], sizes.cumsum()))
    return Kept(places, cuts)


def identities_of(shingles: Shingles) -> "NDArray[np.uint64]":
    """The sum of each text's shingle hashes."""
    import numpy as np

    sums = np.zeros(len(shingles.hashes) + 1, np.uint64)
    shingles.hashes.cumsum(out=sums[1:])
    cut = sums[shingles.bounds]
    return cut[1:] - cut[:-1]


def _smallest(hashes: "NDArray[np.uint32]") -> "NDArray[np.int64]":
    """The places of the smallest hashes of a short text, in the order of the text."""
    import numpy as np

    return np.sort(np.argsort(hashes, kind="stable")[:LEAST])
