"""Tar, also compressed: one article a member."""

import tarfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from copy import copy
from dataclasses import replace
from functools import partial
from tarfile import HeaderError
from typing import BinaryIO, Self, cast

from newslint.archive.compression import compression_of, open_plain
from newslint.archive.containers import InputFile
from newslint.archive.members import Member, MemberError, Members, arrivals_of, rewrite_members
from newslint.archive.options import ArchiveOptions
from newslint.archive.outputs import Target
from newslint.archive.ruling import Ruling
from newslint.archive.shard import END, Shard, Side
from newslint.archive.storage import BLOCK
from newslint.readers.arrival import Arrival

LONGEST_HEADER = 1_000_000
"""Bytes of what stands before a member about its name and attributes."""
_ABOUT_OTHERS = (
    tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.SOLARIS_XHDTYPE, tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK,
)  # fmt: skip
_DAMAGE = (tarfile.TarError, EOFError, ValueError, IndexError, KeyError, OverflowError)
"""What tarfile raises at headers that nobody should write."""


def cut(file: InputFile, container: str, options: ArchiveOptions) -> list[Shard]:
    """Cut before the first member after ``shard_size`` bytes; what is compressed or has global headers stays whole."""
    whole = Shard(container, (file.path,), size=file.size)
    if compression_of(container):
        return [whole]
    parts = [whole]
    with _opened(whole, options) as tar:
        for member in tar.members() if isinstance(tar, _Tar) else ():
            at = member.info.offset if isinstance(member, Member) else 0
            if at - parts[-1].start >= options.shard_size:
                parts[-1] = replace(parts[-1], stop=at, size=at - parts[-1].start)
                parts.append(replace(whole, start=at))
        if isinstance(tar, _Tar) and tar.has_global_headers:
            return [whole]
    parts[-1] = replace(parts[-1], size=file.size - parts[-1].start)
    return parts


def arrivals(part: Shard, options: ArchiveOptions) -> Iterator[Arrival]:
    """The members of a part, directories apart."""
    with _opened(part, options) as tar:
        yield from arrivals_of(_members(tar), part.path, options)


def rewrite(part: Shard, options: ArchiveOptions, ruling: Ruling, target: Target) -> None:
    """Write each member to its side, with all that its header says."""
    with _opened(part, options) as tar, _Writing(target) as writing:
        rewrite_members(_members(tar), part.path, options, ruling, target, writing.put)


class _Header(tarfile.TarInfo):
    """A header that tells its archive why there was no other: tarfile itself takes damage for the end."""

    @classmethod
    def fromtarfile(cls, tarfile: tarfile.TarFile) -> Self:
        """The next header."""
        try:
            return super().fromtarfile(tarfile)
        except HeaderError as error:
            tarfile.why_it_ended = error  # type: ignore[attr-defined]
            raise

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> Self:
        """The header in a block; one of a name or of attributes that would take much memory is none."""
        header = super().frombuf(buf, encoding, errors)
        if header.type in _ABOUT_OTHERS and not 0 <= header.size <= LONGEST_HEADER:
            raise tarfile.ReadError(f"a header of {header.size:,} bytes")
        return header


class _Tar:
    """An open archive from some place in it on; ``trouble`` says why its compressed data ended too early."""

    def __init__(self, tar: tarfile.TarFile, stop: int, trouble: Callable[[], str]) -> None:
        self._tar = tar
        self._stop = stop
        self._trouble = trouble

    @property
    def has_global_headers(self) -> bool:
        """Whether headers at its beginning are about all that follows."""
        return bool(self._tar.pax_headers)

    def members(self) -> Iterator[Member | str]:
        """The members that are no directories; at last why there are no more of them, if that is too early."""
        try:
            while (info := self._tar.next()) is not None:
                if self._stop != END and info.offset >= self._stop:
                    return
                if not info.isdir():
                    yield Member(info.name, info, partial(self._open, info), _not_a_file(info))
                self._tar.members.clear()  # type: ignore[attr-defined]  # it would keep all
        except _DAMAGE as error:
            yield self._why(error)
            return
        ended = getattr(self._tar, "why_it_ended", None)
        if type(ended).__name__ != "EOFHeaderError":
            yield self._why(ended)
        elif why := self._after_the_end():
            yield why

    def _after_the_end(self) -> str:
        """What is wrong with what follows the mark of the end, which should be nothing but zeros."""
        rest = cast(BinaryIO, self._tar.fileobj)
        while block := rest.read(BLOCK):
            if block.strip(b"\0"):
                return "something follows its end: perhaps several archives in one file"
        return self._trouble()

    @contextmanager
    def _open(self, info: tarfile.TarInfo) -> Iterator[BinaryIO]:
        try:
            yield cast(BinaryIO, self._tar.extractfile(info))
        except _DAMAGE as error:
            raise MemberError(self._why(error)) from error

    def _why(self, error: object) -> str:
        if why := self._trouble():
            return why
        ends = type(error).__name__ in ("EmptyHeaderError", "TruncatedHeaderError") or "end of data" in str(error)
        return "it ends too early: the file is cut off" if ends else f"damaged ({error})"


@contextmanager
def _opened(part: Shard, options: ArchiveOptions) -> Iterator[_Tar | str]:
    """The archive of a part, or why it is none. Raises OSError where it cannot be opened."""
    compression = compression_of(part.container)
    with open_plain(part.path, compression, options) as (file, trouble):
        if part.start:
            file.seek(part.start)
        try:
            tar = tarfile.open(fileobj=file, mode="r|" if compression else "r:", tarinfo=_Header)  # noqa: SIM115
        except _DAMAGE as error:
            yield trouble() or f"damaged, or not an archive of tar ({error})"
            return
        with tar:
            yield _Tar(tar, part.stop, trouble)


def _members(tar: _Tar | str) -> Members:
    return tar if isinstance(tar, str) else tar.members()


def _not_a_file(info: tarfile.TarInfo) -> str:
    """Why a member is not read; "" for a regular file."""
    if info.islnk() or info.issym():
        return f"a link to {info.linkname!r}, not a file"
    if info.isdev():
        return "a device, not a file"
    if info.issparse():
        return "a sparse file; it is left in the input"
    return "" if info.isreg() and info.size >= 0 else "neither a file nor a directory"


class _Writing:
    """An archive for each side, begun with its first member; a context manager."""

    def __init__(self, target: Target) -> None:
        self._target = target
        self._sides: dict[Side, tarfile.TarFile] = {}
        self._open = ExitStack()

    def put(self, side: Side, member: Member, name: str, content: BinaryIO, size: int) -> None:
        """Write a member, with all that the header said of it but its name and size."""
        if side not in self._sides:
            archive = tarfile.open(fileobj=self._target.file(side), mode="w|", format=tarfile.PAX_FORMAT)  # noqa: SIM115
            self._sides[side] = self._open.enter_context(archive)
        header = copy(member.info)
        header.name, header.size = name, size
        header.pax_headers = {key: value for key, value in header.pax_headers.items() if key not in ("path", "size")}
        self._sides[side].addfile(header, content)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._open.close()
