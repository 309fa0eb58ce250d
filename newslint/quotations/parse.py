"""Pairs the quotation marks of an article the way news uses them.

A quotation over several paragraphs opens each of them and closes only the last; only English insists on that: other
languages may open the first alone, and Spanish may begin the others with ». Where paragraphs were merged into one, the
mark that reopened stands after the end of a sentence. A second opening mark anywhere else says that the first quotation
was never closed, and a closing mark without an open quotation that its beginning is missing.
"""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from newslint.article import Article, Span
from newslint.quotations.attribution import attribution, introduction
from newslint.quotations.marks import Mark, Side, angle_marks, double_marks
from newslint.quotations.surroundings import (
    SENTENCE_END,
    after_sentence,
    closed_single,
    closed_twice,
    closes,
    doubled,
    inches,
    misplaced,
    quotes_phrase,
)
from newslint.regex import regex

Kind = Literal[
    "unclosed", "unopened", "not opened", "not reopened", "doubled opening", "doubled closing", "nested", "misplaced"
]

_LEADING = regex(r"[\s>*_#•·\-–—(\[]*")
_CLAUSE = regex(r"(?:[,:;–—-]|\b(?:that|said|says))\s$")
_MEASURE = regex(r"(?<![\d,])\d[\d.]{0,3}$")
_WORD = regex(r"\w*")
LONGEST_SPEECH = 3_000
"""Characters of a quotation over several paragraphs that opens only the first."""


class Quotation(NamedTuple):
    """What two marks enclose, the marks included."""

    opening: Mark
    closing: Mark


class Fault(NamedTuple):
    """A mark that has no partner, or (kinds "not opened", "not reopened") the first word of what lacks its mark."""

    kind: Kind
    start: int
    end: int
    mark: str


class Quotations(NamedTuple):
    """The quotations of an article and the faults of their marks, in the order of the text."""

    pairs: tuple[Quotation, ...] = ()
    faults: tuple[Fault, ...] = ()


def quotations(article: Article) -> Quotations:
    """The view: ``article.once(quotations)``."""
    text = article.prose
    pairs: list[Quotation] = []
    faults: list[Fault] = []
    for marks in (double_marks(text), angle_marks(text)):
        if marks:
            parser = _Parser(text, reopens=article.language == "en")
            parser.run(article.paragraphs, marks)
            pairs += parser.pairs
            faults += parser.faults
    return Quotations(tuple(sorted(pairs, key=lambda p: p.opening.start)), tuple(sorted(faults, key=lambda f: f.start)))


class _Parser:
    """Walks the marks of one kind through the paragraphs; ``open`` is the quotation that is not closed yet.

    ``inner`` says that a quotation within it, of the same marks, is open as well; ``reopens``, that each paragraph of a
    quotation must open it again.
    """

    def __init__(self, text: str, *, reopens: bool) -> None:
        self.text = text
        self.reopens = reopens
        self.pairs: list[Quotation] = []
        self.faults: list[Fault] = []
        self.open: Mark | None = None
        self.inner = False

    def run(self, paragraphs: Iterable[Span], marks: list[Mark]) -> None:
        end, count = 0, 0
        spaced = _spaced(self.text)
        for paragraph, own in _by_paragraph(paragraphs, marks):
            following, count = marks[count] if count < len(marks) else None, count + len(own)
            if self.open and not _goes_on(self.text, end, paragraph.start, spaced):
                if following is None or not self.continues(self.open, paragraph, following):
                    self.enter(self.open, paragraph, own)
                elif own and own[0].start == _beginning(paragraph):  # Spanish
                    del own[0]
            position = paragraph.start
            for index, mark in enumerate(own):
                self.take(mark, own, index, position)
                position = mark.end
            end = paragraph.end
        self.give_up()

    def continues(self, opened: Mark, paragraph: Span, following: Mark) -> bool:
        """Whether the paragraph need not open the quotation again; ``following`` is the next mark, here or later."""
        if following.start == _beginning(paragraph) and following.text == "»":
            return opened.text == "«"
        return not self.reopens and closes(following) and following.start - opened.start <= LONGEST_SPEECH

    def enter(self, opened: Mark, paragraph: Span, own: list[Mark]) -> None:
        """Begin a paragraph with a quotation open from the one before."""
        begin = _beginning(paragraph)
        if own and own[0].start == begin and own[0].place is not Side.CLOSES:
            if not _continues(self.text, opened, own[0]):
                self.give_up()
            self.open = None
        elif own and closes(own[0]):
            if after_sentence(self.text, paragraph.start):  # otherwise the paragraph before was torn
                self.fault("not reopened", begin, self.word_end(begin), opened.text)
        else:
            self.give_up()

    def take(self, mark: Mark, own: list[Mark], index: int, position: int) -> None:
        """The next mark; ``position`` is where the text since the last one begins."""
        if self.side(mark) is Side.CLOSES:
            if self.open and inches(self.text, own, index):
                return
            if not self.open and misplaced(self.text, own, index):
                self.fault("misplaced", mark.start, mark.end, mark.text)
                self.open = mark
            else:
                self.close(mark, doubled=doubled(own, index))
        elif not self.open:
            self.begin(mark, position)
        elif doubled(own, index):
            self.fault("doubled opening", mark.start, mark.end, mark.text)
        elif self.nested(mark, own, index):
            self.fault("nested", mark.start, mark.end, mark.text)
            self.inner = True
        elif closed_single(self.text, own, index):
            self.fault("nested", mark.start, mark.end, mark.text)
        else:
            if not _continues(self.text, self.open, mark):
                self.give_up()
            self.open = mark

    def nested(self, mark: Mark, own: list[Mark], index: int) -> bool:
        """Whether a second opening mark begins a quotation within the one that is open.

        Either two marks in a row close, or it quotes a phrase in the midst of a sentence that goes on.
        """
        if after_sentence(self.text, mark.start) or not self.open:
            return False
        return closed_twice(own, index) or quotes_phrase(self.text, self.open, own[index : index + 3])

    def begin(self, mark: Mark, position: int) -> None:
        lost = introduction(self.text, position, mark.start)
        if lost is not None and after_sentence(self.text, mark.start):
            self.fault("not opened", lost, self.word_end(lost), mark.text)
        self.open = mark

    def close(self, mark: Mark, *, doubled: bool) -> None:
        if self.inner:
            self.inner = False
        elif self.open:
            self.pairs.append(Quotation(self.open, mark))
            self.open = None
        elif doubled:
            self.fault("doubled closing", mark.start, mark.end, mark.text)
        elif not _MEASURE.search(self.text, max(0, mark.start - 5), mark.start):  # inches: 12"
            self.fault("unopened", mark.start, mark.end, mark.text)

    def side(self, mark: Mark) -> Side:
        """Where neighbours and shape disagree or say nothing, the one that fits the state."""
        claim = mark.place if mark.shape is Side.EITHER else mark.shape
        if claim is Side.EITHER or (mark.place is not claim and mark.place is not Side.EITHER):
            return Side.CLOSES if self.open else Side.OPENS
        return claim

    def give_up(self) -> None:
        if self.open:
            self.fault("unclosed", self.open.start, self.open.end, self.open.text)
            self.open = None

    def fault(self, kind: Kind, start: int, end: int, mark: str) -> None:
        self.faults.append(Fault(kind, start, end, mark))

    def word_end(self, start: int) -> int:
        word = _WORD.match(self.text, start)
        return word.end() if word else start


def _beginning(paragraph: Span) -> int:
    """Where its first word or mark stands."""
    return paragraph.start + len(_LEADING.match(paragraph.text)[0])  # type: ignore[index]  # matches always


def _continues(text: str, opened: Mark, mark: Mark) -> bool:
    """Whether a second opening mark goes on with the quotation.

    It does not where the first opened a phrase rather than a sentence, or where a speaker was named since.
    """
    clause = _CLAUSE.search(text, max(0, opened.start - 6), opened.start)
    phrase = text[opened.end : opened.end + 2].lstrip()[:1].islower() and not clause
    return after_sentence(text, mark.start) and not phrase and not attribution(text, opened.end, mark.start)


def _spaced(text: str) -> bool:
    """Whether blank lines separate the paragraphs, so that a mere line break is none: each sentence has a line."""
    blank = text.count("\n\n") + text.count("\n\r\n") + text.count("\n \n")
    return blank >= 2 and blank * 5 >= text.count("\n")


def _goes_on(text: str, end: int, start: int, spaced: bool) -> bool:
    """Whether the line that starts here belongs to the paragraph of the line that ends there."""
    unfinished = not SENTENCE_END.search(text, max(0, end - 4), end)
    if text.count("\n", end, start) > 1:  # a blank line, unless it tore a sentence apart
        return unfinished and text[start : start + 1].islower()
    return spaced or unfinished


def _by_paragraph(paragraphs: Iterable[Span], marks: list[Mark]) -> Iterator[tuple[Span, list[Mark]]]:
    index = 0
    for paragraph in paragraphs:
        own = []
        while index < len(marks) and marks[index].start < paragraph.end:
            own.append(marks[index])
            index += 1
        yield paragraph, own
