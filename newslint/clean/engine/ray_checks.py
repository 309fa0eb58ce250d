"""Whether the machines of a cluster can work together: they share a directory and have the same rules."""

from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

from newslint._version import __version__
from newslint.clean.engine.ray_results import Lost, result_of
from newslint.clean.problems import CleanProblem
from newslint.packs import all_rules


def check_machines(directory: Path) -> None:
    """Raise CleanProblem where a machine lacks the directory or has other rules or another newslint."""
    import ray
    from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy

    directory.mkdir(parents=True, exist_ok=True)
    mark = directory / f"seen-{uuid4().hex}"
    mark.touch()
    try:
        for node in ray.nodes():
            if node["Alive"] and node["Resources"].get("CPU"):
                there = NodeAffinitySchedulingStrategy(node["NodeID"], soft=False)
                check = ray.remote(num_cpus=0, scheduling_strategy=there)(_seen)
                if problem := _problem(result_of(check.remote(mark)), _seen(mark), directory):
                    raise CleanProblem(f"the machine {node['NodeManagerHostname']} {problem}")
    finally:
        mark.unlink(missing_ok=True)


class _Seen(NamedTuple):
    """What a machine sees."""

    mark: bool
    version: str
    rules: frozenset[str]


def _seen(mark: Path) -> _Seen:
    return _Seen(mark.exists(), __version__, frozenset(all_rules()))


def _problem(there: _Seen | Lost, here: _Seen, directory: Path) -> str | None:
    if isinstance(there, Lost):
        return f"does not work: {there.reason}"
    if not there.mark:
        return f"does not see {directory}: all machines must share the directory of the run's state (--state)"
    if there.version != here.version:
        return f"has newslint {there.version}, this one {here.version}"
    other = sorted(there.rules ^ here.rules)
    return f"has other rules than this one, such as {other[0]}: install the same rule packs" if other else None
