"""What stands within a line of Markdown and is not prose: code, tags, destinations, labels, shortcodes."""

import re
from collections import deque
from collections.abc import Iterator, Set

from newslint.article import MASK
from newslint.readers.addresses import masked
from newslint.readers.markdown.blocks import normalized
from newslint.regex import regex

_TAG = r"</?+[A-Za-z][^\s<>/]*+(?:\"[^\"<]*+\"|'[^'<]*+'|[^<>\"'])*+>"
_DESTINATION = r"(?:<[^<>\n]*+>|[^\s()<]*+(?:\([^\s()]*+\)[^\s()]*+)*+)"
# CommonMark wants quotation marks within a title escaped; kramdown and those who write do not.
_NAMED = r"\"(?:[^\"\r\n]|\"(?!\s{0,9}+\))){0,500}+\""
_TITLE = rf"(?:\s++(?:\"[^\"]*+\"(?=\s*+\))|{_NAMED}|'[^']*+'|\([^()]*+\)))?+"
# Of the links of wikis the picture, a target with a path in it, and all but what is shown.
_WIKI = r"!\[\[[^\[\]\n]{1,300}+\]\]|\[\[[^\[\]|\s./]{1,99}+[./][^\[\]|\n]{1,300}+\]\]"
_WIKI_SHOWN = r"\[\[[^\[\]|\n]{1,300}+\|(?P<shown>[^\[\]|\n]{1,300}+)\]\]"
# Every alternative is possessive and stops at what begins another, so the search takes linear time.
_TOKEN = regex(
    r"(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<code>`++)"
    r"|(?P<comment><!--)"
    rf"|(?P<plain><[A-Za-z][A-Za-z0-9+.-]{{1,31}}+:[^\s<>]*+>|<[^\s<>@]++@[^\s<>]++>|{_TAG}|<[!?][A-Za-z][^<>]*+>"
    rf"|\{{[:#.][^{{}}\n]*+\}}|\[\^[^\s\[\]]++\]|{_WIKI})"
    r"|(?P<liquid>\{[{%])"
    rf"|(?P<wiki>{_WIKI_SHOWN})"
    r"|(?P<open>!?\[)"
    rf"|(?P<link>\]\(\s*+{_DESTINATION}{_TITLE}\s*+\))"
    r"|(?P<reference>\]\[(?P<label>[^\[\]]{0,999}+)\])"
    r"|(?P<close>\])"
)
_CLOSERS = {"<!--": "-->", "{{": "}}", "{%": "%}"}
_ONLY_MASKED = regex(rf"(?<![^\r\n])[ \t]*+(?:{MASK}++[ \t]*+)++(?=[\r\n]|\Z)")
_VISIBLE = regex(r"[^\r\n]+")

DEEPEST = 1000
"""Open brackets that are remembered; who nests deeper than that writes no links."""

Span = tuple[int, int]


def mask_inline(piece: str, labels: Set[str]) -> str:
    """A run of prose lines in which all that is not prose is MASK; a line with nothing else is spaces.

    ``labels`` are the reference definitions of the document: ``[sic]`` is a link only where one defines it.
    """
    if not any(character in piece for character in "`<[{"):
        return piece
    parts, position = [], 0
    for start, end in sorted(_Scanner(piece, labels).spans()):
        parts += [piece[position:start], _VISIBLE.sub(masked, piece[start:end])]
        position = end
    prose = "".join([*parts, piece[position:]])
    return _ONLY_MASKED.sub(lambda m: " " * len(m[0]), prose) if parts else piece


class _Scanner:
    """One walk over a piece, from token to token; spans come in the order they are closed."""

    def __init__(self, piece: str, labels: Set[str]) -> None:
        self.piece = piece
        self.labels = labels
        self.brackets: deque[Span] = deque(maxlen=DEEPEST)
        self.absent: set[str] = set()
        self.closing_ticks = _closing_ticks(piece)

    def spans(self) -> Iterator[Span]:
        position = 0
        while token := _TOKEN.search(self.piece, position):
            position = token.end()
            for span in self._spans_of(token):
                yield span
                position = max(position, span[1])

    def _spans_of(self, token: re.Match[str]) -> Iterator[Span]:
        kind = token.lastgroup
        if kind == "plain":
            yield token.span()
        elif kind == "code" and token.start() in self.closing_ticks:
            yield token.start(), self.closing_ticks[token.start()]
        elif kind in ("comment", "liquid"):
            yield from self._closed(token)
        elif kind == "wiki":
            yield token.start(), token.start("shown")
            yield token.end("shown"), token.end()
        elif kind == "open":
            self.brackets.append(token.span())
        elif kind in ("link", "reference", "close") and self.brackets:
            yield from self._bracketed(token, self.brackets.pop())

    def _closed(self, token: re.Match[str]) -> Iterator[Span]:
        closer = _CLOSERS[token[0]]
        if closer in self.absent:  # looked for once: a search for each opener would take quadratic time
            return
        end = self.piece.find(closer, token.end())
        if end < 0:
            self.absent.add(closer)
        else:
            yield token.start(), end + len(closer)

    def _bracketed(self, token: re.Match[str], opening: Span) -> Iterator[Span]:
        """The brackets around a link's text, and what follows it: prose is what stands between them."""
        if token.lastgroup == "link" or self._defined(token, opening):
            yield opening
            yield token.span()

    def _defined(self, token: re.Match[str], opening: Span) -> bool:
        inner = self.piece[opening[1] : token.start()] if token.start() - opening[1] < 1000 else ""
        return bool(self.labels) and normalized(token["label"] or inner) in self.labels


def _closing_ticks(piece: str) -> dict[int, int]:
    """Where code spans may begin, and where each ends: at the next run of as many backticks."""
    ends: dict[int, int] = {}
    last_start: dict[int, int] = {}
    for run in re.finditer(r"`+", piece):
        length = run.end() - run.start()
        if length in last_start:
            ends[last_start[length]] = run.end()
        last_start[length] = run.start()
    return ends
