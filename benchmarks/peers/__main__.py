"""newslint beside codespell, typos, proselint and textlint on the same files: ``python -m benchmarks.peers``.

Runs take turns, figures are medians: of CPU seconds (children included), of the clock, and the peak of memory. newslint
runs all rules that are on, with duplicates and language, in one process; the others look for misspellings or at style.
Who takes longer than SLOW seconds runs once. Bytecode is kept in a directory of the benchmark's own, as an installed
package has it.

``--growth 1000 10000 100000`` measures newslint alone, cold, on so many different made-up articles.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from statistics import median

from benchmarks.peers.tools import Cost, Tool, newslint, run, tools

SLOW = 5.0
GOALS = {"--version": 1.2, "one file of 2.4 KB": 1.0, "cold": 4.0, "warm": 1.0}
"""How many times the CPU of codespell newslint may take."""
GROWTH = 1.10
PARALLEL = 1.7
Costs = defaultdict[str, list[Cost]]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=1000, help="files of about 4 KB")
    parser.add_argument("--rounds", type=int, default=5, help="turns, three times as many for the short runs")
    parser.add_argument("--node", type=Path, help="a directory with node_modules of textlint")
    parser.add_argument("--growth", type=int, nargs="+", metavar="FILES", help="cost by number of files")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as top:
        bench = Bench(Path(top))
        if arguments.growth:
            bench.growth(arguments.growth)
        else:
            bench.compare(list(tools(arguments.node)), arguments.files, arguments.rounds)


class Bench:
    """Runs commands in a directory of its own."""

    def __init__(self, top: Path) -> None:
        self.top = top
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        self.environment = kept | {"PYTHONPYCACHEPREFIX": str(top / "bytecode"), "PYTHONPATH": self._path()}

    def compare(self, everyone: list[Tool], files: int, rounds: int) -> None:
        """Print the table of each task."""
        self._make("--files", str(files))
        one, many = str(self.top / "one.txt"), str(self.top / "many")
        size = sum(file.stat().st_size for file in Path(many).rglob("*.txt"))
        print(f"{files:,} files of {size / files:,.0f} bytes\n")
        versions = {tool.name: self._run(tool.version, tool.cwd) for tool in everyone}
        self._show("--version", self._turns(versions, 3 * rounds))
        checks = {tool.name: self._run([*tool.check, one], tool.cwd) for tool in everyone}
        self._show("one file of 2.4 KB", self._turns(checks, 3 * rounds))
        checks = {tool.name: self._run([*tool.check, many + tool.below], tool.cwd) for tool in everyone}
        checks["newslint"] = self._cold(checks["newslint"])
        self._show("cold", self._turns(checks, rounds))
        ours = next(tool for tool in everyone if tool.name == "newslint")
        checks["newslint"] = self._run([*ours.check, many])
        checks["newslint"]()
        fast = {name: check for name, check in checks.items() if name in ("newslint", "codespell", "typos")}
        self._show("warm", self._turns(fast, rounds))
        self._parallel(many, rounds)

    def growth(self, sizes: list[int]) -> None:
        """Print the cost of an article by the number of articles, all of them compared with each other."""
        first = None
        for size in sizes:
            shutil.rmtree(self.top / "many", ignore_errors=True)
            self._make("--files", str(size), "--made-up")
            check = newslint("check", "--exit-zero", "--quiet", "--isolated", "--jobs", "1", "--no-cache")
            cost = run([*check, str(self.top / "many")], self.top, self.environment)
            each = cost.cpu / size
            first = first or each
            said = "" if each <= GROWTH * first else f"   more than {GROWTH} times the first"
            print(f"{size:9,} files {1000 * each:6.2f} ms CPU each {cost.memory:6.0f} MB{said}", flush=True)

    def _parallel(self, many: str, rounds: int) -> None:
        check = newslint("check", "--exit-zero", "--isolated", "--no-cache", many, "--jobs")
        costs = self._turns({jobs: self._run([*check, jobs]) for jobs in ("1", "2")}, rounds)
        gain = median(cost.wall for cost in costs["1"]) / median(cost.wall for cost in costs["2"])
        self._show("processes, no cache", costs)
        print(f"two processes: {gain:.2f} times as fast by the clock (goal {PARALLEL}, where both cores are free)")

    def _turns(self, tasks: dict[str, Callable[[], Cost]], rounds: int) -> Costs:
        costs: Costs = defaultdict(list)
        for name, task in tasks.items():  # brings files and bytecode into memory, and shows who is slow
            costs[name].append(task())
        slow = {name for name, (cost,) in costs.items() if cost.cpu > SLOW and name != "newslint"}
        measured: Costs = defaultdict(list, {name: costs[name] for name in slow})
        for _ in range(rounds):
            for name in tasks.keys() - slow:
                measured[name].append(tasks[name]())
        return measured

    def _show(self, task: str, costs: Costs) -> None:
        print(f"{task:22} {'CPU':>10} {'clock':>10} {'memory':>9}")
        for name in sorted(costs, key=lambda name: median(cost.cpu for cost in costs[name])):
            cpu, wall, memory = (median(column) for column in zip(*costs[name], strict=True))
            once = "  (once)" if len(costs[name]) == 1 else ""
            print(f"  {name:20} {1000 * cpu:7.0f} ms {1000 * wall:7.0f} ms {memory:6.0f} MB{once}")
        if task in GOALS and "codespell" in costs:
            ratio = median(c.cpu for c in costs["newslint"]) / median(c.cpu for c in costs["codespell"])
            print(f"  newslint takes {ratio:.2f} times codespell's CPU (goal: at most {GOALS[task]})")
        print(flush=True)

    def _run(self, command: list[str], cwd: str | None = None) -> Callable[[], Cost]:
        return lambda: run(command, cwd or self.top, self.environment)

    def _cold(self, check: Callable[[], Cost]) -> Callable[[], Cost]:
        def cold() -> Cost:
            shutil.rmtree(self.top / ".newslint_cache", ignore_errors=True)
            return check()

        return cold

    def _make(self, *options: str) -> None:
        command = [sys.executable, "-m", "benchmarks.texts", str(self.top), *options]
        subprocess.run(command, check=True, env=self.environment)

    def _path(self) -> str:
        root = Path(__file__).parents[2]
        return os.pathsep.join(map(str, (root, root / "rules")))


if __name__ == "__main__":
    main()
