"""What two sketches tell of their articles."""

from dataclasses import dataclass

from newslint.corpus import Key
from newslint.duplicates.comparison import Evidence
from newslint.duplicates.index.entry import Entry, unpacked
from newslint.duplicates.shingles import SIZE
from newslint.duplicates.sketching import LIMIT, Sketch
from newslint.duplicates.verdicts import DEFAULT, Kind, Thresholds, verdict


@dataclass(frozen=True, slots=True)
class Match:
    """An indexed article, what the asked one is to it, and the estimated evidence: no passages, for there is no text.

    Article a of the evidence is the asked one. The standard error of its shares is about .05, of short texts .12.
    """

    key: Key
    kind: Kind
    evidence: Evidence


def match(asked: Entry, stored: Entry, thresholds: Thresholds = DEFAULT) -> Match | None:
    """What the asked article is to the stored one; None where they are different articles."""
    evidence = estimate(asked, stored)
    kind = verdict(evidence, thresholds)
    return None if kind is None else Match(stored.key, kind, evidence)


def estimate(asked: Entry, stored: Entry) -> Evidence:
    """Evidence from sketches, within the range of hash values that both cover."""
    one, other = asked.sketch, stored.sketch
    top = min(_covered(one), _covered(other))
    left, right = (_below(each, top) for each in (one, other))
    shared = len(left.keys() & right.keys())
    containment = shared / max(1, min(len(left), len(right)))
    numbers, others = set(unpacked("H", asked.numbers)), set(unpacked("H", stored.numbers))
    return Evidence(
        identical=one[:2] == other[:2] and one.tokens > 0,
        a_words=one.tokens,
        b_words=other.tokens,
        jaccard=shared / max(1, len(left.keys() | right.keys())),
        containment=containment,
        common=round(containment * min(one.tokens, other.tokens)),
        longest=round(_longest_chain(left, right) * one.tokens / max(1, len(left))),
        numbers=len(numbers & others),
        of_numbers=min(len(numbers), len(others)),
        passages=(),
    )


def _covered(sketch: Sketch) -> int:
    """The hash value below which the sketch holds every shingle of its article."""
    kept = unpacked("I", sketch.kept)
    if len(kept) >= sketch.tokens - SIZE + 1:
        return 1 << 32
    return max(LIMIT, max(kept, default=0) + 1)


def _below(sketch: Sketch, top: int) -> dict[int, int]:
    """The kept hashes below a value, and their places among these in the text."""
    kept = dict.fromkeys(value for value in unpacked("I", sketch.kept) if value < top)
    return {value: place for place, value in enumerate(kept)}


def _longest_chain(left: dict[int, int], right: dict[int, int]) -> int:
    """The length of the longest run of hashes that follow each other in both."""
    longest = length = 0
    before = -2
    for value in left:
        place = right.get(value, -2)
        length = length + 1 if place == before + 1 and place > 0 else int(place >= 0)
        before, longest = place, max(longest, length)
    return longest
