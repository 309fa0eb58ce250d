"""Near-duplicates: sketches that find them, comparisons that prove them, an index that remembers.

``from newslint.duplicates import sketches, find_pairs, compare, verdict``: the way from texts to pairs with evidence.
Names are resolved on first use; numpy is imported by the functions that need it.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newslint.duplicates.comparison import Evidence as Evidence
    from newslint.duplicates.comparison import Passage as Passage
    from newslint.duplicates.comparison import compare as compare
    from newslint.duplicates.minhash import from_datasketch as from_datasketch
    from newslint.duplicates.minhash import jaccard as jaccard
    from newslint.duplicates.minhash import signature as signature
    from newslint.duplicates.minhash import signatures as signatures
    from newslint.duplicates.minhash import to_datasketch as to_datasketch
    from newslint.duplicates.pairs import Pair as Pair
    from newslint.duplicates.pairs import find_pairs as find_pairs
    from newslint.duplicates.sketching import Sketch as Sketch
    from newslint.duplicates.sketching import sketch as sketch
    from newslint.duplicates.sketching import sketches as sketches
    from newslint.duplicates.verdicts import Thresholds as Thresholds
    from newslint.duplicates.verdicts import verdict as verdict

_HOMES = {
    "Evidence": "comparison", "Passage": "comparison", "compare": "comparison",
    "from_datasketch": "minhash", "jaccard": "minhash", "signature": "minhash", "signatures": "minhash",
    "to_datasketch": "minhash",
    "Pair": "pairs", "find_pairs": "pairs",
    "Sketch": "sketching", "sketch": "sketching", "sketches": "sketching",
    "Thresholds": "verdicts", "verdict": "verdicts",
}  # fmt: skip

__all__ = [*_HOMES]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'newslint.duplicates' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"newslint.duplicates.{_HOMES[name]}"), name)
