"""An archive of news: what there is in the inputs, cut into shards, read in order, and written again by fates.

A shard is a stretch of the input that one worker reads in one go: some files, or a part of a large one. :func:`shards`
lists them; they are plain values that can be stored and handed to another process or machine. :func:`units` reads the
articles of one, each with the bytes that it stands in; :func:`rewrite` reads them again and writes each, changed or
not, below the directory of its side.

What cannot be read (a file, a record, the rest of a damaged file) is a unit like the others, with a problem in place of
its article. So it gets a fate, and as much of its bytes as there is goes there.
"""

from newslint.archive.containers import reading as reading
from newslint.archive.options import ArchiveOptions as ArchiveOptions
from newslint.archive.plan import shards as shards
from newslint.archive.shard import ArchiveError as ArchiveError
from newslint.archive.shard import ChangedError as ChangedError
from newslint.archive.shard import ContentDigest as ContentDigest
from newslint.archive.shard import Shard as Shard
from newslint.archive.shard import Side as Side
from newslint.archive.shard import Unit as Unit
from newslint.archive.work import rewrite as rewrite
from newslint.archive.work import units as units
