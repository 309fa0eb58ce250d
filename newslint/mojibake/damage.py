"""Where the mojibake of an article stands.

A repair is made of a piece of a line as a whole. To say where the damage is, the repaired piece is laid beside the
damaged one: plain ASCII survives every such mistake and anchors the rest.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from newslint.article import Article
from newslint.mojibake.codepages import NAMES, reread, suspicious
from newslint.mojibake.doublebyte import misread
from newslint.mojibake.repair import repair
from newslint.regex import regex

REACH = 2_000
"""Characters repaired at once; longer lines are cut at a space."""

_FOREIGN = regex(r"[^\x00-\x7f]+ ?")
_PIECE = regex(rf"[^\r\n]{{1,{REACH}}}(?=\s|\Z)|[^\r\n]{{1,{REACH}}}")
# Also U+001A, which some readers put for a byte they do not know, and the space that a lost U+00A0 became.
_DAMAGED = regex(r"[^\x00-\x19\x1b-\x7f]+(?: [^\x00-\x19\x1b-\x7f]+)*")


class Damage(NamedTuple):
    """A damaged run, from its first wrong character to its last, what it was meant to be, and what happened to it."""

    start: int
    end: int
    repaired: str
    explanation: str


def mojibake(article: Article) -> tuple[Damage, ...]:
    """The view ``article.once(mojibake)``: all damaged runs, in order."""
    text = article.text
    if text.isascii():
        return ()
    found = [Damage(start, end, meant, f"UTF-8 read as {name}") for start, end, meant, name in misread(text)]
    if "Õ" in text or any(map(_is_suspicious, set(_FOREIGN.findall(text)))):
        found += (damage for piece in _PIECE.finditer(text) for damage in _in_piece(piece[0], piece.start()))
    return tuple(sorted(found))


def _is_suspicious(run: str) -> bool:
    """Whether a run of characters beyond ASCII, with the space after it, may be damage; most are one lone character."""
    lone = len(run) == 1 or (len(run) == 2 and run[1] == " ")
    return not (lone and run[0] > "\x9f" and run[0] not in "ÂÃ") and suspicious().search(run) is not None


def covered(article: Article, start: int, end: int) -> bool:
    """Whether the place is part of a damaged run, so that nothing else need be said about its characters."""
    damages = article.once(mojibake)
    before = bisect_left(damages, end, key=lambda damage: damage.start)
    return before > 0 and start < damages[before - 1].end


def explain(damaged: str, repaired: str) -> str:
    """What happened: "UTF-8 read as Windows-1252"; "read in the wrong encoding" where that is not plain."""
    for codec, name in NAMES.items():
        once = reread(damaged, codec)
        if once == repaired:
            return f"UTF-8 read as {name}"
        if once is not None and reread(once, codec) == repaired:
            return f"UTF-8 read as {name} twice"
    if reread(damaged, "latin-1", "cp1252") == repaired:
        return "Windows-1252 read as Latin-1"
    if reread(damaged, "cp1252", "mac-roman") == repaired:
        return "Mac Roman read as Windows-1252"
    return "read in the wrong encoding"


def _in_piece(piece: str, offset: int) -> Iterator[Damage]:
    if piece.isascii() or not suspicious().search(piece):
        return
    repaired = repair(piece)
    if repaired != piece:
        for start, end, content in _differences(piece, repaired):
            yield Damage(offset + start, offset + end, content, explain(piece[start:end], content))


def _differences(damaged: str, repaired: str) -> Iterator[tuple[int, int, str]]:
    """The runs that were repaired: start and end in the damaged text, and what stands there now."""
    position = before = 0
    runs = list(_DAMAGED.finditer(damaged))
    for run, following in zip(runs, [*runs[1:], None], strict=True):
        position += run.start() - before
        anchor = damaged[run.end() : following.start() if following else None]
        end = _end_of_repair(repaired, anchor, position, len(run[0]), last=not following)
        if end is None:  # the anchor itself was changed: take the rest as one
            yield _trimmed(run.start(), damaged[run.start() :], repaired[position:])
            return
        if run[0] != repaired[position:end]:
            yield _trimmed(run.start(), run[0], repaired[position:end])
        position, before = end, run.end()


def _end_of_repair(text: str, anchor: str, position: int, longest: int, *, last: bool) -> int | None:
    """Where the repaired run that begins at ``position`` ends: at most as long as the damaged one, then the anchor."""
    if last:
        return len(text) - len(anchor) if text.endswith(anchor) else None
    return next((end for end in range(position, position + longest + 1) if text.startswith(anchor, end)), None)


def _trimmed(start: int, damaged: str, repaired: str) -> tuple[int, int, str]:
    """The same without what is equal at both ends, but never an empty repair: "Â£" was "£", not "Â" nothing."""
    shortest = min(len(damaged), len(repaired))
    head = next((i for i in range(shortest) if damaged[i] != repaired[i]), shortest)
    tail = next((i for i in range(shortest - head) if damaged[-1 - i] != repaired[-1 - i]), shortest - head)
    tail -= tail > 0 and head + tail == len(repaired)
    return start + head, start + len(damaged) - tail, repaired[head : len(repaired) - tail]
