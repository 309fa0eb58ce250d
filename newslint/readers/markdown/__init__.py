"""Markdown: what of it is prose.

This is no renderer. It asks one question of every character, is it prose?, and gives a text of the same length in
which the rest is blanked: blocks (front matter, code, comments) by spaces, what stands within a line (code, tags,
destinations of links) by MASK. Headings, quotes, lists and emphasis stay as they are written.

A parser proper was measured: markdown-it-py costs 38 ms to import and does not say where inline elements stand.
"""

from collections.abc import Mapping
from itertools import groupby
from typing import Any, NamedTuple

from newslint.article import Fault
from newslint.readers.addresses import mask_addresses
from newslint.readers.markdown.blocks import Block, Kind, blocks
from newslint.readers.markdown.front_matter import front_matter
from newslint.readers.markdown.inline import mask_inline
from newslint.regex import regex

_VISIBLE = regex(r"[^\r\n]+")
_LINE_END = regex(r"\r\n|\r|\n")


class Parsed(NamedTuple):
    """Markdown taken apart: its prose, what the front matter says, and what could not be read."""

    prose: str
    data: Mapping[str, Any]
    faults: tuple[Fault, ...]


def parse(text: str) -> Parsed:
    """What of a text is prose, and what is said about it. Takes time linear in the length of the text."""
    front = front_matter(text)
    found = list(blocks(text, front.end))
    labels = frozenset(block.label for block in found if block.label)
    pieces = [_blanked(text[: front.end])]
    for kind, group in groupby(found, key=lambda block: block.kind):
        run = list(group)
        piece = text[run[0].start : run[-1].end]
        pieces.append(mask_inline(piece, labels) if kind is Kind.PROSE else _blanked(piece))
    faults = (front.fault, *(_fault(text, block) for block in found))
    return Parsed(mask_addresses("".join(pieces)), front.data, tuple(filter(None, faults)))


def _blanked(piece: str) -> str:
    return _VISIBLE.sub(lambda line: " " * len(line[0]), piece)


def _fault(text: str, block: Block) -> Fault | None:
    if not block.unclosed:
        return None
    row = 1 + len(_LINE_END.findall(text, 0, block.start))
    return Fault(row, f"{block.unclosed!r} is never closed, so the text after it is not checked")
