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

    def __str__(self) -> str:
        """The place and the message, as compilers write it."""
        place = self.path if self.row is None else f"{self.path}:{self.row}"
        record = "" if self.record is None else f"record {self.record}: "
        return f"{place}: {record}{self.message}"
