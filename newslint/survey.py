"""What there is to see in a repository of articles: what a configuration for it should say."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any

from newslint.article import Article
from newslint.readers import ReadOptions, RecordFields, Source, articles_of

SAMPLE = 400
"""Files looked into: every so many of those there are."""
RECORDS = 20
"""Records looked into of a file."""
SHARE = 0.02
"""The share of articles from which a language is one of the repository's, not a slip of a guess."""
LEAST_TEXT = 200
"""Characters that a field of records holds on average, where it is the text."""
PAPERS = ("readme", "changelog", "changes", "contributing", "license", "licence", "code_of_conduct", "security")
"""Names of files that a repository has beside its articles."""


@dataclass
class Survey:
    """What was seen. ``formats`` counts files; ``languages`` counts articles, the most common first."""

    files: int = 0
    articles: int = 0
    formats: Counter[str] = field(default_factory=Counter)
    languages: list[str] = field(default_factory=list)
    front_matter: Counter[str] = field(default_factory=Counter)
    sources: Counter[str] = field(default_factory=Counter)
    text_field: str | None = None
    papers: list[str] = field(default_factory=list)
    directories: list[str] = field(default_factory=list)


def survey(sources: Sequence[Source]) -> Survey:
    """Look at some of the files, evenly spread."""
    seen = Survey(files=len(sources))
    articles_in = [source for source in sources if not _is_paper(source.path)]
    seen.papers = [source.path for source in sources if _is_paper(source.path)]
    seen.directories = sorted({PurePath(source.path).parts[0] for source in articles_in if "/" in source.path})
    if any("/" not in source.path for source in articles_in):
        seen.directories = ["."]
    options = ReadOptions()
    seen.formats.update(options.format_of(source.path) or "text" for source in articles_in)
    languages: Counter[str] = Counter()
    for source in articles_in[:: max(1, len(articles_in) // SAMPLE)]:
        for article in _some(source, options):
            _note(article, seen, languages)
    seen.languages = [code for code, count in languages.most_common() if count >= SHARE * seen.articles]
    if not seen.articles or seen.formats["record"]:
        seen.text_field = _text_field(
            source.path for source in articles_in if options.format_of(source.path) == "record"
        )
    return seen


def _is_paper(path: str) -> bool:
    return "/" not in path and PurePath(path).stem.lower() in PAPERS


def _some(source: Source, options: ReadOptions) -> Iterable[Article]:
    for number, read in enumerate(articles_of(source, options)):
        if isinstance(read, Article):
            yield read
        if number >= RECORDS:
            return


def _note(article: Article, seen: Survey, languages: Counter[str]) -> None:
    from newslint.language import identify

    seen.articles += 1
    found = article.declared_language or identify(article.prose)
    if found:
        languages[found] += 1
    if article.format == "markdown":
        seen.front_matter.update(article.meta.keys())
    if source := article.meta.get("source"):
        seen.sources[str(source)] += 1


def _text_field(paths: Iterable[str]) -> str | None:
    """The field of records that holds the text, where it has none of the usual names."""
    lengths: Counter[str] = Counter()
    records = 0
    for path in paths:
        for record in _records(path):
            if any(isinstance(record.get(name), str) for name in RecordFields().text):
                return None
            records += 1
            lengths.update({key: len(value) for key, value in record.items() if isinstance(value, str)})
    longest = lengths.most_common(1)
    return longest[0][0] if longest and longest[0][1] >= LEAST_TEXT * records else None


def _records(path: str) -> Iterable[dict[str, Any]]:
    with Path(path).open(encoding="utf-8", errors="replace") as file:
        for _, line in zip(range(RECORDS), file, strict=False):
            try:
                record = json.loads(line)
            except (ValueError, RecursionError):
                continue
            if isinstance(record, dict):
                yield record
