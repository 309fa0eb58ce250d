"""Joins a Ray cluster, or starts Ray on this machine."""

import os
from typing import Any

from newslint.clean.problems import CleanProblem


def join_or_start(workers: int) -> bool:
    """Whether this has connected the process, which is then to be shut down; not where it was connected before.

    Raises CleanProblem where Ray is missing, or where the cluster that is named does not answer.
    """
    try:
        import ray
    except ImportError:
        raise CleanProblem("the engine needs Ray: pip install 'newslint[cluster]'") from None
    if ray.is_initialized():
        return False
    quiet: dict[str, Any] = {"logging_level": "ERROR", "log_to_driver": False, "include_dashboard": False}
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    try:
        try:
            ray.init(num_cpus=workers or None, **quiet)
        except ValueError:  # there is a cluster, which has its own number
            ray.init(**quiet)
    except ConnectionError as error:
        if named := os.environ.get("RAY_ADDRESS"):
            raise CleanProblem(f"no Ray cluster answers at RAY_ADDRESS={named}: {error}") from error
        ray.init(address="local", num_cpus=workers or None, **quiet)  # what ``ray start`` left behind is gone
    return True
