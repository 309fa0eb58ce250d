"""The time and the memory of a command and all processes that come of it, as /proc tells them (Linux)."""

import os
import subprocess
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

PAUSE = 0.25
"""Seconds between two looks: a peak that is shorter may be missed."""
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Measured:
    """Seconds of the clock, CPU seconds of all processes, the most memory they had together at once, in bytes."""

    status: int
    seconds: float
    cpu: float
    peak: int


def measured(command: Sequence[str], log: Path) -> Measured:
    """Run a command; its output goes to a file."""
    began = time.monotonic()
    with log.open("wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=out)
        family, cpu, peak = {process.pid}, dict[int, float](), 0
        while process.poll() is None:
            family |= _children(family)
            memory = 0
            for pid in family:
                with suppress(OSError, ValueError):  # it has just ended
                    cpu[pid] = _cpu(pid)
                    memory += _memory(pid)
            peak = max(peak, memory)
            time.sleep(PAUSE)
    return Measured(process.returncode, time.monotonic() - began, sum(cpu.values()), peak)


def _children(family: set[int]) -> set[int]:
    """The processes whose parent is one of the family."""
    found = set()
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with suppress(OSError, ValueError):
                if int(_fields(int(entry.name))[1]) in family:
                    found.add(int(entry.name))
    return found


def _cpu(pid: int) -> float:
    fields = _fields(pid)
    return (int(fields[11]) + int(fields[12])) / TICKS


def _fields(pid: int) -> list[str]:
    """The fields of stat after the name, which may hold anything."""
    return Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()


def _memory(pid: int) -> int:
    """What a process has alone, and its share of what it has with others (PSS)."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    return 0
