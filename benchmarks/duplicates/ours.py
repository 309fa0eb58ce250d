"""newslint in the shape of its peers: with pairs verified exactly, from the texts."""

from benchmarks.duplicates.peers import Pairs, Peer, Texts
from newslint.duplicates.candidates import candidates
from newslint.duplicates.minhash import signatures
from newslint.duplicates.sketching import sketches
from newslint.duplicates.verification import overlaps


def _signatures(texts: Texts) -> object:
    return list(signatures(texts))


def _pairs(texts: Texts, threshold: float) -> Pairs:
    """Pairs of at least that Jaccard t. Their containment is at least 2t / (1 + t); half of it allows for estimates."""
    found = candidates(list(sketches(texts)), threshold / (1 + threshold))
    jaccard = overlaps(found.first.tolist(), found.second.tolist(), texts.__getitem__).jaccard
    right = jaccard >= threshold
    return set(zip(found.first[right].tolist(), found.second[right].tolist(), strict=True))


NEWSLINT = Peer("newslint", _signatures, _pairs)
