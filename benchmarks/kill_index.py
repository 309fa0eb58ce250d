"""Kills processes that share an index and looks for damage: ``python -m benchmarks.kill_index [KILLS] [PAUSE]``.

Six processes add pairs of articles and two ask, all the time. After each pause (seconds) one of them is killed with
SIGKILL and another takes its place. Nothing that was said to be in may be lost, doubled or halved.
"""

import random
import sys
import tempfile
import time

from tests.duplicates.crowd import crowd


def main(kills: int, pause: float) -> int:
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as directory:
        outcome = crowd(f"{directory}/news.index", kills, pause, random.Random(kills))
    print(*outcome.damage, sep="\n", end="\n" if outcome.damage else "")
    print(
        f"{outcome.kills} processes killed in {time.monotonic() - began:.0f} s, {outcome.added} articles added, "
        f"{outcome.asked} questions; {len(outcome.damage)} kinds of damage"
    )
    return int(bool(outcome.damage))


if __name__ == "__main__":
    given = sys.argv[1:]
    sys.exit(main(int(given[0]) if given else 100, float(given[1]) if given[1:] else 0.5))
