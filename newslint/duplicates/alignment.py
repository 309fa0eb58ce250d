"""The passages that two texts share word by word, longest first."""

from typing import TYPE_CHECKING, NamedTuple

from newslint.duplicates.shingles import SIZE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

OCCURRENCES = 8
"""Places of a shingle in the other text that are tried: repeated boilerplate must not make the work quadratic."""
MOST_MATCHES = 4_000_000
"""Beyond that, fewer places are tried: a text of a million words from a vocabulary of six is no news."""
MOST_RUNS = 1_000


class Run(NamedTuple):
    """Tokens ``a`` to ``a + length`` of one text equal tokens ``b`` to ``b + length`` of the other."""

    a: int
    b: int
    length: int


class Runs(NamedTuple):
    """The longest runs, longest first, and how many tokens of the first text stand in any of all runs."""

    longest: list[Run]
    covered: int


def common_runs(first: "NDArray[np.uint64]", second: "NDArray[np.uint64]", size: int = SIZE) -> Runs:
    """The maximal runs of common tokens, given the shingle hashes of both texts in order.

    Runs may overlap where a text repeats itself. Texts shorter than a shingle have none.
    """
    import numpy as np

    a, b = _matches(first, second)
    if not len(a):
        return Runs([], 0)
    order = np.lexsort((a, a - b))
    a, b = a[order], b[order]
    breaks = np.flatnonzero((np.diff(a) != 1) | (np.diff(b) != 1)) + 1
    starts, ends = np.concatenate(([0], breaks)), np.concatenate((breaks, [len(a)]))
    begins, others, lengths = a[starts], b[starts], ends - starts + size - 1
    chosen = np.lexsort((others, begins, -lengths))[:MOST_RUNS]
    columns = (column[chosen].tolist() for column in (begins, others, lengths))
    return Runs([Run(*run) for run in zip(*columns, strict=True)], _covered(begins, lengths, len(first) + size))


def _covered(begins: "NDArray[np.int64]", lengths: "NDArray[np.int64]", tokens: int) -> int:
    import numpy as np

    opened = np.bincount(begins, minlength=tokens) - np.bincount(begins + lengths, minlength=tokens)
    return int(np.count_nonzero(opened.cumsum()))


def disjoint(runs: list[Run], least: int) -> list[Run]:
    """The longest runs of at least ``least`` tokens that overlap no longer one in either text; longest first."""
    chosen: list[Run] = []
    for run in runs:
        if run.length < least:
            break
        if all(_apart(run.a, each.a, run, each) and _apart(run.b, each.b, run, each) for each in chosen):
            chosen.append(run)
    return chosen


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
    most = max(1, min(OCCURRENCES, MOST_MATCHES // max(1, len(first))))
    counts = np.minimum(np.searchsorted(ranked, first, "right") - left, most)
    a = np.repeat(np.arange(len(first)), counts)
    nth = np.arange(len(a)) - np.repeat(counts.cumsum() - counts, counts)
    return a, order[np.repeat(left, counts) + nth]
