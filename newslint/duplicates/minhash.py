"""MinHash signatures that datasketch 2 understands.

For the same shingle hashes they are, bit for bit, the ``hashvalues`` of ``MinHash(num_perm=128, scheme="affine32")``:
the 32-bit hash is mixed once, permuted as ``a * h + b`` modulo 2^32, and the smallest value of each permutation kept.
The share of equal values in two signatures estimates the Jaccard similarity; its standard error is at most .044.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from newslint.duplicates.mixing import fmix32
from newslint.duplicates.shingles import shingle
from newslint.duplicates.tokens import batches, tokenise

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PERMUTATIONS = 128
SEED = 1
SCHEME = "affine32"

_CHUNK = 1024
"""Shingles permuted at a time: 128 x 1024 x 4 bytes stay in the second-level cache."""


def signature(text: str) -> "NDArray[np.uint32]":
    """The signature of one text: 128 values, all 2^32 - 1 where the text has no token."""
    return next(signatures([text]))


def signatures(texts: Iterable[str], permutations: int = PERMUTATIONS) -> "Iterator[NDArray[np.uint32]]":
    """The signature of each text, in order; memory is that of a batch."""
    for batch in batches(texts):
        shingles = shingle(tokenise(batch))
        hashes = hash32(shingles.hashes)
        if len(batch) == 1:
            yield permuted_minima(hashes, permutations)
        else:
            yield from _minima_of_many(hashes, shingles.bounds, permutations)


def hash32(shingles: "NDArray[np.uint64]") -> "NDArray[np.uint32]":
    """The 32-bit hash of each 64-bit shingle hash: its upper half."""
    import numpy as np

    return (shingles >> np.uint64(32)).astype(np.uint32)


def permuted_minima(hashes: "NDArray[np.uint32]", permutations: int = PERMUTATIONS) -> "NDArray[np.uint32]":
    """The MinHash signature of a set of 32-bit hashes."""
    import numpy as np

    a, b, scratch = _affine(permutations)
    minima = np.full(permutations, 0xFFFFFFFF, np.uint32)
    mixed = fmix32(hashes.copy())
    for start in range(0, len(mixed), _CHUNK):
        piece = mixed[start : start + _CHUNK]
        values = scratch[: permutations * len(piece)].reshape(permutations, len(piece))
        np.multiply(a, piece, out=values)
        values += b
        np.minimum(minima, values.min(axis=1), out=minima)
    return minima


def jaccard(first: "NDArray[np.uint32]", second: "NDArray[np.uint32]") -> float:
    """The estimated Jaccard similarity of the two sets. Raises ValueError where the lengths differ."""
    if len(first) != len(second):
        raise ValueError(f"signatures of {len(first)} and of {len(second)} permutations cannot be compared")
    return float((first == second).mean())


def to_datasketch(values: "NDArray[np.uint32]") -> Any:
    """The signature as a ``datasketch.MinHash``, to be put into its LSH indexes or serialised."""
    from datasketch import MinHash

    return MinHash(hashvalues=values, seed=SEED, scheme=SCHEME)


def from_datasketch(minhash: Any) -> "NDArray[np.uint32]":
    """The signature in a ``datasketch.MinHash`` (or LeanMinHash).

    Raises ValueError where its scheme or seed is another: its values could not be compared with ours. Its shingles must
    also have been hashed as ours are, which it does not tell.
    """
    import numpy as np

    if minhash.scheme != SCHEME or minhash.seed != SEED:
        raise ValueError(
            f"a MinHash of scheme {minhash.scheme!r}, seed {minhash.seed}, cannot be compared with ours: "
            f"{SCHEME!r}, seed {SEED}"
        )
    return np.array(minhash.hashvalues, np.uint32)


def _minima_of_many(
    hashes: "NDArray[np.uint32]", bounds: "NDArray[np.int64]", permutations: int
) -> "NDArray[np.uint32]":
    """A row of minima a text: each permutation goes over all shingles of the batch at once, which is twice as fast."""
    import numpy as np

    texts = np.flatnonzero(np.diff(bounds))
    minima = np.full((len(bounds) - 1, permutations), 0xFFFFFFFF, np.uint32)
    if not len(texts):
        return minima
    a, b, _ = _affine(permutations)
    mixed, starts = fmix32(hashes.copy()), bounds[texts]
    values, columns = np.empty_like(mixed), np.empty((permutations, len(texts)), np.uint32)
    for column, factor, summand in zip(columns, a[:, 0], b[:, 0], strict=True):
        np.multiply(mixed, factor, out=values)
        np.add(values, summand, out=values)
        np.minimum.reduceat(values, starts, out=column)
    minima[texts] = columns.T
    return minima


@cache
def _affine(permutations: int) -> "tuple[NDArray[np.uint32], NDArray[np.uint32], NDArray[np.uint32]]":
    """The factors (odd) and summands as datasketch draws them, each a column, and room for a chunk's values."""
    import numpy as np

    generator = np.random.RandomState(SEED)
    a = generator.randint(0, 1 << 31, permutations, dtype=np.uint32) * np.uint32(2) + np.uint32(1)
    b = generator.randint(0, 1 << 32, permutations, dtype=np.uint32)
    return a[:, None], b[:, None], np.empty(permutations * _CHUNK, np.uint32)
