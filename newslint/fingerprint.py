"""Fingerprints: what makes a violation the same one after the text around it has moved.

Baselines, suppressions and the trackers that read our reports all ask: is this the violation of yesterday? Row and
column do not answer that, nor does the path. A fingerprint is a digest of what was found: the rule, the marked text,
and the letters and digits next to it in its paragraph. So it survives lines added elsewhere, moved paragraphs, renamed
files, another line width, and repairs of white space and punctuation near by. It changes when the marked text does, or
the few words beside it. Violations of one article with equal content are told apart by their occurrence number.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from newslint.byte_columns import utf8
from newslint.regex import regex

DIGEST_BYTES = 16
MARKED = 120
"""Characters of the marked text that count: a violation may mark a whole article, and its end may be edited."""
BESIDE = 20
"""Letters and digits that count on either side: three or four words, so that an edit further off changes nothing."""
_REACH = 6 * BESIDE  # where to look for them: a bound on the work for text without letters

# A line end is looked past where a column limit seems to have set it: after a long line that ends no sentence. Only the
# neighbourhood is asked, so that an edit elsewhere in the file cannot change the answer.
WRAPPED_WIDTH = 40
_NEWLINE = regex(r"\r\n|\r|\n")
_SENTENCE_END = regex(r"[.!?…:;。！？][\"'”’»)\]]*\Z")


class Found(Protocol):
    """What a fingerprint needs to know of a violation."""

    @property
    def path(self) -> str: ...  # noqa: D102
    @property
    def record(self) -> int | str | None: ...  # noqa: D102
    @property
    def rule(self) -> str: ...  # noqa: D102
    @property
    def message(self) -> str: ...  # noqa: D102
    @property
    def marked(self) -> str: ...  # noqa: D102
    @property
    def fingerprint(self) -> str: ...  # noqa: D102


F = TypeVar("F", bound=Found)


def content(text: str, rule: str, start: int, end: int) -> str:
    """The digest (32 hexadecimal digits) of a violation's content; equal where the same thing is found again."""
    marked = " ".join(text[start : min(end, start + 2 * MARKED)].split())[:MARKED]
    return _digest(rule, _before(text, start), marked, _after(text, end))


def fingerprints(violations: Iterable[F]) -> Iterator[tuple[F, str]]:
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


def located(violation: Found, fingerprint: str) -> str:
    """A fingerprint that is unique in a whole report: one that counts the path and the record as well."""
    return _digest(violation.path, str(violation.record), fingerprint)


def _before(text: str, start: int) -> str:
    """The letters and digits before an offset, in its paragraph."""
    *lines, near = _NEWLINE.split(text[max(0, start - _REACH) : start])
    while lines and _is_wrapped(lines[-1]):
        near = lines.pop() + near
    return _plain(near)[-BESIDE:]


def _after(text: str, end: int) -> str:
    """The letters and digits after an offset, in its paragraph."""
    near, *lines = _NEWLINE.split(text[end : end + _REACH])
    last = _NEWLINE.split(text[max(0, end - WRAPPED_WIDTH) : end])[-1] + near
    while lines and _is_wrapped(last):
        last = lines.pop(0)
        near += last
    return _plain(near)[:BESIDE]


def _is_wrapped(line: str) -> bool:
    line = line.rstrip()
    return len(line) >= WRAPPED_WIDTH and not _SENTENCE_END.search(line)


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _digest(*parts: str) -> str:
    from hashlib import blake2b  # brings OpenSSL: not for a file in which nothing is found

    return blake2b(b"\0".join(utf8(part) for part in parts), digest_size=DIGEST_BYTES).hexdigest()
