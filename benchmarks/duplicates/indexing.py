"""The index at size: ``python -m benchmarks.duplicates.indexing 1000000``.

Articles are simulated: random sketches of the usual size, for the index never sees texts. Prints bytes an article, the
time to build, and the time to ask for one article here and in a new process.
"""

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from struct import pack

from newslint.corpus import Key
from newslint.duplicates.index import Entry, build_index, open_index
from newslint.duplicates.sketching import LIMIT, Sketch

ASK = """
import sys
from newslint.article import Article
from newslint.duplicates.index import entry_of, open_index
with open_index(sys.argv[1]) as index:
    index.query(entry_of(Article(sys.stdin.read(), "asked")))
"""


def main(articles: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as home:
        location = f"{home}/news.index"
        start = time.process_time()
        build_index(location, entries(articles))
        seconds = time.process_time() - start
        size = Path(location).stat().st_size / articles
        print(f"{articles:,} articles: {size:.0f} bytes each, built in {seconds:.0f} s CPU")
        measure_queries(location)
        measure_processes(location)


def entries(number: int, seed: int = 1) -> Iterator[Entry]:
    """Random entries as of articles of 680 words."""
    random_ = random.Random(seed)
    for place in range(number):
        kept = [random_.randrange(LIMIT) for _ in range(max(16, int(random_.gauss(85, 20))))]
        sketch = Sketch(len(kept) * 8, random_.getrandbits(64), pack(f"<{len(kept)}I", *kept))
        yield Entry(Key(f"news/{place // 1000:04}/article-{place:07}.txt"), sketch, random_.randbytes(24))


def measure_queries(location: str) -> None:
    """Print milliseconds to ask, add, and remove."""
    asked = list(entries(300, seed=2))
    with open_index(location, write=True) as index:
        for name, work in (("query", index.query), ("new? then add", index.add_if_new), ("again", index.query)):
            times = []
            for entry in asked:
                start = time.perf_counter()
                work(entry)
                times.append((time.perf_counter() - start) * 1e3)
            times.sort()
            print(f"{name:14} median {times[150]:.2f} ms, 99 of 100 within {times[297]:.2f} ms")
        start = time.perf_counter()
        index.remove([entry.key for entry in asked])
        print(f"removing {len(asked)} takes {(time.perf_counter() - start) * 1e3:.0f} ms")


def measure_processes(location: str, rounds: int = 15) -> None:
    """Print the wall time of a new process that asks for one article of 4 KB, beside one that prints the version."""
    text = " ".join(f"word{number % 700}" for number in range(600))
    bare = [timed([Path(sys.executable).parent / "newslint", "--version"], "") for _ in range(rounds)]
    ask = [timed([sys.executable, "-c", ASK, location], text) for _ in range(rounds)]
    goal = 1.5 * min(bare) + 60
    print(f"new process: newslint --version {min(bare):.0f} ms, asking {min(ask):.0f} ms (goal {goal:.0f} ms)")


def timed(command: list[str | Path], text: str) -> float:
    """Milliseconds of wall time."""
    start = time.perf_counter()
    subprocess.run(command, input=text, text=True, check=True, capture_output=True)
    return (time.perf_counter() - start) * 1e3


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
