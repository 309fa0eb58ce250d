"""What can be wrong with an index. Whoever asks it must not take the answer "no duplicate" for one: status 2."""


class IndexProblem(Exception):  # noqa: N818  (it is the state of the index, not of this program)
    """The index cannot be used; the message says which, why, and what to do."""


class IndexMissing(IndexProblem):
    """There is none at that place."""


class NotAnIndex(IndexProblem):
    """What is at that place is something else, or damaged."""


class IndexMismatch(IndexProblem):
    """It was made by a newslint that sketches articles in another way: its answers would be wrong."""
