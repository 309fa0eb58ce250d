"""An article: its text, and views of it that rules share.

A view is a pure function of the article that is worth computing once: lines, paragraphs, sentences, words.
Further views (parts, quotations) live in modules of their own and are asked for by ``article.once(view)``.

All positions are offsets in characters (code points) into ``article.text``, end exclusive. No view changes an
offset, so a rule may mix them freely.
"""

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, NamedTuple, TypeVar

from newslint.regex import regex

T = TypeVar("T")
Format = Literal["text", "markdown", "record"]

# What readers put in place of markup that stands inside prose (a URL, inline code): neither word nor space.
MASK = "\N{OBJECT REPLACEMENT CHARACTER}"

# Only these three end a line. str.splitlines() also breaks at U+2028, U+0085 and others, which editors do not.
_LINE = regex(r"([^\r\n]*)(\r\n|\r|\n|\Z)")

# Letters, with the combining marks of decomposed text and apostrophes within: "don't", "O’Neill", "cafe\u0301".
_WORD = regex(r"[^\W\d_][^\W\d_\u0300-\u036f]*[\u0300-\u036f]*(?:['’]?[^\W\d_][\u0300-\u036f]*)*")

# ASCII that stands in no word, as spaces: what is left between them mostly is a word, and costs half of a search.
_BETWEEN = bytes(byte if byte > 0x7F or byte in b"'" or chr(byte).isalpha() else 0x20 for byte in range(256))


class Span(NamedTuple):
    """A stretch of the article."""

    start: int
    end: int
    text: str


class Word(NamedTuple):
    """A run of letters, apostrophes within it included; digits and hyphens end it."""

    start: int
    end: int
    text: str


class Line(NamedTuple):
    """A line without its terminator, which stands in ``newline`` ("" on a last line that lacks it)."""

    start: int
    end: int
    text: str
    newline: str

    @property
    def blank(self) -> bool:
        """Nothing but white space."""
        return not self.text.strip()


class Location(NamedTuple):
    """A place as people and editors count it: row and column from 1, in characters."""

    row: int
    column: int


class Fault(NamedTuple):
    """Markup that cannot be read: the row (from 1) and what is wrong. The rest of the article is there all the same."""

    row: int
    message: str


@dataclass(frozen=True, eq=False)
class Article:
    """One article, as a reader delivered it.

    ``text`` is what the file holds, decoded, line ends untouched (a byte order mark is not part of it).
    ``prose`` has the same length: what is not prose (front matter, code, URLs of Markdown) is blanked there,
    and every view below is taken from it. Rules about characters look at ``text``, rules about language at views.
    """

    text: str
    path: str = "<text>"
    record: int | str | None = None
    format: Format = "text"
    prose: str = ""
    title: str | None = None
    declared_language: str | None = None
    assumed_language: str = "en"
    meta: Mapping[str, Any] = field(default_factory=dict)
    row: int = 1
    """The row of the file where the text begins: above 1 only for records of a JSON Lines file."""
    codec: str = "utf-8"
    """How the bytes were read: "utf-8", a codec that fitted better ("windows-1252", "utf-16-le"), or "binary", where
    there is no text. Bytes that stayed undecodable are lone surrogates U+DC80 to U+DCFF (``surrogateescape``)."""
    bom: bool = False
    """Whether a byte order mark preceded the text. With it and ``codec`` the bytes can be restored exactly."""
    faults: tuple[Fault, ...] = ()
    """Broken markup: front matter that is not YAML, a code block that never ends."""
    _once: dict[Callable[..., Any], Any] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        if not self.prose:
            object.__setattr__(self, "prose", self.text)
        if len(self.prose) != len(self.text):
            raise ValueError(f"prose has {len(self.prose)} characters, text {len(self.text)}: offsets would shift")

    def once(self, view: "Callable[[Article], T]") -> T:
        """``view(self)``, computed at most one time however many rules ask."""
        if view not in self._once:
            self._once[view] = view(self)
        result: T = self._once[view]
        return result

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """All lines, blank ones included. A text that ends in a newline has no further, empty line."""
        found = _cut_at_any(self.prose) if "\r" in self.prose else _cut_at_newlines(self.prose)
        while found and found[-1].start == found[-1].end and not found[-1].newline:
            found.pop()
        return tuple(found)

    @cached_property
    def filled(self) -> tuple[int, ...]:
        """The numbers of the lines that are not blank."""
        return tuple(number for number, line in enumerate(self.lines) if not line.blank)

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """Runs of prose: hard-wrapped and Markdown lines are joined, otherwise each line is a paragraph."""
        from newslint.paragraphs import paragraphs

        return paragraphs(self)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of each paragraph, in order."""
        from newslint.sentences import sentences

        return sentences(self)

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        """The texts of the words of the prose, in order; a third of the cost of ``words``, which know their places."""
        found: list[str] = []
        pieces = self.prose.encode("utf-8", "surrogatepass").translate(_BETWEEN).decode("utf-8", "surrogatepass")
        for piece in pieces.split():
            if piece.isalpha():
                found.append(piece)
            else:
                found += _WORD.findall(piece)
        return tuple(found)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the prose, in order."""
        return tuple(map(self.word, range(len(self.tokens))))

    def word(self, number: int) -> Word:
        """The word of a number, counted as in ``tokens``. Raises IndexError where there is none."""
        text = self.tokens[number]
        start = self._token_starts[number]
        return Word(start, start + len(text), text)

    @cached_property
    def _token_starts(self) -> list[int]:
        starts, position = [], 0
        for text in self.tokens:  # between one token and the next stands nothing that looks like it
            position = self.prose.index(text, position)
            starts.append(position)
            position += len(text)
        return starts

    @cached_property
    def distinct(self) -> frozenset[str]:
        """The distinct words of the prose: look these up once, not each occurrence."""
        return frozenset(self.tokens)

    @cached_property
    def language(self) -> str:
        """ISO 639-1 code of the main language: as declared, else as found, else (too short a text) as assumed."""
        return self.declared_language or self.found_language or self.assumed_language

    @cached_property
    def found_language(self) -> str | None:
        """What the prose shows, whatever was declared or is assumed; None where it is too short to tell."""
        from newslint.language import identify

        return identify(self.prose)

    def is_prose(self, start: int, end: int) -> bool:
        """Whether nothing between the two offsets is masked."""
        return self.prose[start:end] == self.text[start:end]

    def location(self, offset: int) -> Location:
        """Row and column, from 1, of an offset in the text."""
        row = bisect_right(self._line_starts, offset)
        return Location(row, offset - self._line_starts[row - 1] + 1)

    def offset(self, location: Location) -> int | None:
        """The offset of a row and column, as :meth:`location` gave them; None where the text has no such place."""
        row, column = location
        if not (1 <= row <= len(self._line_starts) and column >= 1):
            return None
        found = self._line_starts[row - 1] + column - 1
        end = self._line_starts[row] if row < len(self._line_starts) else len(self.text) + 1
        return found if found < end else None

    def line_at(self, offset: int) -> Line:
        """The line an offset stands in."""
        return self.lines[min(bisect_right(self._line_starts, offset), len(self.lines)) - 1]

    def line_bounds(self, offset: int) -> tuple[int, int]:
        """Where the line that an offset stands in begins and ends, for those who need no other line."""
        row = bisect_right(self._line_starts, offset)
        start = self._line_starts[row - 1]
        end = self._line_starts[row] if row < len(self._line_starts) else len(self.prose)
        while end > start and self.prose[end - 1] in "\r\n":
            end -= 1
        return start, end

    @cached_property
    def _line_starts(self) -> list[int]:
        return [line.start for line in self.lines] or [0]


def _cut_at_any(text: str) -> list[Line]:
    return [Line(m.start(1), m.end(1), m[1], m[2]) for m in _LINE.finditer(text)]


def _cut_at_newlines(text: str) -> list[Line]:
    """The same for a text without carriage returns, in half the time."""
    lines: list[Line] = []
    start = 0
    for piece in text.split("\n"):
        lines.append(Line(start, start + len(piece), piece, "\n"))
        start += len(piece) + 1
    lines[-1] = lines[-1]._replace(newline="")
    return lines
