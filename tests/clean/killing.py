"""Runs of ``newslint clean`` as processes of their own, which are killed."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.clean.archive import RULES, SHARD, contents

ROOT = Path(__file__).parents[2]
# Small shards; spawned processes find the module again by its name.
_PROGRAM = (
    "import dataclasses, sys\n"
    "import newslint.archive\n"
    "small = lambda *a, **k: dataclasses.replace(newslint.archive.options.ArchiveOptions(*a, **k), shard_size={size})\n"
    "newslint.archive.ArchiveOptions = small\n"
    "from newslint.cli import main\n"
    "main()\n"
)


def start(
    archive: Path, output: Path, *options: str, size: int = SHARD, **variables: str
) -> "subprocess.Popen[bytes]":  # fmt: skip
    """A run at work, the leader of a process group."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "rules")]), **variables}
    return subprocess.Popen(
        [sys.executable, "-c", _PROGRAM.format(size=size), "clean", str(archive), "--output", str(output),
         "--isolated", "--select", RULES, "--jobs", "2", *options],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, start_new_session=True,
    )  # fmt: skip


def kill_and_repeat(archive: Path, output: Path, generator: random.Random, kills: int, seconds: float) -> int:
    """Kill runs up to so many times, at some instant of ``seconds``; then let one end. How many were killed."""
    killed = 0
    for _ in range(kills):
        process = start(archive, output)
        time.sleep(generator.random() * seconds)
        if generator.random() < 0.5:
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()  # its processes must notice
        killed += ended(process) == -signal.SIGKILL
    assert ended(start(archive, output)) == 1
    return killed


def ended(process: "subprocess.Popen[bytes]") -> int:
    """Wait for a run; its exit status. One that failed says why."""
    _, errors = process.communicate(timeout=300)
    assert process.returncode in (0, 1, -signal.SIGKILL), errors.decode()
    return process.returncode


def damage(output: Path, whole: Path) -> list[str]:
    """The files in which an output differs from that of a run which nobody killed."""
    here, there = contents(output), contents(whole)
    return sorted(name for name in here.keys() | there.keys() if here.get(name) != there.get(name))
