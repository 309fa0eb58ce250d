"""newslint finds, explains and repairs what does not belong in news text.

Everything a rule needs is importable from here. Names are resolved on first use (PEP 562), so that
``newslint --version`` pays for none of them.
"""

from typing import TYPE_CHECKING, Any

from newslint._version import __version__

if TYPE_CHECKING:
    from newslint.article import Article as Article
    from newslint.article import Line as Line
    from newslint.article import Span as Span
    from newslint.article import Word as Word
    from newslint.corpus import Corpus as Corpus
    from newslint.hit import Edit as Edit
    from newslint.hit import Hit as Hit
    from newslint.hit import Hits as Hits
    from newslint.hit import Related as Related
    from newslint.patterns import pattern as pattern
    from newslint.rules import CorpusHits as CorpusHits
    from newslint.rules import Example as Example
    from newslint.rules import corpus_rule as corpus_rule
    from newslint.rules import rule as rule

_HOMES = {
    "Article": "article", "Line": "article", "Span": "article", "Word": "article",
    "Corpus": "corpus",
    "Edit": "hit", "Hit": "hit", "Hits": "hit", "Related": "hit",
    "CorpusHits": "rules", "Example": "rules", "corpus_rule": "rules", "rule": "rules",
    "pattern": "patterns",
}  # fmt: skip

__all__ = ["__version__", *_HOMES]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'newslint' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"newslint.{_HOMES[name]}"), name)
