"""newslint finds, explains and repairs what does not belong in news text.

Everything a rule needs is importable from here, and what a program needs to check texts. Names are resolved on first
use (PEP 562), so that ``newslint --version`` pays for none of them.
"""

from newslint._version import __version__

TYPE_CHECKING = False  # true for type checkers; typing itself takes as long to import as all that --version needs
if TYPE_CHECKING:
    from typing import Any

    from newslint.article import Article as Article
    from newslint.article import Line as Line
    from newslint.article import Span as Span
    from newslint.article import Word as Word
    from newslint.config.error import ConfigError as ConfigError
    from newslint.config.settings import Settings as Settings
    from newslint.corpus import Corpus as Corpus
    from newslint.hit import Edit as Edit
    from newslint.hit import Hit as Hit
    from newslint.hit import Hits as Hits
    from newslint.hit import Related as Related
    from newslint.linter import Fixed as Fixed
    from newslint.linter import Linter as Linter
    from newslint.linter import check as check
    from newslint.linter import fix as fix
    from newslint.patterns import pattern as pattern
    from newslint.rules import CorpusHits as CorpusHits
    from newslint.rules import Example as Example
    from newslint.rules import corpus_rule as corpus_rule
    from newslint.rules import rule as rule
    from newslint.violation import Violation as Violation

_HOMES = {
    "Article": "article", "Line": "article", "Span": "article", "Word": "article",
    "Corpus": "corpus",
    "Edit": "hit", "Hit": "hit", "Hits": "hit", "Related": "hit",
    "CorpusHits": "rules", "Example": "rules", "corpus_rule": "rules", "rule": "rules",
    "pattern": "patterns",
    "Fixed": "linter", "Linter": "linter", "check": "linter", "fix": "linter", "Violation": "violation",
    "ConfigError": "config.error", "Settings": "config.settings",
}  # fmt: skip

__all__ = ["__version__", *_HOMES]


def __getattr__(name: str) -> "Any":
    if name not in _HOMES:
        raise AttributeError(f"module 'newslint' has no attribute {name!r}")
    from importlib import import_module

    found = globals()[name] = getattr(import_module(f"newslint.{_HOMES[name]}"), name)
    return found
