"""What stops a run of ``newslint clean``."""


class CleanProblem(Exception):  # noqa: N818  (a person can act on it)
    """The run cannot begin or go on; the message says why, and what to do. What was done stays done."""
