"""What stops a run of ``newslint clean``."""


class CleanProblem(Exception):
    """The run cannot begin or go on; the message says why, and what to do. What was done stays done."""
