"""Rules that a newsroom writes in its configuration: phrases, without Python."""

import re

from newslint.config.settings import Phrase
from newslint.patterns import pattern
from newslint.rules import Rule

_DOC = """A phrase of the house, listed in the configuration, stands in the text.

What to report and what to say of it is set in the [[phrase]] table of the configuration file.
"""


def phrase_rule(phrase: Phrase) -> Rule:
    """The rule that a ``[[phrase]]`` table describes."""
    longest_first = sorted(phrase.phrases, key=len, reverse=True)
    either = "|".join(_regex(text) for text in longest_first)
    return pattern(
        rf"(?i)^[^\S\r\n]*(?P<at>{either})[^\S\r\n]*$" if phrase.whole_line else rf"(?i)(?<!\w)(?:{either})(?!\w)",
        _template(phrase.message),
        bad=(),
        good=(),
        fix=None if phrase.replacement is None else phrase.replacement.replace("\\", "\\\\"),
        severity=phrase.severity,
        doc=_DOC,
        id=phrase.id,
    )


def _template(message: str) -> str:
    """A message in which ``{0}`` and ``{0!r}`` are the text and all other braces themselves: data, not a program."""
    escaped = message.replace("{", "{{").replace("}", "}}")
    return escaped.replace("{{0}}", "{0}").replace("{{0!r}}", "{0!r}")


def _regex(text: str) -> str:
    """A phrase as a regular expression: any run of spaces between words, '*' for any one word."""
    words = [r"[^\W_]+" if word == "*" else re.escape(word) for word in text.split()]
    return r"[^\S\r\n]+".join(words)
