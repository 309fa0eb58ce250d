"""Readers' comments after an article: from their head, or from the first "Jane says:" with its date, to the end.

What readers write is prose like any other. What gives it away are the marks between: dates, names, buttons to reply.
"""

from collections.abc import Sequence

from newslint.article import Article, Line
from newslint.parts.dates import ends_with_date
from newslint.parts.evidence import is_long
from newslint.parts.kinds import counts_comments
from newslint.parts.phrases.lookup import LineKind, key, whole
from newslint.regex import regex

MARKS = 2
"""The fewest marks that make comments of what stands under a head of comments."""
SIGNED_MARKS = 4
"""The same where there is no head: two readers, each with a date."""
LONGEST_STAMP = 100
"""Characters of a line such as "Jane Doe on May 3, 2021 at 4:15 pm"."""
_SAYS = regex(r"(?i)(?:^|\s)(?:(?:says|said|wrote|sagt|schreibt|dit|dice|disse|diz|scrive)(?::|\.\.\.|…)|says|sagt)$")
_REPLY = frozenset(["reply", "log in to reply", "antworten", "répondre", "responder", "rispondi"])
"""Buttons that stand after what one reader wrote; those of the form stand after all."""
_MARKS: frozenset[LineKind | None] = frozenset(["date", "comments", "button"])


def discussion(article: Article, numbers: Sequence[int], kinds: Sequence[LineKind | None]) -> tuple[int, ...]:
    """The numbers of the lines of readers' comments, the head first; ``numbers`` are those of lines with text."""
    if _MARKS.isdisjoint(kinds):
        return ()
    marked = [_is_mark(article.lines[n], kinds[n]) for n in numbers]
    if sum(marked) < MARKS:
        return ()
    long = [kinds[n] is None and is_long(article.lines[n]) for n in numbers]
    least = long.index(True) if True in long else len(numbers)
    begin, marks, prose, text = None, 0, 0, False
    for place in range(len(numbers) - 1, least, -1):
        least_marks = 1 if marked[place + 1 : place + 2] == [True] else MARKS
        headed = marks >= least_marks and _heads(article.lines[numbers[place]], kinds[numbers[place]])
        signed = marks >= SIGNED_MARKS - 1 and _is_signed(article, numbers, kinds, place)
        if (headed or signed) and prose <= 2 * marks + 1:
            begin = place
        text = text or (kinds[numbers[place]] is None and not marked[place])
        counts = marked[place] and (text or key(article.lines[numbers[place]].text) in _REPLY)
        marks, prose = marks + counts, prose + long[place]
    return tuple(numbers[begin:]) if begin is not None else ()


def _is_mark(line: Line, kind: LineKind | None) -> bool:
    if kind in (None, "teaser"):
        return len(line.text) <= LONGEST_STAMP and (_says(line.text) or _is_stamp(line.text))
    return kind in _MARKS


def _heads(line: Line, kind: LineKind | None) -> bool:
    """Whether a line heads comments: "3 Comments", or "Comments", which also heads what somebody said in the news."""
    name = key(line.text)
    known = kind == "comments" or (kind == "weak heading" and whole().get(f"# {name}") == "comments")
    return known or counts_comments(name)


def _is_signed(article: Article, numbers: Sequence[int], kinds: Sequence[LineKind | None], place: int) -> bool:
    """Whether a line says who wrote what follows, and the next one when."""
    return _says(article.lines[numbers[place]].text) and kinds[numbers[place + 1]] == "date"


def _says(text: str) -> bool:
    return bool(_SAYS.search(text[-40:].rstrip()))


def _is_stamp(text: str) -> bool:
    """Whether a short line is a name and a time: "Jane Doe on May 3, 2021 at 4:15 pm"."""
    return text[:1].isupper() and ends_with_date(key(text))
