"""From bytes to what arrives: an article with the bytes it stands in, or a problem with them."""

from hashlib import sha256

from newslint.archive.lines import Line
from newslint.archive.storage import BLOCK, full_name, open_read
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
    size, content = len(line.raw), sha256(line.raw)
    for piece in line.rest:
        size += len(piece)
        content.update(piece)
    raw = line.raw[:HEAD] if line.rest else line.raw
    digest = content.digest() if size else b""
    return faulty(Problem(path, line.trouble or too_large(size, largest), *place), raw, digest)


def whole_file(path: str, why: str) -> Arrival:
    """A file that nothing can be read of, and that is kept as it is. Raises OSError."""
    content = sha256()
    with open_read(path) as file:
        head = block = file.read(HEAD)
        while block:
            content.update(block)
            block = file.read(BLOCK)
    return faulty(Problem(path, why), head, content.digest())


def unopened(path: str, error: OSError) -> Arrival:
    """A file that cannot be opened."""
    return faulty(Problem(path, reason(error)), b"", b"")


def too_large(size: int, largest: int) -> str:
    """Why something is not read."""
    return f"too large: {size:,} bytes, at most {largest:,} are read"


def _arrival(raw: bytes, read: Article | Problem, line: Decoded, digest: bytes) -> Arrival:
    return Arrival(raw, Held(read, Row(0, line)), Identity(full_name(read.path), read.row or 1, digest))
