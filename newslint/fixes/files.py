"""Repaired texts as splices of their file's bytes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from newslint.article import Article
from newslint.fixes.json_strings import string_edits
from newslint.fixes.metadata import member_edits
from newslint.fixes.pieces import Pieces
from newslint.fixes.splices import Splice, encoded
from newslint.hit import Edit
from newslint.readers import ReadOptions
from newslint.readers.held import Held, held
from newslint.readers.json_lines import Row, parse_object, text_keys


def certain(row: Row) -> bool:
    """Whether a row was surely read as it was written: it is text, and holds no byte that stayed undecodable."""
    return row.line.codec != "binary" and encodable(row.line.text, "utf-8")


def encodable(text: str, codec: str) -> bool:
    """Whether a codec has each character of a text."""
    try:
        text.encode("utf-8").decode("utf-8").encode(codec)
    except UnicodeEncodeError:
        return False
    return True


def splices_of(
    one: Held, pieces: Pieces, added: Mapping[str, str], options: ReadOptions, *, ascii_file: bool
) -> Iterator[Splice]:
    """The splices that bring a repaired text to its file, and (of a record) the keys ``added`` to it.

    ``ascii_file``: nothing in the file is written beyond ASCII, so that JSON escapes what is put there.
    """
    offset, line = one.row
    edits: Iterable[Edit] = pieces.edits()
    if isinstance(one.article, Article) and one.article.format == "record":
        keys = text_keys(parse_object(line.text), options.fields)
        inner = string_edits(line.text, keys, edits, ascii_file=ascii_file)
        edits = sorted([*inner, *member_edits(line.text, added, ascii_file=ascii_file)])
    yield from encoded(line.text, edits, line.codec, bom=line.bom, offset=offset)


def holds(data: bytes, texts: Sequence[str | None], path: str, options: ReadOptions) -> bool:
    """Whether reading the bytes gives these texts; None stands for what cannot be read."""
    read = [one.article.text if isinstance(one.article, Article) else None for one in held(data, path, options)]
    return read == list(texts)
