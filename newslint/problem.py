"""What could not be read, said so that a person can act on it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """A file, a record or a piece of one that could not be read; the other articles still are.

    ``message`` is a short sentence without a full stop. ``record`` is the record's id or number, ``row`` the row of
    the file (from 1) to look at, where there is one.
    """

    path: str
    message: str
    record: int | str | None = None
    row: int | None = None
