"""Kills repairs with SIGKILL and looks for damaged files: ``python -m benchmarks.kill_fix [NUMBER]``."""

import random
import sys
import tempfile
from pathlib import Path

from tests.fix.killing import kill_once


def main(number: int) -> int:
    damaged = []
    with tempfile.TemporaryDirectory() as directory:
        for seed in range(number):
            here = Path(directory) / str(seed)
            here.mkdir()
            damaged += [f"run {seed}: {what}" for what in [kill_once(here, random.Random(seed))] if what]
    print(*damaged, f"{number} runs killed, {len(damaged)} with damage", sep="\n")
    return int(bool(damaged))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 300))
