"""Rereads the articles that a comparison of many has something to say about; of the others it keeps the first few."""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import replace

from newslint.article import Article
from newslint.corpus import GoneError, Key
from newslint.readers import ReadOptions, Source, articles_of

REMEMBER = 16_000_000
"""Characters of text kept before anything is asked: most runs are so short that nothing is read twice."""
KEEP = 64_000_000
"""Characters of text kept for the next question; a pair of near-duplicates is asked for several times in a row."""

Records = dict[int | str | None, Article]


class Rereader:
    """``reread(key)`` is the article of that name, read from its source again or remembered.

    Raises GoneError where the source no longer holds it.
    """

    def __init__(self, sources: Iterable[Source], options: ReadOptions) -> None:
        self._sources = {source.path: source for source in sources}
        self._options = options
        self._kept: OrderedDict[str, Records] = OrderedDict()
        self._characters = 0

    def __call__(self, key: Key) -> Article:
        """The article of that name."""
        if key.path not in self._kept:
            self._keep(key.path)
        self._kept.move_to_end(key.path)
        try:
            return self._kept[key.path][key.record]
        except KeyError:
            raise GoneError(key) from None

    def remember(self, article: Article) -> None:
        """Keep an article, less its views, that has just been read, unless so many are kept already."""
        if article.record is None and self._characters + len(article.text) <= REMEMBER:
            self._kept[article.path] = {None: replace(article, _once={})}
            self._characters += len(article.text)

    def _keep(self, path: str) -> None:
        read = articles_of(self._sources[path], self._options)
        self._kept[path] = {one.record: one for one in read if isinstance(one, Article)}
        self._characters += _characters(self._kept[path])
        while self._characters > KEEP and len(self._kept) > 2:
            self._characters -= _characters(self._kept.popitem(last=False)[1])


def _characters(records: Records) -> int:
    return sum(len(article.text) for article in records.values())
