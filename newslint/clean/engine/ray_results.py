"""What comes of a task that was given to Ray."""

from typing import Any, NamedTuple


class Lost(NamedTuple):
    """In place of a result: the process, or the whole machine, that worked on it is gone."""

    reason: str
    machine: bool


def result_of(reference: Any) -> Any:
    """What came of a task: its result, or that it was lost; what it raised is raised, with where it came from."""
    import ray
    from ray.exceptions import RayError, RayTaskError

    try:
        return ray.get(reference)
    except RayTaskError as error:
        if isinstance(error.cause, RayError):  # what it was to work on was lost
            return _lost(error.cause)
        error.cause.add_note(str(error))
        raise error.cause from None
    except RayError as error:
        return _lost(error)


def _lost(error: Exception) -> Lost:
    """How it was lost; what is no loss is raised."""
    from ray.exceptions import NodeDiedError, ObjectLostError, OutOfMemoryError, WorkerCrashedError

    if isinstance(error, OutOfMemoryError):
        return Lost("its machine ran out of memory, and Ray ended it", machine=False)
    if isinstance(error, WorkerCrashedError):
        return Lost("it was ended from outside, or crashed", machine=False)
    if isinstance(error, NodeDiedError | ObjectLostError):
        return Lost(f"its machine was lost ({type(error).__name__})", machine=True)
    raise error
