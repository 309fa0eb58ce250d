"""Rules, and the decorators that make a function one.

A rule is a pure function of an article: it prints nothing, reads no file, and knows neither the configuration nor
other rules. What there is to know about it stands in its module: the docstring explains, the examples prove.
"""

import inspect
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, TypeAlias

from newslint.article import Article, Format
from newslint.hit import Hit, Hits

Severity = Literal["error", "warning", "info"]
State = Literal["on", "preview", "off"]
"""``on`` by default; ``preview``: below .90 precision on clean news or not yet measured, on with --preview;
``off``: a matter of taste, on only when selected by its own id."""

FORMATS: tuple[Format, ...] = ("text", "markdown", "record")

Check: TypeAlias = Callable[..., Hits]
CorpusHits: TypeAlias = Iterator[tuple[int, Hit]]
"""Hits of a corpus rule: the index of the article in the corpus, and the hit in it."""


@dataclass(frozen=True, slots=True)
class Example:
    """An example that needs more than a text: a format, a language, a title, the codec it was read in."""

    text: str
    format: Format = "text"
    path: str = "example.txt"
    language: str | None = None
    title: str | None = None
    codec: str = "utf-8"


ExampleLike: TypeAlias = str | Example
CorpusExample: TypeAlias = tuple[ExampleLike, ...]


class Option(NamedTuple):
    """A keyword-only parameter of a check, settable in the configuration."""

    name: str
    type: Any
    default: Any


class Written(NamedTuple):
    """What stands in the module of a rule: its function, its docstring as it is written, its examples."""

    check: Callable[..., Iterator[Any]]
    doc: str = ""
    bad: tuple[Any, ...] = ()
    good: tuple[Any, ...] = ()
    precision: str = ""
    digest: Callable[[Article], Any] = lambda article: None


@dataclass(frozen=True, eq=False)
class Rule:
    """One rule: what a run chooses by, and ``written``, which imports the rest when it is asked for.

    ``id`` is its path below the pack: ``family/name``, given when the pack is loaded.
    """

    written: Callable[[], Written]
    module: str
    severity: Severity = "warning"
    state: State = "on"
    safe: bool = False
    languages: tuple[str, ...] = ()
    formats: tuple[Format, ...] = FORMATS
    id: str = ""

    @property
    def family(self) -> str:
        """The part of the id before the slash."""
        return self.id.partition("/")[0]

    @property
    def check(self) -> Callable[..., Iterator[Any]]:
        """The function that finds violations."""
        return self.written().check

    @property
    def doc(self) -> str:
        """The docstring of its module."""
        return inspect.cleandoc(self.written().doc)

    @property
    def summary(self) -> str:
        """What is wrong: the first line of the docstring."""
        return self.doc.partition("\n")[0]

    @property
    def why(self) -> str:
        """Why it matters: the rest of the docstring."""
        return self.doc.partition("\n")[2].strip()

    @property
    def bad(self) -> tuple[Any, ...]:
        """Examples of what it reports."""
        return self.written().bad

    @property
    def good(self) -> tuple[Any, ...]:
        """Examples in which it finds nothing."""
        return self.written().good

    @property
    def precision(self) -> str:
        """The measured share of true alarms, and on what it was measured."""
        return self.written().precision

    @property
    def options(self) -> Mapping[str, Option]:
        """The keyword-only parameters of the check, by name."""
        if not getattr(self.check, "__kwdefaults__", None):
            return MappingProxyType({})  # to read a signature takes as long as to check an article
        parameters = inspect.signature(self.check, eval_str=True).parameters.values()
        return MappingProxyType({
            p.name: Option(p.name, p.annotation, p.default) for p in parameters if p.kind is p.KEYWORD_ONLY
        })  # fmt: skip

    def applies_to(self, article: Article) -> bool:
        """Whether the rule has anything to say about articles of this format and language."""
        return article.format in self.formats and (not self.languages or article.language in self.languages)


@dataclass(frozen=True, eq=False)
class CorpusRule(Rule):
    """A rule over many articles: ``digest(article)`` is small, pure and picklable; ``check(corpus)`` compares.

    So the digests can be made in any process, and rules that share a digest function share its results. Examples are
    tuples of texts. A corpus of fewer than ``least`` articles gives nothing to compare: no digest is made of it.
    """

    least: int = 2

    @property
    def digest(self) -> Callable[[Article], Any]:
        """What makes the digest of an article."""
        return self.written().digest


def rule(
    *,
    bad: Iterable[ExampleLike],
    good: Iterable[ExampleLike],
    severity: Severity = "warning",
    state: State = "on",
    safe: bool = False,
    languages: Iterable[str] = (),
    formats: Iterable[Format] = FORMATS,
    precision: str = "",
) -> Callable[[Check], Rule]:
    """Make a function ``check(article, *, options) -> Hits`` a rule.

    ``bad`` examples mark the exact text to report ⟦like this⟧; ``good`` ones must stay silent. ``safe`` says that the
    rule's fixes cannot change the meaning (white space, mojibake, a stray control character). ``languages`` are the
    ISO 639-1 codes that the rule is about, all if empty; ``formats`` the kinds of file it makes sense in.
    ``precision`` is the measured share of true alarms on clean news, and on what it was measured.
    """

    def decorate(check: Check) -> Rule:
        written = Written(check, _doc(check), tuple(bad), tuple(good), precision)
        return Rule(
            lambda: written, check.__module__, severity, state, safe, tuple(languages), tuple(formats)
        )  # fmt: skip

    return decorate


def corpus_rule(
    *,
    digest: Callable[[Article], Any],
    least: int = 2,
    bad: Iterable[CorpusExample],
    good: Iterable[CorpusExample],
    severity: Severity = "warning",
    state: State = "on",
    safe: bool = False,
    formats: Iterable[Format] = FORMATS,
    precision: str = "",
) -> Callable[[Callable[..., CorpusHits]], CorpusRule]:
    """Make a function ``check(corpus, *, options) -> CorpusHits`` a corpus rule; see :class:`CorpusRule`."""

    def decorate(check: Callable[..., CorpusHits]) -> CorpusRule:
        written = Written(check, _doc(check), tuple(bad), tuple(good), precision, digest)
        return CorpusRule(
            lambda: written, check.__module__, severity, state, safe, (), tuple(formats), least=least
        )  # fmt: skip

    return decorate


def _doc(check: Callable[..., Any]) -> str:
    return sys.modules[check.__module__].__doc__ or ""
