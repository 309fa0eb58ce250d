"""What becomes of the units of a shard, handed out in their order while they are read again."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newslint.archive.shard import ChangedError, ContentDigest, Shard, Side


class Ruled(NamedTuple):
    """The side that a unit goes to; ``content`` are its new bytes, None where it stays as it is."""

    side: Side
    content: bytes | None


class Ruling:
    """The fates and changes of a shard's units: ``take`` the next one's, then say the digest of what was ``read``.

    ``taken`` counts them. Raises ChangedError where there are more or fewer units than fates, or others.
    """

    def __init__(self, shard: Shard, fates: Sequence[Side], changed: Mapping[int, bytes]) -> None:
        self._shard = shard
        self._fates = fates
        self._changed = changed
        self.taken = 0
        self._content = ContentDigest()

    def take(self) -> Ruled:
        """What becomes of the next unit."""
        ordinal, self.taken = self.taken, self.taken + 1
        if ordinal >= len(self._fates):
            raise self._changed_since()
        return Ruled(self._fates[ordinal], self._changed.get(ordinal))

    def read(self, digest: bytes) -> None:
        """Note the digest of the bytes that were read of it."""
        self._content.add(digest)

    def conclude(self, expected: str | None) -> None:
        """All is read; ``expected`` is the shard's content as it was."""
        if self.taken != len(self._fates) or expected not in (None, self._content.hexdigest()):
            raise self._changed_since()

    def _changed_since(self) -> ChangedError:
        paths = self._shard.paths
        which = paths[0] if len(paths) == 1 else f"{paths[0]} or a file after it"
        return ChangedError(f"{which} was changed since it was read: begin anew with an empty output directory")
