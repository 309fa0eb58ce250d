"""How an archive is looked through, cut and read."""

from dataclasses import dataclass, field

from newslint.discover import DiscoverOptions


@dataclass(frozen=True, slots=True)
class ArchiveOptions:
    """``discovery`` says which files are taken and how they are read, as for every other command.

    A file of more than ``shard_size`` bytes is cut there; small ones are gathered up to ``gathered`` bytes, or
    ``shard_files`` files: enough for some seconds of work. ``largest`` is the size in bytes above which a file of text,
    a record or a member is not read. What is decompressed may be ``allowance`` bytes and ``ratio`` times what was read
    (news: 3 to 5 times; a bomb: 1,000 and more).
    """

    discovery: DiscoverOptions = field(default_factory=DiscoverOptions)
    shard_size: int = 32_000_000
    gathered: int = 8_000_000
    shard_files: int = 4_000
    largest: int = 64_000_000
    allowance: int = 256_000_000
    ratio: int = 200
