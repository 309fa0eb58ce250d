"""Time is linear in the length of an article, whatever it holds: a short share of ``python -m benchmarks.scaling``.

There each rule is given a million characters; here all of them together some thousands, with what comes after them:
places, fixes, suppressions, digests, and a comparison with a copy.
"""

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from newslint.article import Article, Format
from newslint.lint import compare, look_at
from newslint.readers import article_from_text
from tests.fix.laws import plan
from tests.fuzz.strategies import GIANTS

SIZE = 5_000
"""Characters of the shorter text."""
ATTEMPTS = (SIZE, SIZE, 2 * SIZE, 2 * SIZE, 4 * SIZE, 4 * SIZE, 8 * SIZE)
GOAL = 2.3
"""How many times as long a text of twice the length may take at most."""
NOISE = 0.15
"""Seconds by which a measurement may be wrong: what takes quadratic time takes more than this longer."""
FORMATS: tuple[Format, ...] = ("text", "markdown")


@pytest.mark.parametrize(
    ("name", "format"), [(name, FORMATS[number % 2]) for number, name in enumerate(GIANTS)], ids=str
)
def test_twice_the_text_takes_twice_the_time(name: str, format: Format) -> None:
    assert grows_linearly(lambda length: seconds(GIANTS[name](length), format))


def test_what_takes_quadratic_time_is_noticed() -> None:
    assert not grows_linearly(lambda length: (length / SIZE) ** 2)
    assert grows_linearly(lambda length: length / SIZE)


def grows_linearly(cost: Callable[[int], float]) -> bool:
    """Whether twice the length costs at most GOAL times as much, in one of some measurements.

    The later ones are of longer texts, which a busy machine disturbs less and where quadratic time shows even more.
    """
    return any(cost(2 * size) <= GOAL * cost(size) + NOISE for size in ATTEMPTS)


def seconds(text: str, format: Format) -> float:
    """CPU seconds for two articles of this text, checked and compared with each other.

    Without garbage collections, whose time is that of what other tests left in the process.
    """
    articles = [article_from_text(text, path=path, format=format) for path in ("a", "b")]
    with uncollected():
        began = time.process_time()
        looked = [look_at(article, plan()) for article in articles]
        compare(looked, plan(), lambda key: _named(articles, key.path))
        return time.process_time() - began


@contextmanager
def uncollected() -> Iterator[None]:
    """No garbage collection inside."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _named(articles: list[Article], path: str) -> Article:
    return next(article for article in articles if article.path == path)
