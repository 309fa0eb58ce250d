"""The libraries people use for this, each as two functions: signatures of texts, and pairs of near-duplicates.

All get 128 permutations of word 5-shingles, the settings their documentation recommends, and one thread. What a library
leaves to its user (shingling, banding) is written as its documentation writes it.
"""

import os
import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from itertools import combinations
from typing import Any, NamedTuple

os.environ.setdefault("RAYON_NUM_THREADS", "1")
os.environ.setdefault("DAFT_RUNNER", "native")

PERMUTATIONS = 128
BANDS, ROWS = 16, 8  # the datasketch optimum for a threshold of .7 with 128 permutations

Texts = Sequence[str]
Pairs = set[tuple[int, int]]


class Peer(NamedTuple):
    """``signatures(texts)`` returns them in any form, ``pairs(texts, threshold)`` those of that Jaccard or more."""

    name: str
    signatures: Callable[[Texts], Any]
    pairs: Callable[[Texts, float], Pairs]


def peers() -> list[Peer]:
    """Those that are installed."""
    return [peer for peer in _ALL if find_spec(peer.name)]


def shingles(text: str) -> set[str]:
    """The distinct word 5-shingles, as strings."""
    words = re.findall(r"\w+", text.lower())
    return {" ".join(words[i : i + 5]) for i in range(max(1, len(words) - 4))}


def _datasketch_signatures(texts: Texts) -> Any:
    from datasketch import MinHash

    made = []
    for text in texts:
        minhash = MinHash(num_perm=PERMUTATIONS)
        minhash.update_batch([shingle.encode() for shingle in shingles(text)])
        made.append(minhash)
    return made


def _datasketch_pairs(texts: Texts, threshold: float) -> Pairs:
    from datasketch import MinHashLSH

    lsh = MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)
    found: Pairs = set()
    made = _datasketch_signatures(texts)
    for number, minhash in enumerate(made):
        found |= {(other, number) for other in lsh.query(minhash) if minhash.jaccard(made[other]) >= threshold}
        lsh.insert(number, minhash)
    return found


def _rensa_signatures(texts: Texts) -> Any:
    from rensa import RMinHash

    return RMinHash.from_token_sets([shingles(text) for text in texts], PERMUTATIONS, 1)


def _rensa_pairs(texts: Texts, threshold: float) -> Pairs:
    from rensa import RMinHashLSH

    lsh = RMinHashLSH(threshold=threshold, num_perm=PERMUTATIONS, num_bands=BANDS)
    found: Pairs = set()
    made = _rensa_signatures(texts)
    for number, minhash in enumerate(made):
        found |= {(other, number) for other in lsh.query(minhash) if minhash.jaccard(made[other]) >= threshold}
        lsh.insert(number, minhash)
    return found


def _gaoya_index(threshold: float) -> Any:
    from gaoya.minhash import MinHashStringIndex

    return MinHashStringIndex(32, threshold, BANDS, ROWS, PERMUTATIONS, "word", True, (5, 5))


def _gaoya_signatures(texts: Texts) -> Any:
    index = _gaoya_index(0.7)
    for number, text in enumerate(texts):  # it has no function for the signature alone
        index.insert_document(number, text)
    return index


def _gaoya_pairs(texts: Texts, threshold: float) -> Pairs:
    index = _gaoya_index(threshold)
    found: Pairs = set()
    for number, text in enumerate(texts):
        found |= {(other, number) for other in index.query(text)}
        index.insert_document(number, text)
    return found


def _daft_signatures(texts: Texts) -> Any:
    import daft

    frame = daft.from_pydict({"text": list(texts)})
    text = frame["text"].normalize(remove_punct=True, lowercase=True, white_space=True)
    return frame.select(text.minhash(num_hashes=PERMUTATIONS, ngram_size=5, seed=1)).to_pydict()["text"]


def _daft_pairs(texts: Texts, threshold: float) -> Pairs:
    return _banded(_daft_signatures(texts), threshold)


def _tors_signatures(texts: Texts) -> Any:
    import tors

    return [tors.minhash_signature(text.lower(), num_perm=PERMUTATIONS, shingle_size=5) for text in texts]


def _tors_pairs(texts: Texts, threshold: float) -> Pairs:
    import tors

    made = _tors_signatures(texts)
    candidates = tors.lsh_candidates(made, bands=BANDS, rows=ROWS)["pairs"]
    return {(a, b) for a, b in candidates if _agreement(made[a], made[b]) >= threshold}


def _banded(signatures: Sequence[Sequence[int]], threshold: float) -> Pairs:
    """Bands in dictionaries, as users of libraries without an index write it."""
    buckets: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for number, signature in enumerate(signatures):
        for band in range(BANDS):
            buckets[band, *signature[band * ROWS : (band + 1) * ROWS]].append(number)
    candidates = {pair for bucket in buckets.values() for pair in combinations(bucket, 2)}
    return {(a, b) for a, b in candidates if _agreement(signatures[a], signatures[b]) >= threshold}


def _agreement(one: Sequence[int], other: Sequence[int]) -> float:
    return sum(a == b for a, b in zip(one, other, strict=True)) / len(one)


_ALL = (
    Peer("datasketch", _datasketch_signatures, _datasketch_pairs),
    Peer("rensa", _rensa_signatures, _rensa_pairs),
    Peer("gaoya", _gaoya_signatures, _gaoya_pairs),
    Peer("daft", _daft_signatures, _daft_pairs),
    Peer("tors", _tors_signatures, _tors_pairs),
)
