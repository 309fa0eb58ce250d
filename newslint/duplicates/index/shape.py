"""What an index was made with. Two sketches can be compared only if all of it is the same."""

from collections.abc import Mapping

from newslint.duplicates.index.problems import IndexMismatch
from newslint.duplicates.shingles import SIZE
from newslint.duplicates.sketching import FRACTION, LEAST
from newslint.duplicates.tokens import VERSION

FORMAT = 1
"""Of the tables."""

SHAPE: Mapping[str, str] = {
    "format": str(FORMAT),
    "scheme": "fracminhash32",
    "tokens": str(VERSION),
    "shingle": str(SIZE),
    "fraction": str(FRACTION),
    "least": str(LEAST),
}


def check_shape(found: Mapping[str, str], location: str) -> None:
    """Raise IndexMismatch where an index was made with anything else than SHAPE."""
    for name, value in SHAPE.items():
        if found.get(name) != value:
            raise IndexMismatch(
                f"{location} was made with {name} {found.get(name, 'unknown')}, this newslint uses {value}; "
                f"build it again: newslint index build {location} PATHS"
            )
