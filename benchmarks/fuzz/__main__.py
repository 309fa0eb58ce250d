"""Fuzzes for some minutes and counts inputs: ``python -m benchmarks.fuzz [--minutes N] [TARGET ...]``.

Atheris (``pip install 'newslint[fuzz]'``) looks which code each input reaches, and goes on from those that reach more.
Each target of ``tests/fuzz/targets.py`` has its share of the time. What is found stands in ``build/fuzz/found``;
repaired, it belongs in ``tests/fuzz/found/TARGET``, where a test repeats it. ``--keep`` puts into ``tests/fuzz/corpus``
a few inputs that reach what the examples of the rules do not.
"""

import argparse
import re
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

from benchmarks.fuzz import dictionary
from benchmarks.fuzz.seeds import CORPUS, plant
from tests.fuzz.targets import TARGETS

BUILD = Path("build") / "fuzz"
SHARES = {"readers": 2, "rules": 6, "corpora": 1, "fixes": 3, "suppressions": 2, "configuration": 2, "reports": 2}
"""Of the time; one for all others."""
LONGEST = 512
"""Bytes of an input: long ones are repeated by the target ``growth``, and made by hand in the tests."""
MEMORY = 4096
KEPT = 12
"""Inputs kept of a target."""
SHA1 = 40
"""Characters of the names that libFuzzer gives: the sum of the content."""
_EXECUTED = re.compile(r"stat::number_of_executed_units: (\d+)")


def main() -> int:
    """Run the targets one after the other; 1 where something was found."""
    options = _options()
    if not find_spec("atheris"):
        print("Atheris is not installed: pip install 'newslint[fuzz]' (it has wheels for CPython on Linux)")
        return 2
    shares = {name: SHARES.get(name, 1) for name in options.targets or TARGETS}
    counts, began = {}, time.time()
    for name, share in shares.items():
        seconds = max(1, round(60 * options.minutes * share / sum(shares.values())))
        counts[name] = fuzz(name, seconds, options.seed)
        print(f"{name:14} {counts[name]:>10,} inputs in {seconds:>5} s", flush=True)
        if options.keep:
            keep(name)
    found = sorted(file for file in (BUILD / "found").rglob("*.txt") if file.stat().st_mtime >= began)  # in this run
    for file in found:
        last = file.read_text("utf-8").rstrip().rpartition("\n")[2]
        print(f"{file.with_suffix('')}: {last[:200]}")
    print(f"{sum(counts.values()):,} inputs, {len(found)} kinds of failure")
    return int(bool(found))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=0, help="0: another one each time")
    parser.add_argument("--keep", action="store_true", help="add to tests/fuzz/corpus")
    parser.add_argument("targets", nargs="*", choices=[*TARGETS, []], metavar="TARGET")
    return parser.parse_args()


def fuzz(name: str, seconds: int, seed: int) -> int:
    """Fuzz a target for some seconds. Returns how many inputs were tried; raises where the process itself died."""
    seeds = BUILD / "seeds" / name
    plant(name, seeds)
    found = BUILD / "found" / name
    found.mkdir(parents=True, exist_ok=True)
    dictionary.write(BUILD / "words")
    done = _child(name, [
        f"-max_total_time={seconds}", f"-max_len={LONGEST}", f"-rss_limit_mb={MEMORY}", f"-artifact_prefix={found}/",
        f"-seed={seed}", "-timeout=60", "-print_final_stats=1", "-close_fd_mask=1", f"-dict={BUILD / 'words'}",
        str(seeds),
    ])  # fmt: skip
    executed = _EXECUTED.search(done)
    if not executed:
        raise RuntimeError(f"{name} ended without a count:\n{done[-2000:]}")
    return int(executed[1])


def keep(name: str) -> None:
    """Put some inputs that reached what none before them did into the corpus of the repository: short ones and long."""
    fresh = sorted((file for file in (BUILD / "seeds" / name).iterdir() if len(file.name) == SHA1), key=_size)
    kept = CORPUS / name
    kept.mkdir(parents=True, exist_ok=True)
    for file in fresh[:: 1 + len(fresh) // KEPT]:
        (kept / file.name[:12]).write_bytes(file.read_bytes())


def _size(file: Path) -> int:
    return file.stat().st_size


def _child(name: str, options: list[str]) -> str:
    """The log of a process that runs a target."""
    arguments = [name, str(BUILD / "found" / name), str(BUILD / "seeds" / name), *options]
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.fuzz.child", *arguments],
        stderr=subprocess.PIPE, check=False, encoding="utf-8", errors="replace",
    )  # fmt: skip
    return done.stderr


if __name__ == "__main__":
    sys.exit(main())
