"""Members of archives (tar, zip): which are articles, and what is to be said of the others.

Nothing is ever unpacked to a place that a member names: members are read, and written into archives again. One that is
none of the known formats, no file, or would leave the directory that somebody unpacks it in, is a problem; it is
written to its side all the same, as far as it has content, below a name that stays inside.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from itertools import chain
from tempfile import TemporaryFile
from typing import Any, BinaryIO

from newslint.archive.arriving import HEAD, faulty, record, text, too_large, whole_file
from newslint.archive.containers import container_of, reading
from newslint.archive.digesting import blocks, digested
from newslint.archive.json_objects import in_one_line, invalid, with_space_of
from newslint.archive.options import ArchiveOptions
from newslint.archive.outputs import Target
from newslint.archive.ruling import Ruling
from newslint.archive.shard import Side
from newslint.problem import Problem
from newslint.readers.arrival import Arrival


@dataclass(frozen=True, slots=True)
class Member:
    """A member: ``info`` is what its archive knows of it, ``trouble`` why it is not opened at all."""

    name: str
    info: Any
    open: Callable[[], AbstractContextManager[BinaryIO]]
    trouble: str = ""


class MemberError(Exception):
    """A member whose content cannot be read."""


Put = Callable[[Side, Member, str, BinaryIO, int], None]
"""Writes a member to a side: a name that stays inside, the content and its bytes."""
Members = str | Iterable[Member | str]
"""The members of an archive, with why one cannot be had in its place; or why there are none to be had at all."""


def arrivals_of(members: Members, path: str, options: ArchiveOptions) -> Iterator[Arrival]:
    """The articles that the members of the archive at ``path`` are."""
    if isinstance(members, str):
        yield whole_file(path, members)
        return
    for member in members:
        if isinstance(member, str):
            yield faulty(Problem(path, member), b"", b"")
        else:
            yield _arrival(member, path, options)


def rewrite_members(
    members: Members, path: str, options: ArchiveOptions, ruling: Ruling, target: Target, put: Put
) -> None:  # fmt: skip
    """Write each member as it is ruled; the file as it is where there are none to be had."""
    if isinstance(members, str):
        ruling.read(target.copy(path, ruling.take().side))
        return
    for member in members:
        if isinstance(member, str):
            ruling.take()
            ruling.read(b"")
        else:
            _rewrite(member, options, ruling, put)


def _arrival(member: Member, path: str, options: ArchiveOptions) -> Arrival:
    """The article that a member of the archive at ``path`` is, or what is wrong with it."""
    with _content(member, options) as content:
        place = f"{path}/{member.name}"
        if content.trouble:
            raw = content.raw[:HEAD] if content.size > options.largest else content.raw
            return faulty(Problem(place, content.trouble), raw, content.digest)
        if reading(options).format_of(member.name) == "record":
            return record(in_one_line(content.raw), place, 1, 1, reading(options))
        return text(content.raw, place, reading(options))


def _rewrite(member: Member, options: ArchiveOptions, ruling: Ruling, put: Put) -> None:
    """Write a member as it is ruled."""
    side, new = ruling.take()
    with _content(member, options) as content:
        ruling.read(content.digest)
        if new is not None:
            is_record = reading(options).format_of(member.name) == "record"
            new = with_space_of(content.raw, new) if is_record else new
            put(side, member, member.name, BytesIO(new), len(new))
        elif content.file is not None:
            put(side, member, inside(member.name), content.file, content.size)


def inside(name: str) -> str:
    """A name that leads nowhere but below where it is unpacked."""
    parts = name.replace("\\", "/").split("/")
    return "/".join(part for part in parts if part not in ("", ".", "..") and not part.endswith(":")) or "unnamed"


@dataclass(frozen=True, slots=True)
class _Content:
    """What a member holds: ``raw`` is all of it, or its beginning where it is too large. Without ``file``: nothing."""

    raw: bytes = b""
    size: int = 0
    digest: bytes = b""
    trouble: str = ""
    file: BinaryIO | None = None


@contextmanager
def _content(member: Member, options: ArchiveOptions) -> Iterator[_Content]:
    if member.trouble:
        yield _Content(trouble=member.trouble)
        return
    with TemporaryFile() as spool:
        try:
            raw, size, digest = _read(member, options.largest, spool)
        except MemberError as error:
            yield _Content(trouble=f"damaged ({error}); it is left in the input")
            return
        if size > options.largest:
            yield _Content(raw, size, digest, too_large(size, options.largest), spool)
            return
    why = _not_an_article(member.name, raw, options)
    if not why and reading(options).format_of(member.name) == "record":
        digest = sha256(in_one_line(raw)).digest()
    yield _Content(raw, size, digest, why, BytesIO(raw))


def _read(member: Member, largest: int, spool: BinaryIO) -> tuple[bytes, int, bytes]:
    """A member's bytes, how many they are, and their digest; of one too large the beginning, with all in ``spool``."""
    with member.open() as file:
        raw = file.read(largest + 1)
        if len(raw) <= largest:
            return raw, len(raw), sha256(raw).digest()
        digest, size = digested(chain([raw], blocks(file)), spool.write)
    spool.seek(0)
    return raw, size, digest


def _not_an_article(name: str, raw: bytes, options: ArchiveOptions) -> str:
    """Why a member is none; "" where it is."""
    if inside(name) != name.removeprefix("./"):
        return "its path leads out of the archive"
    format = reading(options).format_of(name)
    if format is None:
        return "with another extension"
    if format != "record":
        return ""
    if container_of(name, options) == "json":
        return invalid(raw)
    return "a file of records inside an archive: unpack it first"
