"""How an archive is looked through, cut and read."""

from dataclasses import dataclass, field, replace

from newslint.discover import DiscoverOptions

SHARDS = 64
"""Shards that an input is cut into at least, where that leaves them large enough."""


@dataclass(frozen=True, slots=True)
class ArchiveOptions:
    """``discovery`` says which files are taken and how they are read, as for every other command.

    A file of more than ``shard_size`` bytes is cut there (see :meth:`for_size`); small ones are gathered up to
    ``gathered`` bytes, or ``shard_files`` files: enough for some seconds of work. ``largest`` is the size in bytes
    above which a file of text, a record or a member is not read. What is decompressed may be ``allowance`` bytes and
    ``ratio`` times what was read (news: 3 to 5 times; a bomb: 1,000 and more).
    """

    discovery: DiscoverOptions = field(default_factory=DiscoverOptions)
    shard_size: int = 32_000_000
    gathered: int = 8_000_000
    shard_files: int = 4_000
    largest: int = 64_000_000
    allowance: int = 256_000_000
    ratio: int = 200

    def for_size(self, size: int) -> "ArchiveOptions":
        """The options for an input of so many bytes: cut so that eight processes all have work until near the end."""
        return replace(self, shard_size=min(self.shard_size, max(self.gathered, size // SHARDS)))
