"""What the search for copies costs an article: ``python -m benchmarks.archive.copies 20000 200000``.

Each size runs in a process of its own, on one core. Printed are for each step CPU time and the bytes that go from
workers to workers, both an article; the bytes on disk; and the peak of memory.
"""

import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.archive.accounts import Account, Measuring
from benchmarks.archive.articles import records
from newslint.article import Article
from newslint.clean.copies.dropping import find_dropped
from newslint.clean.copies.stores import Stores
from newslint.clean.copies.writing import ShardWriter

SHARD = 8_000
"""Articles of a shard: some 32 MB of text."""


def main(sizes: list[str]) -> None:
    """Measure each size."""
    for size in sizes:
        subprocess.run([sys.executable, "-m", "benchmarks.archive.copies", "--one", size], check=True)


def measure(size: int) -> None:
    """Print what one size takes."""
    with TemporaryDirectory() as folder:
        stores, engine = Stores(Path(folder)), Measuring()
        counts: list[int] = []
        writing = sum(seconds for seconds in _written(stores, size, counts))
        print(f"{size:,} articles")
        _print(Account("stores", writing, 0), size)
        for file, held in sorted(_held(Path(folder)).items()):
            print(f"    {file:20} {held / size:7,.0f} B an article")
        before = _peak()
        start = time.process_time()
        dropped = find_dropped(stores, counts, engine)
        whole = Account("search", time.process_time() - start, sum(each.moved for each in engine.accounts))
        for account in [*engine.accounts, whole]:
            _print(account, size)
        print(f"  {len(dropped) / size:.3f} of them drop; memory at most {before:.0f} MB before, {_peak():.0f} MB then")


def _written(stores: Stores, size: int, counts: list[int]) -> Iterator[float]:
    """Write the stores; the seconds that each shard took."""
    articles = (Article(row["text"], path="archive.jsonl", record=row["id"]) for row in records(size))
    while block := list(islice(articles, SHARD)):
        for article in block:
            article.prose  # noqa: B018 - what the rules have made before
        start = time.process_time()
        with ShardWriter(stores.shard(len(counts))) as writer:
            for ordinal, article in enumerate(block):
                writer.add(ordinal, article, 0)
        counts.append(len(block))
        yield time.process_time() - start


def _print(account: Account, size: int) -> None:
    print(f"  {account.name:22} {account.seconds / size * 1e6:7,.1f} us {account.moved / size:7,.0f} B moved")


def _held(folder: Path) -> dict[str, int]:
    """The bytes of the stores, by the names of their files."""
    held: dict[str, int] = {}
    for file in folder.glob("shards/*/*"):
        held[file.name] = held.get(file.name, 0) + file.stat().st_size
    return held


def _peak() -> float:
    """The largest resident set so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        measure(int(sys.argv[2]))
    else:
        main(sys.argv[1:] or ["20000", "200000"])
