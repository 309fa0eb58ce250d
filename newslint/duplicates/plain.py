"""Sketches and candidates without numpy, for a process that sees a few articles only.

Importing numpy takes as long as sketching sixty articles takes here, so a hook that checks three files, or asks an
index for one, does better without. The results are those of :mod:`newslint.duplicates.sketching` and
:mod:`newslint.duplicates.candidates`, bit for bit.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from functools import lru_cache
from heapq import nsmallest
from itertools import combinations, pairwise
from struct import pack, unpack

from newslint.duplicates.folding import ALONE, EXPAND, IGNORED, SEPARATOR, ascii_table, normalised, table_entry
from newslint.duplicates.shingles import SIZE, WEIGHTS
from newslint.duplicates.sketching import FRACTION, LEAST, LIMIT, Sketch
from newslint.duplicates.tokens import BASE, LONGEST

_MASK = (1 << 64) - 1


class _Folding(dict[int, str]):
    """What each character becomes, for :meth:`str.translate`, learned as it is seen: NULs end tokens."""

    def __missing__(self, code: int) -> str:
        entry = table_entry(code) & ~EXPAND
        letter = "" if entry & IGNORED else "\0" if entry == SEPARATOR else chr(entry & ~ALONE)
        self[code] = f"\0{letter}\0" if entry & ALONE else letter
        return self[code]


_FOLDING = _Folding()


@lru_cache(maxsize=4096)
def _expands(character: str) -> bool:
    return bool(table_entry(ord(character)) & EXPAND)


def plain_sketch(text: str) -> Sketch:
    """The sketch of a text."""
    words = tokens_of(text)
    if not words:
        return Sketch(0, 0, b"")
    shingles = _shingles(words)
    hashes = [shingle >> 32 for shingle in shingles]
    kept = [value for value in hashes if value < LIMIT]
    if len(kept) < LEAST:
        smallest = sorted(nsmallest(LEAST, range(len(hashes)), key=hashes.__getitem__))
        kept = [hashes[place] for place in smallest]
    return Sketch(len(words), sum(shingles) & _MASK, pack(f"<{len(kept)}I", *kept))


def tokens_of(text: str) -> list[str]:
    """The folded tokens of a text."""
    if text.isascii():
        return [word.decode() for word in text.encode().translate(ascii_table()).split(b"\0") if word]
    if any(map(_expands, set(text))):
        text = normalised(text)
    return [word for word in text.translate(_FOLDING).split("\0") if word]


def _shingles(words: list[str]) -> list[int]:
    weighted = [_weighted(word) for word in words]
    if len(words) < SIZE:
        return [_fmix64(sum(each[place] for place, each in enumerate(weighted)) & _MASK) ^ len(words)]
    columns = [[each[place] for each in weighted[place:]] for place in range(SIZE)]
    return [_fmix64(sum(parts) & _MASK) for parts in zip(*columns, strict=False)]


@lru_cache(maxsize=50_000)
def _weighted(word: str) -> tuple[int, ...]:
    """The token's hash times the weight of each of a shingle's places."""
    value = 0
    for letter in reversed(word[:LONGEST]):
        value = (value * BASE + ord(letter)) & _MASK
    if len(word) == 1:
        value |= table_entry(value) & ALONE
    value = _fmix64(value)
    return tuple(value * weight & _MASK for weight in WEIGHTS[:SIZE])


def _fmix64(value: int) -> int:
    value ^= value >> 33
    value = value * 0xFF51AFD7ED558CCD & _MASK
    value ^= value >> 33
    value = value * 0xC4CEB9FE1A85EC53 & _MASK
    return value ^ value >> 33


def plain_candidates(sketches: Sequence[Sketch], containment: float) -> set[tuple[int, int]]:
    """The pairs with an estimated containment of at least that, or with the same hash after the same hash twice."""
    kept = [unpack(f"<{len(sketch.kept) // 4}I", sketch.kept) for sketch in sketches]
    counts = [max(1, sketch.tokens - SIZE + 1) for sketch in sketches]
    scales = [min(1.0, max(LEAST / count, 1 / FRACTION)) for count in counts]
    found = set()
    for (a, b), shared in _shared(kept).items():
        if shared >= containment * (min(counts[a], counts[b]) * min(scales[a], scales[b])):
            found.add((a, b))
    adjacent = [pairwise(value for value in each if value < LIMIT) for each in kept]
    return found | {pair for pair, shared in _shared(adjacent).items() if shared >= 2}


def _shared(sets: Iterable[Iterable[Hashable]]) -> Counter[tuple[int, int]]:
    """How many values each two of the sets share."""
    holders: dict[Hashable, list[int]] = defaultdict(list)
    for number, values in enumerate(sets):
        for value in set(values):
            holders[value].append(number)
    return Counter(pair for numbers in holders.values() for pair in combinations(numbers, 2))
