"""Files of text and Markdown: one article a file."""

from collections.abc import Iterator
from itertools import chain

from newslint.archive.arriving import HEAD, faulty, text, too_large
from newslint.archive.containers import InputFile, reading
from newslint.archive.digesting import blocks, digested
from newslint.archive.options import ArchiveOptions
from newslint.archive.outputs import Target
from newslint.archive.ruling import Ruling
from newslint.archive.shard import Shard
from newslint.archive.storage import open_read
from newslint.problem import Problem
from newslint.readers.arrival import Arrival


def cut(file: InputFile, container: str, options: ArchiveOptions) -> list[Shard]:
    """The file: an article is not cut."""
    return [Shard(container, (file.path,), size=file.size)]


def arrivals(part: Shard, options: ArchiveOptions) -> Iterator[Arrival]:
    """The article of a file."""
    with open_read(part.path) as file:
        raw = file.read(options.largest + 1)
        if len(raw) <= options.largest:
            yield text(raw, part.path, reading(options))
            return
        digest, size = digested(chain([raw], blocks(file)))
    yield faulty(Problem(part.path, too_large(size, options.largest)), raw[:HEAD], digest)


def rewrite(part: Shard, options: ArchiveOptions, ruling: Ruling, target: Target) -> None:
    """Write the file to its side, as it is or with its new content."""
    with open_read(part.path) as file:
        side, new = ruling.take()
        out = target.plain(side)
        if new is None:
            digest, _ = digested(blocks(file), out.write)
        else:
            digest, _ = digested(blocks(file))
            out.write(new)
        ruling.read(digest)
