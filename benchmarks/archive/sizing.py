"""What an archive of any size takes, from what was measured on small ones: ``python -m benchmarks.archive.sizing``.

The documentation shows this table. What is measured again (by ``python -m benchmarks.archive`` and
``python -m benchmarks.archive.copies``) is to be put in here.
"""

from typing import NamedTuple

from newslint.clean.copies.sizes import SIZES

TEXT = 4_300
"""Bytes of an article as it arrives, a line of JSON."""
LOOKING = 2.0e-3
"""Seconds of CPU an article: read, checked by all default rules, repaired, written."""
SEARCHING = 0.36e-3
"""Seconds of CPU an article: sketched, paired, compared, one in ten being a copy; of 200,000 articles."""
ENGINE = 1.1
"""How many times the CPU of one machine's processes Ray's took, start and end left out."""
STATE = 6_300
"""Bytes an article in the state of a run: 4,060 of text, 580 of sketches, the rest violations and repairs."""
MOVED = 2_140
"""Bytes an article that go from workers to workers; some 1,380 are postings, the rest pairs; of 200,000 articles."""
PAIRS = 700
"""Bytes an article that pairs take on disk until they are put together."""
WORKER = 0.25e9
"""Bytes of memory of a worker, beside what a part of the search takes:"""
POSTING, PAIR = 46, 110
"""bytes for each of its postings, or for each of its pairs."""
POSTINGS, SHARED = 86, 58
"""How many of them an article has."""
MAPPED = 4
"""Bytes an article that every machine maps into memory for the search: its length."""
CLUSTERED = 150
"""Bytes that the driver holds of an article that has copies."""
COPIED = 0.2
"""The share of articles that have copies or are some; in the archives that were measured, .1 to .2."""
PIECE = 1_500
"""Bytes of the driver's memory for each piece that one part of the search hands another."""


class Archive(NamedTuple):
    """So many articles on so many cores."""

    articles: int
    cores: int


ARCHIVES = (Archive(10**6, 2), Archive(10**7, 16), Archive(10**8, 128), Archive(10**9, 512))
HEAD = (
    "articles", "text", "CPU hours", "cores", "hours", "memory of a worker", "memory of the driver",
    "disk for the state", "moved between workers",
)  # fmt: skip


def row(archive: Archive) -> tuple[str, ...]:
    """What one archive takes, as it is shown."""
    count, cores = archive
    hours = count * (LOOKING + SEARCHING) * ENGINE / 3600
    return (
        f"{count:,}", size(count * TEXT), figure(hours), f"{cores}", figure(hours / cores), size(worker(count)),
        size(driver(count)), size(count * (STATE + MOVED / 2 + PAIRS)), size(count * MOVED),
    )  # fmt: skip


def worker(articles: int) -> float:
    """Bytes that a worker holds at most."""
    postings, pairs = POSTINGS * articles, SHARED * articles
    largest = max(
        POSTING * postings / SIZES.parts(postings, SIZES.postings), PAIR * pairs / SIZES.parts(pairs, SIZES.pairs)
    )
    return WORKER + largest


def driver(articles: int) -> float:
    """Bytes that the driver holds at most."""
    parts = SIZES.parts(POSTINGS * articles, SIZES.postings)
    return 0.2e9 + articles * (MAPPED + COPIED * CLUSTERED) + parts**2 * PIECE


def size(bytes_: float) -> str:
    """A number of bytes, to two digits."""
    for unit, least in (("TB", 1e12), ("GB", 1e9)):
        if bytes_ >= least:
            return f"{figure(bytes_ / least)} {unit}"
    return f"{figure(bytes_ / 1e6)} MB"


def figure(value: float) -> str:
    """Two digits, or the whole number."""
    return f"{value:,.0f}" if value >= 10 else f"{value:.1f}"


if __name__ == "__main__":
    for line in (HEAD, *map(row, ARCHIVES)):
        print("  ".join(f"{cell:>21}" for cell in line))
