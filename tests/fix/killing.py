"""Kills a repair at a random instant, again and again, and looks whether every file is whole: old or new."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
# Waits to be told, so that its start-up does not count: it is killed while it writes.
_PROGRAM = (
    "import sys; sys.path[:0] = sys.argv[2:]\n"
    "from pathlib import Path\n"
    "from newslint.fixes.apply import write_repair\n"
    "from newslint.fixes.journal import Journal\n"
    "from newslint.fixes.repair import Repair, digest_of\n"
    "from newslint.fixes.splices import Splice\n"
    "from newslint.readers import Source\n"
    "files = sorted(Path(sys.argv[1]).glob('*.txt'))\n"
    "journal = Journal(Path(sys.argv[1]))\n"
    "print('ready', flush=True); sys.stdin.readline()\n"
    "for file in files:\n"
    "    data = file.read_bytes()\n"
    "    repair = Repair(Source(str(file)), digest_of(data), (Splice(5, 10, b'new'),))\n"
    "    print(write_repair(repair, journal) or 'done', flush=True)\n"
    "print('end', flush=True)\n"
)


def old(number: int) -> bytes:
    """The bytes of a file before."""
    return b"file old   " + str(number).encode() * 20_000


def new(number: int) -> bytes:
    """The bytes of a file after."""
    return old(number)[:5] + b"new" + old(number)[10:]


def kill_once(directory: Path, generator: random.Random, files: int = 20) -> str | None:
    """Repair files, kill the process at some instant of it, undo; None, or what was damaged."""
    for number in range(files):
        (directory / f"{number:02}.txt").write_bytes(old(number))
    program = subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, str(directory), str(ROOT)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert program.stdin
    assert program.stdout
    program.stdout.readline()
    program.stdin.write(b"\n")
    program.stdin.flush()
    for _ in range(generator.randrange(files)):
        program.stdout.readline()
    time.sleep(generator.random() * 0.004)
    os.kill(program.pid, signal.SIGKILL)
    program.communicate()
    return damage(directory, files)


def damage(directory: Path, files: int) -> str | None:
    """What is not whole now, or not as it was after the run is taken back."""
    for number in range(files):
        if (directory / f"{number:02}.txt").read_bytes() not in (old(number), new(number)):
            return f"{number} is damaged"
    _undo(directory)
    for number in range(files):
        if (directory / f"{number:02}.txt").read_bytes() != old(number):
            return f"{number} is not restored"
    left = [file.name for file in directory.iterdir() if file.suffix == ".tmp"]
    return f"left behind: {left}" if left else None


def _undo(directory: Path) -> None:
    from newslint.fixes.apply import undo
    from newslint.fixes.journal import Journal

    journal = Journal(directory)
    for run in reversed(journal.runs()):
        if not run.undone:
            assert not [each.problem for each in undo(run, journal) if each.problem]
