"""Whether a fix may be applied without asking.

A fix is safe where its rule says so *and* it does no more than that allows: white space, invisible characters,
mojibake, and one character for its typographic twin. So a rule that is wrong about itself changes no word unasked.

The configuration may call the fixes of a rule safe, unsafe or never to be applied. Its word does not reach into a
direct quotation, where a fix that changes more than that stays unsafe: what someone said is not ours to tidy. What
cannot be heard is not what someone said: a no-break space, a curly mark, "donâ€™t" were put there by a machine, so
they are repaired there as anywhere.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import accumulate
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, get_args

from newslint.article import Article
from newslint.config.error import Invalid
from newslint.config.select import matches
from newslint.config.settings import Settings
from newslint.hit import Edit
from newslint.regex import regex
from newslint.violation import Fix, Violation

Word = Literal["safe", "unsafe", "never"]
"""What the configuration says about the fixes of a rule."""

# One mark for the twins of each: apostrophes and quotation marks, dashes, the three dots.
_TWINS = [
    (regex("''|``|[“”„‟«»″]"), '"'),
    (regex("[‘’‚‛`´′ʼ]"), "'"),
    (regex("[‐‑‒–—―−]"), "-"),
    (regex("…"), "..."),
]
_COMPATIBLE = regex("[\ufb00-\ufb06\uff01-\uff5e]")  # ligatures, wide letters
_UNSEEN = regex(r"[\s\x00-\x1f\x7f-\x9f\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+")


class Safety(NamedTuple):
    """What the settings say about fixes: ``words`` by rule id."""

    fixable: tuple[str, ...] = ()
    unfixable: tuple[str, ...] = ()
    words: Mapping[str, Word] = MappingProxyType({})

    def settle(self, article: Article, found: Violation) -> Violation:
        """The violation with its fix as it may be applied, or without one where the settings forbid it."""
        if found.fix is None:
            return found
        word = self._word(found.rule)
        if word == "never":
            return replace(found, fix=None)
        return replace(found, fix=found.fix._replace(safe=_safe(article, found.fix, word)))

    def _word(self, rule_id: str) -> Word | None:
        wanted = matches(rule_id, self.fixable) if self.fixable else 1
        return "never" if wanted <= matches(rule_id, self.unfixable) else self.words.get(rule_id)


def safety(settings: Settings) -> Safety:
    """What the settings say. Raises Invalid where ``fix`` of a rule is none of the three words."""
    words: dict[str, Word] = {}
    for rule_id, options in settings.rules.items():
        if "fix" in options:
            words[rule_id] = _checked(options["fix"], rule_id)
    return Safety(settings.fixable, settings.unfixable, words)


def harmless(article: Article, edits: Iterable[Edit]) -> bool:
    """Whether the edits change only white space, invisible characters, mojibake and typographic twins."""
    return all(_heard(article.text[e.start : e.end]) == _heard(e.content) or _repairs(article, e) for e in edits)


def in_quotation(article: Article, start: int, end: int) -> bool:
    """Whether some of the place stands between the two marks of a direct quotation."""
    openings, reach = article.once(_quoted)
    opened = bisect_right(openings, end)
    return opened > 0 and start <= reach[opened - 1]


def _quoted(article: Article) -> tuple[list[int], list[int]]:
    """Where the opening marks of quotations end, in order, and how far those opened until then reach."""
    from newslint.quotations import quotations

    pairs = article.once(quotations).pairs
    return [pair.opening.end for pair in pairs], list(accumulate((pair.closing.start for pair in pairs), max))


def _safe(article: Article, fix: Fix, word: Word | None) -> bool:
    edits = [located.edit for located in fix.edits]
    if word == "unsafe" or (word is None and not fix.safe):
        return False
    if harmless(article, edits):
        return True
    return word == "safe" and not any(in_quotation(article, edit.start, edit.end) for edit in edits)


def _heard(text: str) -> str:
    """What remains of a text when it is read aloud: entities decoded, twins as one, nothing that is not seen."""
    if not (text.isascii() and text.isalnum()):
        import html

        for _ in range(3):
            text = html.unescape(text)
        text = unicodedata.normalize("NFC", _UNSEEN.sub("", text))
        text = _COMPATIBLE.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
        for twins, one in _TWINS:
            text = twins.sub(one, text)
    return text


def _repairs(article: Article, edit: Edit) -> bool:
    """Whether the edit undoes mojibake, and nothing else."""
    return not article.text.isascii() and edit in article.once(_undoing)


def _undoing(article: Article) -> frozenset[tuple[int, int, str]]:
    """The edits that undo mojibake."""
    from newslint.mojibake import mojibake

    return frozenset((damage.start, damage.end, damage.repaired) for damage in article.once(mojibake))


def _checked(value: Any, rule_id: str) -> Word:
    if value not in get_args(Word):
        raise Invalid(f"fix must be safe, unsafe or never, not {value!r}", ["rules", rule_id, "fix"])
    word: Word = value
    return word
