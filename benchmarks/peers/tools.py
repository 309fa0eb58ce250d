"""The commands that are compared, as a person would call them."""

import os
import shutil
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

MAIN = "from newslint.cli import main; main()"
SCRIPTS = sysconfig.get_path("scripts")


class Tool(NamedTuple):
    """A linter: how it says its version, how it checks, where it must be called, what it takes for all files below."""

    name: str
    version: list[str]
    check: list[str]
    cwd: str | None = None
    below: str = ""


def newslint(*options: str) -> list[str]:
    """A command of the newslint that is beside us."""
    return [sys.executable, "-c", MAIN, *options]


def tools(node: Path | None) -> Iterator[Tool]:
    """Ours, and what is installed of its peers; what is missing is said.

    ``node`` is a directory in which ``npm install textlint textlint-rule-terminology textlint-rule-write-good`` ran.
    """
    yield Tool("newslint", newslint("--version"), newslint("check", "--exit-zero", "--jobs", "1", "--isolated"))
    for name, asked, checks in (
        ("codespell", "--version", []),
        ("typos", "--version", []),
        ("proselint", "version", ["check"]),
    ):
        if program := shutil.which(name, path=SCRIPTS) or shutil.which(name):
            yield Tool(name, [program, asked], [program, *checks])
        else:
            print(f"{name} is skipped: pip install {name}")
    if node and (node / "node_modules" / ".bin" / "textlint").exists():
        program = str(node.resolve() / "node_modules" / ".bin" / "textlint")
        rules = ["--rule", "terminology", "--rule", "write-good"]
        yield Tool("textlint", [program, "--version"], [program, *rules], str(node), "/**/*.txt")
    else:
        print("textlint is skipped: --node names a directory with node_modules of textlint and two of its rules")


class Cost(NamedTuple):
    """Seconds of CPU (with those of its children), of the clock, and megabytes at the peak."""

    cpu: float
    wall: float
    memory: float


def run(command: list[str], cwd: str | Path, environment: dict[str, str]) -> Cost:
    """What a command costs; how it ends is its own matter, but it must be there."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=cwd, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )  # fmt: skip
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Cost(usage.ru_utime + usage.ru_stime, time.perf_counter() - begun, usage.ru_maxrss / 1024)
