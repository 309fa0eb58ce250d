"""Kills runs of ``newslint clean`` and takes them up again: ``python -m benchmarks.kill_clean [--kills N] [--seed S]``.

Half of the kills hit the process of the command alone, half its whole process group. Each broken run is taken up by
the next one, which may be killed as well; the last one may end, and must have written what a run writes that nobody
kills.
"""

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path

from tests.clean.archive import fill
from tests.clean.killing import damage, ended, kill_and_repeat, start

CHAIN = 5
"""Kills of one output, at most; then comes the next."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    generator = random.Random(asked.seed)
    with tempfile.TemporaryDirectory() as directory:
        here = Path(directory)
        archive = fill(here / "archive")
        began = time.monotonic()
        ended(start(archive, here / "whole"))
        seconds = time.monotonic() - began
        killed, damaged, outputs = 0, list[str](), 0
        while killed < asked.kills:
            output, outputs = here / f"out-{outputs}", outputs + 1
            killed += kill_and_repeat(archive, output, generator, min(CHAIN, asked.kills - killed), seconds)
            damaged += [f"{output.name}/{name}" for name in damage(output, here / "whole")]
            print(f"{killed} killed, {outputs} outputs, {len(damaged)} files damaged", flush=True)
    print(*damaged, sep="\n")
    return int(bool(damaged))


if __name__ == "__main__":
    sys.exit(main())
