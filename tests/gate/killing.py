"""Kills gates with SIGKILL, at random instants and at random steps of the protocol, and repeats the run."""

import random
import signal
import subprocess
import time
from pathlib import Path

from tests.gate.stream import start

# Kills the process before or after its nth step: what is synced, renamed, committed.
_AT_STEP = (
    "import os, pathlib, signal, sqlite3\n"
    "from newslint.duplicates.index import Admission\n"
    "from newslint.gate.ledger import Ledger\n"
    "left = [{step}]\n"
    "def steps(owner, name):\n"
    "    whole = getattr(owner, name)\n"
    "    def step(*arguments, **named):\n"
    "        count()\n"
    "        result = whole(*arguments, **named)\n"
    "        count()\n"
    "        return result\n"
    "    setattr(owner, name, step)\n"
    "def count():\n"
    "    left[0] -= 1\n"
    "    if left[0] == 0: os.kill(os.getpid(), signal.SIGKILL)\n"
    "for owner, name in [(os, 'fsync'), (pathlib.Path, 'replace'), (Ledger, 'prepare'), (Ledger, 'done'),\n"
    "                    (Ledger, 'discard'), (Admission, 'mark')]:\n"
    "    steps(owner, name)\n"
)


def run_killed(
    directory: Path, index: Path, articles: Path, generator: random.Random, kills: int, batch: int, rejected: int
) -> int:
    """Run a gate until it ends by itself, killing it up to so many times. Returns how often it was killed.

    It says a line for each rejected article: with their number it is killed early, and then later and later.
    """
    killed = 0
    for number in range(kills):
        at_step = number % 2 == 0
        more = _AT_STEP.format(step=generator.randrange(1, 45)) if at_step else ""
        process = start(directory, index, articles, batch, more)
        if not at_step:
            assert process.stdout
            for _ in range(generator.randrange(rejected * (number + 1) // kills)):
                process.stdout.readline()
            time.sleep(generator.random() * 0.1)
            process.kill()
        killed += ended(process) == -signal.SIGKILL
    assert ended(start(directory, index, articles, batch)) == 0
    return killed


def ended(process: "subprocess.Popen[bytes]") -> int:
    """Wait for a gate; its exit status. One that failed says why."""
    _, errors = process.communicate(timeout=600)
    assert process.returncode in (0, 1, -signal.SIGKILL), errors.decode()
    return process.returncode
