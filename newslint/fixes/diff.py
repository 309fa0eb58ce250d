"""Unified diffs that ``git apply`` and ``patch`` take, made of bytes and of the splices that are known.

Nothing is compared, so the diff of a file takes time linear in its length, whatever it holds.
"""

import os
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.fixes.splices import Splice, spliced
from newslint.regex import regex

CONTEXT = 3
_LINE = regex(rb"[^\n]*\n|[^\n]+")
_SPECIAL = regex(rb'[\x00-\x1f"\\\x7f]')


class Change(NamedTuple):
    """Lines from ``start`` to ``end`` (end exclusive, from 0) of the old file, and what is in their place."""

    start: int
    end: int
    new: list[bytes]


def unified(path: str, data: bytes, splices: Sequence[Splice]) -> bytes:
    """The diff of one file, whose path is relative to where it will be applied. Empty where nothing changes."""
    old = _LINE.findall(data)
    changes = [change for change in map(_trimmed, _changes(data, splices), [old] * len(splices)) if change]
    name = os.fsencode(path).replace(os.fsencode(os.sep), b"/")
    header = b"--- " + _quoted(b"a/" + name) + b"\n+++ " + _quoted(b"b/" + name) + b"\n"
    return header + b"".join(_hunks(old, changes)) if changes else b""


def _changes(data: bytes, splices: Sequence[Splice]) -> Iterator[Change]:
    line = counted = 0
    for begin, end, own in _regions(data, splices):
        line += data.count(b"\n", counted, begin)
        counted = begin
        moved = [Splice(start - begin, stop - begin, content) for start, stop, content in own]
        old = data[begin:end]
        yield Change(line, line + len(_LINE.findall(old)), _LINE.findall(spliced(old, moved)))


def _regions(data: bytes, splices: Sequence[Splice]) -> Iterator[tuple[int, int, list[Splice]]]:
    """Whole lines and the splices in them, up to the end of the line that the last one ends in or before."""
    own: list[Splice] = []
    begin = end = -1
    for splice in splices:
        beyond = splice.start >= end and data.endswith(b"\n", 0, end)  # a last line without an end goes on
        if beyond or not own:
            if own:
                yield begin, end, own
            begin, end, own = data.rfind(b"\n", 0, splice.start) + 1, -1, []
        if splice.end >= end:
            end = data.find(b"\n", splice.end) + 1 or len(data)
        own.append(splice)
    if own:
        yield begin, end, own


def _trimmed(change: Change, old: Sequence[bytes]) -> Change | None:
    """The change without the lines that stay, at its beginning and its end."""
    start, end, new = change
    stop = len(new)
    first = 0
    while start < end and first < stop and old[start] == new[first]:
        start, first = start + 1, first + 1
    while start < end and first < stop and old[end - 1] == new[stop - 1]:
        end, stop = end - 1, stop - 1
    return Change(start, end, new[first:stop]) if start < end or first < stop else None


def _hunks(old: Sequence[bytes], changes: Sequence[Change]) -> Iterator[bytes]:
    shift = 0
    for group in _near(changes):
        begin, end = max(0, group[0].start - CONTEXT), min(len(old), group[-1].end + CONTEXT)
        body: list[bytes] = []
        position = begin
        for change in group:
            body += [b" " + line for line in old[position : change.start]]
            body += [b"-" + line for line in old[change.start : change.end]]
            body += [b"+" + line for line in change.new]
            position = change.end
        body += [b" " + line for line in old[position:end]]
        grown = sum(len(change.new) - (change.end - change.start) for change in group)
        size = end - begin
        yield _range(begin, size, begin + shift, size + grown) + b"".join(map(_ended, body))
        shift += grown


def _near(changes: Sequence[Change]) -> Iterator[list[Change]]:
    """Changes whose context would overlap or touch, together."""
    group: list[Change] = []
    for change in changes:
        if group and change.start - group[-1].end > 2 * CONTEXT:
            yield group
            group = []
        group.append(change)
    if group:
        yield group


def _range(old: int, old_size: int, new: int, new_size: int) -> bytes:
    """The line above a hunk. Lines count from 1; of no lines at all, the one before is named."""
    first, second = old + (old_size > 0), new + (new_size > 0)
    return b"@@ -%d,%d +%d,%d @@\n" % (first, old_size, second, new_size)


def _ended(line: bytes) -> bytes:
    return line if line.endswith(b"\n") else line + b"\n\\ No newline at end of file\n"


def _quoted(name: bytes) -> bytes:
    """A file name as git writes it: quoted where it holds what would end it, a tab after it where it holds a space."""
    if _SPECIAL.search(name):
        return b'"' + _SPECIAL.sub(lambda match: b"\\%03o" % match[0][0], name) + b'"'
    return name + b"\t" if b" " in name else name
