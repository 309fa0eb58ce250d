"""How arrays go from the processes that split them to those that merge them: through files.

A file ``NNNNNN.npy`` holds all parts of one item, one after the other; ``NNNNNN.bounds.npy`` says where each begins.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newslint.clean.engine import R

if TYPE_CHECKING:
    from numpy.typing import NDArray


def spread(split: Callable[[Any], Sequence[Any]], place: Path, numbered: tuple[int, Any]) -> None:
    """Split an item, and write its parts."""
    import numpy as np

    number, item = numbered
    parts = split(item)
    bounds = np.cumsum([0, *map(len, parts)])
    np.save(_file(place, number), np.concatenate(parts), allow_pickle=False)
    np.save(_bounds(place, number), bounds, allow_pickle=False)


def merged(
    merge: Callable[[int, Sequence[Any]], R], place: Path, items: int, part: int
) -> R:  # fmt: skip
    """Merge one part of all items."""
    return merge(part, [_part(place, number, part) for number in range(items)])


def _part(place: Path, number: int, part: int) -> "NDArray[Any]":
    import numpy as np

    first, last = np.load(_bounds(place, number))[part : part + 2]
    whole: NDArray[Any] = np.load(_file(place, number), mmap_mode="r")
    return np.array(whole[first:last])


def _file(place: Path, number: int) -> Path:
    return place / f"{number:06}.npy"


def _bounds(place: Path, number: int) -> Path:
    return place / f"{number:06}.bounds.npy"
