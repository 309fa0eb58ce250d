"""Zip: one article a member."""

import errno
import lzma
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import partial
from shutil import copyfileobj
from typing import BinaryIO, Self, cast

from newslint.archive.containers import InputFile
from newslint.archive.members import Member, MemberError, Members, arrivals_of, rewrite_members
from newslint.archive.options import ArchiveOptions
from newslint.archive.outputs import Target
from newslint.archive.ruling import Ruling
from newslint.archive.shard import END, Shard, Side
from newslint.archive.storage import open_read
from newslint.readers.arrival import Arrival

_DAMAGE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, ValueError)
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
_ENCRYPTED = 0x1
_LONGEST_END = 22 + 0xFFFF
"""Bytes of the record at the end of an archive, and of the longest comment that may follow it."""
_SAID_ELSEWHERE = 0xFFFF
"""The number of members of which the record at the end has no room for the real one."""


def cut(file: InputFile, container: str, options: ArchiveOptions) -> list[Shard]:
    """Cut before the first member after ``shard_size`` bytes, as the archive's own list has them."""
    whole = Shard(container, (file.path,), size=file.size)
    parts = [replace(whole, size=0)]
    with _opened(whole, options) as archive:
        if isinstance(archive, str):
            return [whole]
        for number, info in enumerate(archive.infolist()):
            if parts[-1].size >= options.shard_size:
                parts[-1] = replace(parts[-1], stop=number)
                parts.append(replace(whole, start=number, size=0))
            parts[-1] = replace(parts[-1], size=parts[-1].size + info.compress_size)
    return parts


def arrivals(part: Shard, options: ArchiveOptions) -> Iterator[Arrival]:
    """The members of a part, directories apart."""
    with _opened(part, options) as archive:
        yield from arrivals_of(_members(archive, part), part.path, options)


def rewrite(part: Shard, options: ArchiveOptions, ruling: Ruling, target: Target) -> None:
    """Write each member to its side, with its time, attributes and compression."""
    with _opened(part, options) as archive, _Writing(target) as writing:
        rewrite_members(_members(archive, part), part.path, options, ruling, target, writing.put)


@contextmanager
def _opened(part: Shard, options: ArchiveOptions) -> Iterator[zipfile.ZipFile | str]:
    """The archive of a part, or why it is none. Raises OSError where it cannot be opened."""
    with open_read(part.path) as file:
        size = file.seek(0, 2)
        try:
            archive = zipfile.ZipFile(file)
        except _DAMAGE as error:
            yield f"damaged, or not an archive of zip ({error})"
            return
        with archive:
            yield _bomb(archive, size, options) or archive


def _bomb(archive: zipfile.ZipFile, size: int, options: ArchiveOptions) -> str:
    """Whether an archive promises more than its bytes can hold, or holds the same bytes several times, and how."""
    stored = sum(info.compress_size for info in archive.infolist())
    promised = sum(info.file_size for info in archive.infolist())
    if stored > size:
        return f"a decompression bomb: members of {stored:,} bytes overlap in {size:,}"
    if promised > options.allowance + options.ratio * size:
        return f"a decompression bomb: {size:,} bytes hold {promised:,}"
    return ""


def _members(archive: zipfile.ZipFile | str, part: Shard) -> Members:
    return archive if isinstance(archive, str) else _listed(archive, part)


def _listed(archive: zipfile.ZipFile, part: Shard) -> Iterator[Member | str]:
    """The members of a part that are no directories; at last whether there should be more."""
    infos = archive.infolist()
    for info in infos[part.start : len(infos) if part.stop == END else part.stop]:
        if not info.is_dir():
            yield Member(info.filename, info, partial(_open, archive, info), _not_a_file(info))
    said = _said_to_hold(cast(BinaryIO, archive.fp))
    if part.stop == END and said not in (len(infos), _SAID_ELSEWHERE):
        yield f"damaged: it says that it has {said:,} members, and its list has {len(infos):,}"


def _said_to_hold(file: BinaryIO) -> int:
    """How many members the record at the end of an archive counts."""
    size = file.seek(0, 2)
    file.seek(max(0, size - _LONGEST_END))
    end = file.read()
    at = end.rindex(b"PK\x05\x06")  # zipfile has found it
    return int.from_bytes(end[at + 10 : at + 12], "little")


def _not_a_file(info: zipfile.ZipInfo) -> str:
    """Why a member is not read; "" for one that can be."""
    if stat.S_ISLNK(info.external_attr >> 16):
        return "a link, not a file"
    return "encrypted; it is left in the input" if info.flag_bits & _ENCRYPTED else ""


@contextmanager
def _open(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[BinaryIO]:
    try:
        with archive.open(info) as file:
            yield cast(BinaryIO, file)
    except _DAMAGE as error:
        raise MemberError(str(error).strip().rstrip(".")) from error
    except OSError as error:
        if error.errno not in (None, errno.EINVAL):  # what bz2 raises, and a place before the beginning of the file
            raise
        raise MemberError(error) from error


class _Writing:
    """An archive for each side, begun with its first member; a context manager."""

    def __init__(self, target: Target) -> None:
        self._target = target
        self._sides: dict[Side, zipfile.ZipFile] = {}
        self._open = ExitStack()

    def put(self, side: Side, member: Member, name: str, content: BinaryIO, size: int) -> None:
        """Write a member."""
        if side not in self._sides:
            self._sides[side] = self._open.enter_context(zipfile.ZipFile(self._target.plain(side), "w"))
        info = zipfile.ZipInfo(name, max(member.info.date_time, (1980, 1, 1, 0, 0, 0)))
        known = member.info.compress_type
        info.compress_type = known if known in _METHODS else zipfile.ZIP_DEFLATED
        info.external_attr, info.create_system = member.info.external_attr, member.info.create_system
        info.comment, info.file_size = member.info.comment, size
        with self._sides[side].open(info, "w") as out:
            copyfileobj(content, out, 1 << 20)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._open.close()
