"""What archives are made of: shards, and the units in them."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any, Literal, Self

from newslint.readers.arrival import Arrival

Side = Literal["articles", "duplicates", "quarantine"]
"""Where an article goes."""
END = -1
"""The ``stop`` of what is read to its end."""


class ArchiveError(Exception):
    """An archive that cannot be worked on at all; the message says why and what to do."""


class ChangedError(ArchiveError):
    """An input that is no longer what it was when it was listed, or read first."""


@dataclass(frozen=True, slots=True)
class Shard:
    """A stretch of the input: whole files of any kind (container "files"), or a part of a single one.

    ``start`` and ``stop`` count what that container is cut by: bytes, row groups, members. ``first_row`` and
    ``first_record`` (from 1) are the row of the file, and the number among its records, at which the part begins.
    ``size`` is in bytes as they are stored. A part is the ``part`` (from 1) of ``parts``.

    Outputs are named by the path of the input relative to ``root`` (a full name), below the directory ``below``;
    ``label`` is put before the number of a part where the plain name is taken.
    """

    container: str
    paths: tuple[str, ...]
    number: int = 0
    root: str = ""
    below: str = ""
    start: int = 0
    stop: int = END
    first_row: int = 1
    first_record: int = 1
    size: int = 0
    part: int | None = None
    parts: int | None = None
    label: str = ""

    @property
    def path(self) -> str:
        """The only, or the first path."""
        return self.paths[0]

    def as_json(self) -> dict[str, Any]:
        """The shard in plain values."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """The shard of such values."""
        return cls(**{**data, "paths": tuple(data["paths"])})


@dataclass(frozen=True, slots=True)
class Unit:
    """An article, or what cannot be read as one, and the bytes it stands in.

    ``ordinal`` counts them in the shard from 0. ``output`` is the path of the file that it is written to, relative to
    the directory of its side, with slashes; a file of records is one for all of its records.

    ``arrival.raw`` is a file (a member) of text or Markdown, a line of JSON Lines, or such a line made of a row's
    columns. Of what is longer than is read at all it is only the beginning; ``arrival.identity.digest`` is of all.
    """

    ordinal: int
    arrival: Arrival
    output: str


class ContentDigest:
    """Names the content of a shard: made of the digests of its units in order."""

    def __init__(self) -> None:
        self._hash = sha256()

    def add(self, digest: bytes) -> None:
        """Add the digest of the next unit, ``unit.arrival.identity.digest``."""
        self._hash.update(digest)

    def hexdigest(self) -> str:
        """The name."""
        return self._hash.hexdigest()
