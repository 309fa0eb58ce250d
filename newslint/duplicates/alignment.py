"""The passages that two texts share word by word, longest first."""

from typing import TYPE_CHECKING, NamedTuple

from newslint.duplicates.shingles import SIZE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

OCCURRENCES = 8
"""Places of a shingle in the other text that are tried: repeated boilerplate must not make the work quadratic."""


class Run(NamedTuple):
    """Tokens ``a`` to ``a + length`` of one text equal tokens ``b`` to ``b + length`` of the other."""

    a: int
    b: int
    length: int


def common_runs(first: "NDArray[np.uint64]", second: "NDArray[np.uint64]", size: int = SIZE) -> list[Run]:
    """The maximal runs of common tokens, given the shingle hashes of both texts in order; longest first.

    Runs may overlap where a text repeats itself. Texts shorter than a shingle have none.
    """
    import numpy as np

    a, b = _matches(first, second)
    if not len(a):
        return []
    order = np.lexsort((a, a - b))
    a, b = a[order], b[order]
    breaks = np.flatnonzero((np.diff(a) != 1) | (np.diff(b) != 1)) + 1
    starts, ends = np.concatenate(([0], breaks)), np.concatenate((breaks, [len(a)]))
    runs = zip(a[starts].tolist(), b[starts].tolist(), (ends - starts + size - 1).tolist(), strict=True)
    return sorted((Run(*run) for run in runs), key=lambda run: (-run.length, run.a, run.b))


def disjoint(runs: list[Run], least: int) -> list[Run]:
    """The longest runs of at least ``least`` tokens that overlap no longer one in either text; longest first."""
    chosen: list[Run] = []
    for run in runs:
        if run.length < least:
            break
        if all(_apart(run.a, each.a, run, each) and _apart(run.b, each.b, run, each) for each in chosen):
            chosen.append(run)
    return chosen


def covered(runs: list[Run]) -> int:
    """How many tokens of the first text stand in any of the runs."""
    total, position = 0, 0
    for run in sorted(runs):
        end = run.a + run.length
        total += max(0, end - max(run.a, position))
        position = max(position, end)
    return total


def _apart(one: int, other: int, run: Run, each: Run) -> bool:
    return one + run.length <= other or other + each.length <= one


def _matches(
    first: "NDArray[np.uint64]", second: "NDArray[np.uint64]"
) -> "tuple[NDArray[np.int64], NDArray[np.int64]]":
    """Positions of equal shingles in both texts."""
    import numpy as np

    order = np.argsort(second, kind="stable")
    ranked = second[order]
    left = np.searchsorted(ranked, first, "left")
    counts = np.minimum(np.searchsorted(ranked, first, "right") - left, OCCURRENCES)
    a = np.repeat(np.arange(len(first)), counts)
    nth = np.arange(len(a)) - np.repeat(counts.cumsum() - counts, counts)
    return a, order[np.repeat(left, counts) + nth]
