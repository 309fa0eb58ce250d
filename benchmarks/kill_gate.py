"""Kills gates over a stream and repeats them: ``python -m benchmarks.kill_gate [ARTICLES] [KILLS]``."""

import random
import sys
import tempfile
import time
from pathlib import Path

from tests.gate.killing import ended, run_killed
from tests.gate.stream import KINDS, damage, start, stream, verdicts

BATCH = 100
"""Articles decided at once: fewer than usual, for more commits to be killed in."""


def main(number: int, kills: int) -> int:
    with tempfile.TemporaryDirectory() as directory:
        here = Path(directory)
        articles = here / "stream.jsonl"
        articles.write_bytes(b"".join(stream(number)))
        began = time.monotonic()
        ended(start(here / "whole", here / "whole.index", articles, BATCH))
        seconds = time.monotonic() - began
        rejected = number * sum(kind in ("copy", "faulty", "broken") for kind in KINDS) // len(KINDS)
        killed = run_killed(
            here / "broken", here / "broken.index", articles, random.Random(1), kills, BATCH, rejected
        )  # fmt: skip
        damaged = damage(here / "broken", here / "broken.index", number)
        damaged += (
            [] if verdicts(here / "broken") == verdicts(here / "whole") else ["verdicts differ from a whole run's"]
        )
    print(*damaged, f"{number} articles, killed {killed} times: {len(damaged)} kinds of damage", sep="\n")
    print(f"a run that nobody kills: {number / seconds:.0f} articles a second")
    return int(bool(damaged) or killed < kills)


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:]]
    sys.exit(main(*(given or [10_000, 20])[:2]))
