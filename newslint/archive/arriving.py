"""From bytes to what arrives: an article with the bytes it stands in, or a problem with them."""

from hashlib import sha256
from itertools import chain

from newslint.archive.digesting import blocks, digested
from newslint.archive.lines import Line
from newslint.archive.storage import full_name, open_read
from newslint.article import Article
from newslint.problem import Problem
from newslint.readers import ReadOptions, decode
from newslint.readers.arrival import Arrival, Identity
from newslint.readers.decode import Decoded
from newslint.readers.held import Held, held
from newslint.readers.json_lines import Row, read_record
from newslint.readers.sources import reason

HEAD = 1_000
"""Bytes kept of what is too large to be read."""
_NO_TEXT = Decoded("", "binary", False)


def record(raw: bytes, path: str, number: int, row: int, options: ReadOptions) -> Arrival:
    """The article of a line of JSON: the ``number``-th record of a file, in its ``row``."""
    line = decode(raw)
    return _arrival(raw, read_record(line, path, number, row, options), line, sha256(raw).digest())


def text(raw: bytes, path: str, options: ReadOptions) -> Arrival:
    """The article that a file of text or Markdown is."""
    one = next(held(raw, path, options))
    return _arrival(raw, one.article, one.row.line, sha256(raw).digest())


def faulty(problem: Problem, raw: bytes, digest: bytes) -> Arrival:
    """What cannot be read. ``raw`` may be but the beginning of what ``digest`` is of; without one, nothing is kept."""
    return _arrival(raw, problem, _NO_TEXT, digest)


def faulty_line(line: Line, path: str, place: tuple[int, int], largest: int) -> Arrival:
    """A line that cannot be read; ``place`` is its number among the records and its row in the file."""
    digest, size = digested(chain([line.raw], line.rest))
    raw = line.raw[:HEAD] if line.rest else line.raw
    problem = Problem(path, line.trouble or too_large(size, largest), *place)
    return faulty(problem, raw, digest if size else b"")


def whole_file(path: str, why: str) -> Arrival:
    """A file that nothing can be read of, and that is kept as it is. Raises OSError."""
    with open_read(path) as file:
        head = file.read(HEAD)
        digest, _ = digested(chain([head], blocks(file)))
    return faulty(Problem(path, why), head, digest)


def unopened(path: str, error: OSError) -> Arrival:
    """A file that cannot be opened."""
    return faulty(Problem(path, reason(error)), b"", b"")


def too_large(size: int, largest: int) -> str:
    """Why something is not read."""
    return f"too large: {size:,} bytes, at most {largest:,} are read"


def _arrival(raw: bytes, read: Article | Problem, line: Decoded, digest: bytes) -> Arrival:
    return Arrival(raw, Held(read, Row(0, line)), Identity(full_name(read.path), read.row or 1, digest))
