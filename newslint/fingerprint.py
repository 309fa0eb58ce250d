"""Fingerprints: what makes a violation the same one after the text around it has moved.

Baselines, suppressions and the trackers that read our reports all ask: is this the violation of yesterday? Row and
column do not answer that, nor does the path. A fingerprint is a digest of what was found: the rule, the marked text,
and the letters and digits next to it in its paragraph. So it survives lines added elsewhere, moved paragraphs, renamed
files, another line width, and repairs of white space and punctuation near by. It changes when the marked text does, or
the few words beside it. Violations of one article with equal content are told apart by their occurrence number.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import TYPE_CHECKING

from newslint.article import Article
from newslint.byte_columns import utf8

if TYPE_CHECKING:
    from newslint.violation import Violation

DIGEST_BYTES = 16
MARKED = 120
"""Characters of the marked text that count: a violation may mark a whole article, and its end may be edited."""
BESIDE = 20
"""Letters and digits that count on either side: three or four words, so that an edit further off changes nothing."""
_REACH = 4 * BESIDE  # where to look for them: a bound on the work for text without letters


def content(article: Article, rule: str, start: int, end: int) -> str:
    """The digest (32 hexadecimal digits) of a violation's content; equal where the same thing is found again."""
    first, last = _paragraph(article, start, end)
    before = _plain(article.text[max(first, start - _REACH) : start])[-BESIDE:]
    after = _plain(article.text[end : min(last, end + _REACH)])[:BESIDE]
    marked = " ".join(article.text[start : min(end, start + 2 * MARKED)].split())[:MARKED]
    return _digest(rule, before, marked, after)


def fingerprints(violations: Iterable["Violation"]) -> Iterator[tuple["Violation", str]]:
    """Each violation with its fingerprint, ``digest:occurrence``, unique within an article and a rule.

    Occurrences are counted from 1 in the order given, which for one article and rule is the order of the text. The
    path is no part of it: tell articles apart by their path where that is wanted (:func:`located`).
    """
    seen: Counter[str] = Counter()
    for violation in violations:
        digest = violation.fingerprint or _digest(violation.rule, violation.message, violation.marked)
        key = _digest(violation.path, str(violation.record), digest)
        seen[key] += 1
        yield violation, f"{digest}:{seen[key]}"


def located(violation: "Violation", fingerprint: str) -> str:
    """A fingerprint that is unique in a whole report: one that counts the path and the record as well."""
    return _digest(violation.path, str(violation.record), fingerprint)


def _paragraph(article: Article, start: int, end: int) -> tuple[int, int]:
    """From where to where the neighbourhood reaches: the paragraphs that the two ends stand in."""
    first, last = _paragraph_at(article, start), _paragraph_at(article, end)
    return (first[0] if first else start), (last[1] if last else end)


def _paragraph_at(article: Article, offset: int) -> tuple[int, int] | None:
    index = bisect_right(article.paragraphs, offset, key=lambda span: span.start) - 1
    if index < 0 or article.paragraphs[index].end < offset:
        return None
    return article.paragraphs[index].start, article.paragraphs[index].end


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _digest(*parts: str) -> str:
    return blake2b(b"\0".join(utf8(part) for part in parts), digest_size=DIGEST_BYTES).hexdigest()
