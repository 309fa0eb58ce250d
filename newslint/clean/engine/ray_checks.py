"""Whether the machines of a cluster can work together: they share a directory and have the same newslint."""

from pathlib import Path
from typing import Any
from uuid import uuid4

from newslint._version import __version__
from newslint.clean.engine.ray_results import Lost, result_of
from newslint.clean.problems import CleanProblem


def check_machines(directory: Path) -> None:
    """Raise CleanProblem where a machine lacks the directory or has another version of newslint."""
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
                found = result_of(check.remote(mark))
                if problem := _problem(found, directory):
                    raise CleanProblem(f"the machine {node['NodeManagerHostname']} {problem}")
    finally:
        mark.unlink(missing_ok=True)


def _seen(mark: Path) -> tuple[bool, str]:
    return mark.exists(), __version__


def _problem(found: Any, directory: Path) -> str | None:
    if isinstance(found, Lost):
        return f"does not work: {found.reason}"
    sees, version = found
    if not sees:
        return f"does not see {directory}: all machines must share the directory of the run's state (--state)"
    return None if version == __version__ else f"has newslint {version}, this one {__version__}"
