"""Time and memory as a collection grows: ``python -m benchmarks.duplicates.growth 20000 100000``.

Each size runs in a process of its own. Memory is the peak above what the texts themselves take.
"""

import resource
import subprocess
import sys
import time

from benchmarks.duplicates.corpus import collection
from newslint.duplicates.candidates import candidates, passage_candidates
from newslint.duplicates.sketching import sketches
from newslint.duplicates.verification import overlaps


def main(sizes: list[str]) -> None:
    """Measure each size."""
    print(
        f"{'articles':>9} {'sketches':>9} {'candidates':>11} {'verified':>9} {'all':>7} {'memory':>8}   pairs",
        flush=True,
    )
    for size in sizes:
        subprocess.run([sys.executable, "-m", "benchmarks.duplicates.growth", "--one", size], check=True)


def measure(size: int) -> None:
    """Print microseconds of CPU an article for each step, and megabytes."""
    texts = collection(size).texts
    before = peak()
    times = [time.process_time()]
    made = list(sketches(texts))
    times.append(time.process_time())
    contained, passages = candidates(made, 0.25), passage_candidates(made)
    times.append(time.process_time())
    overlaps(contained.first.tolist(), contained.second.tolist(), texts.__getitem__)
    times.append(time.process_time())
    steps = [(b - a) / size * 1e6 for a, b in zip(times, [*times[1:], 0.0], strict=True)][:3]
    print(
        f"{size:9,} {steps[0]:6.1f} us {steps[1]:8.1f} us {steps[2]:6.1f} us {sum(steps):4.0f} us "
        f"{peak() - before:5.0f} MB   {len(contained.first):,} by containment, {len(passages.first):,} by passage"
    )


def peak() -> float:
    """The largest resident set so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        measure(int(sys.argv[2]))
    else:
        main(sys.argv[1:] or ["20000", "100000"])
