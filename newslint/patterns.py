"""Rules that are one regular expression."""

import re
import sys
from collections.abc import Iterable
from typing import Literal

from newslint.article import Article, Format
from newslint.hit import Hit, Hits
from newslint.regex import regex
from newslint.rules import FORMATS, ExampleLike, Rule, Severity, State, Written


def pattern(
    regex: str,
    message: str,
    *,
    bad: Iterable[ExampleLike],
    good: Iterable[ExampleLike],
    fix: str | None = None,
    where: Literal["prose", "text"] = "prose",
    severity: Severity = "warning",
    state: State = "on",
    safe: bool = False,
    languages: Iterable[str] = (),
    formats: Iterable[Format] = FORMATS,
    precision: str = "",
    doc: str | None = None,
    id: str = "",
) -> Rule:
    """A rule that reports each match of ``regex`` (``re.MULTILINE``), to be assigned to ``check`` in its module.

    A group named ``at``, where there is one, is what is reported; otherwise the whole match is. ``message`` may hold
    ``{0}`` for the reported text, and ``fix`` is a template as of :meth:`re.Match.expand` that replaces it.
    ``doc`` and ``id`` are for rules without a module of their own; otherwise the module's docstring and path say them.
    """
    compiled = _multiline(regex)

    def check(article: Article) -> Hits:
        at: str | int = "at" if "at" in compiled.groupindex else 0
        for match in compiled.finditer(article.text if where == "text" else article.prose):
            if match[at]:
                replacement = None if fix is None else match.expand(fix)
                yield Hit(*match.span(at), message.format(match[at]), replacement)

    module = sys._getframe(1).f_globals["__name__"]
    written = Written(check, doc or sys.modules[module].__doc__ or "", tuple(bad), tuple(good), precision)
    return Rule(lambda: written, module, severity, state, safe, tuple(languages), tuple(formats), id)


def _multiline(source: str) -> re.Pattern[str]:
    return regex(source, re.MULTILINE)
