"""The partitioned search finds what the search in one process finds."""

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from newslint.article import Article
from newslint.clean.copies.columns import EDGE, KINDS, mapped, read_rows
from newslint.clean.copies.dropping import copies_in, find_dropped
from newslint.clean.copies.searching import Search
from newslint.clean.copies.sizes import Sizes
from newslint.clean.engine import Died
from newslint.clean.problems import CleanProblem
from newslint.corpus import Corpus, Key
from newslint.duplicates.advice import clusters_with_advice
from newslint.duplicates.candidates import candidates, passage_candidates
from newslint.duplicates.keep import ORDER, Criterion
from newslint.duplicates.listing import best_edge
from newslint.duplicates.pairs import CONTAINMENT, find_pairs
from newslint.duplicates.sketching import sketches
from newslint.duplicates.verdicts import COPIES, DEFAULT, verdict
from tests.clean.copies.inline import Inline, Stored, planted, stored
from tests.duplicates.texts import article, rows

SMALL = Sizes(identities=20, postings=300, pairs=200, batch=7, piece=1)
"""So small that a hundred articles make dozens of parts."""


def expected(articles: list[Article], violations: list[int], order: Any = ORDER) -> dict[int, tuple[Any, ...]]:
    """What the search in one process advises: for each dropped article (by its place) what is told of it."""
    keys = [Key(each.path, each.record) for each in articles]
    places = {key: place for place, key in enumerate(keys)}
    corpus = Corpus(keys, list(sketches(a.prose for a in articles)), [True] * len(keys), articles.__getitem__)
    found = {}
    for each in clusters_with_advice(corpus, order, violations.__getitem__):
        for key in each.advice.drop:
            edge, other = best_edge(each.cluster, places[key])
            e = edge.pair.evidence
            told = (each.advice.keep, each.advice.because, keys[other], edge.kind, e.jaccard, e.containment, e.longest)
            found[places[key]] = told
    return found


def told(done: Stored) -> dict[int, tuple[Any, ...]]:
    """The same as the partitioned search stored it."""
    place = {number: at for at, number in enumerate(done.numbers)}
    firsts = done.stores.firsts.tolist()
    return {
        place[firsts[shard] + each.ordinal]: each[2:]
        for shard in range(len(done.counts))
        for each in copies_in(done.stores, shard)
    }


def as_articles(texts: list[str], seed: int) -> list[Article]:
    random_ = random.Random(seed)
    dates = ("2001-05-06", "2001-05-06T10:00:00Z", "2003-01-01", None, None, "soon")
    return [
        Article(
            text,
            path=f"{random_.choice('ab')}.jsonl",
            record=random_.choice((number, f"id-{number}")),
            meta={} if (date := random_.choice(dates)) is None else {"date": date},
        )
        for number, text in enumerate(texts)
    ]


@pytest.mark.parametrize("seed", range(6))
def test_what_drops_and_why_is_what_one_process_advises(tmp_path: Path, seed: int) -> None:
    articles = as_articles(planted(seed), seed)
    violations = [number % 3 for number in range(len(articles))]
    order: tuple[Criterion, ...] = random.Random(seed).choice(
        (ORDER, ("longest", "cleanest"), ("path",), ("cleanest", "path", "earliest"))
    )
    done = stored(tmp_path, articles, violations, 1 + 3 * seed, seed)
    find_dropped(done.stores, done.counts, Inline(), order, sizes=SMALL)
    assert told(done) == expected(articles, violations, order)
    assert len(told(done)) > 20


def search(done: Stored, sizes: Sizes) -> Search:
    done.stores.number(done.counts)
    return Search(done.stores, Inline(), DEFAULT, COPIES, sizes)


@given(
    st.integers(0, 10_000),
    st.integers(1, 9),
    st.builds(
        Sizes, st.integers(1, 99), st.integers(30, 999), st.integers(10, 999), st.integers(1, 99), st.integers(1, 50)
    ),
)
@settings(max_examples=10, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
def test_pairs_and_kinds_are_those_of_one_process(seed: int, shards: int, sizes: Sizes) -> None:
    texts = planted(seed, 60)
    with TemporaryDirectory() as folder:
        done = stored(Path(folder), as_articles(texts, seed), [0] * len(texts), shards, seed)
        search(done, sizes).edges()
        place = {number: at for at, number in enumerate(done.numbers)}
        edges = [read_rows(file, EDGE).tolist() for file in done.stores.search.glob("edges-*")]
    found = {(place[a], place[b]): (KINDS[kind], *rest) for each in edges for a, b, kind, *rest in each}
    compared = ((p.a, p.b, p.evidence) for p in find_pairs(list(sketches(texts)), texts.__getitem__))
    assert found == {
        (a, b): (kind, e.jaccard, e.containment, e.longest) for a, b, e in compared if (kind := verdict(e))
    }


def test_of_a_phrase_of_many_each_is_paired_with_the_next_ones_alone(tmp_path: Path) -> None:
    stock = article(100, 998)
    texts = [f"{article(20, number)} {stock}" for number in range(90)]
    made = list(sketches(texts))
    done = stored(tmp_path, as_articles(texts, 1), [0] * len(texts), 5)
    search(done, SMALL).edges()
    place = {number: at for at, number in enumerate(done.numbers)}
    found = {(place[a], place[b]) for file in done.stores.search.glob("likely-*") for a, b in mapped(file).tolist()}
    expected_ = [candidates(made, CONTAINMENT), passage_candidates(made)]
    assert found == {pair for each in expected_ for pair in zip(each.first.tolist(), each.second.tolist(), strict=True)}
    assert 90 * 7 < len(found) < 90 * 12


@pytest.mark.parametrize(("name", "count"), [("clean/reuters.jsonl.gz", 2500), ("clean/bbc.jsonl.gz", 1000)])
def test_on_real_news(tmp_path: Path, name: str, count: int) -> None:
    articles = [Article(row["text"], path="news.jsonl", record=number) for number, row in enumerate(rows(name)[:count])]
    done = stored(tmp_path, articles, [0] * count, 7)
    find_dropped(done.stores, done.counts, Inline(), sizes=SMALL._replace(postings=20_000, pairs=5_000, batch=500))
    assert told(done) == expected(articles, [0] * count)
    assert len(told(done)) > 10


class Stops(Inline):
    """Stops at the n-th piece of work, as if it had been killed there."""

    def __init__(self, after: int) -> None:
        super().__init__()
        self.left = after

    def each(self, work: Callable[[Any], Any], items: Sequence[Any]) -> Iterator[tuple[int, Any]]:
        for position, item in enumerate(items):
            self._count()
            yield position, work(item)

    def shuffle(
        self, split: Callable[..., Any], merge: Callable[..., Any], items: Sequence[Any], parts: int
    ) -> Iterator[Any]:
        for result in super().shuffle(split, merge, items, parts):
            self._count()
            yield result

    def _count(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise KeyboardInterrupt


def test_an_interrupted_search_goes_on_and_ends_the_same(tmp_path: Path) -> None:
    articles = as_articles(planted(1), 1)
    whole = stored(tmp_path / "whole", articles, [0] * len(articles), 3)
    counting = Stops(10**9)
    dropped = find_dropped(whole.stores, whole.counts, counting, sizes=SMALL).tolist()
    pieces = 10**9 - counting.left
    done = stored(tmp_path / "done", articles, [0] * len(articles), 3)
    interrupted = 0
    for step in range(40):
        try:
            found = find_dropped(done.stores, done.counts, Stops(pieces // 3 + step), sizes=SMALL)
        except KeyboardInterrupt:
            interrupted += 1
            continue
        assert found.tolist() == dropped
        break
    else:
        pytest.fail("the search never came to its end")
    assert interrupted > 1
    assert sorted(file.name for file in done.stores.search.iterdir()) == ["dropped.npy", "firsts.npy"]


@pytest.mark.parametrize("texts", [[], ["", "...", "\n"], [article(50, 1), article(50, 2), "alone"]])
def test_where_nothing_is_a_copy_nothing_drops(tmp_path: Path, texts: list[str]) -> None:
    done = stored(tmp_path, as_articles(texts, 0), [0] * len(texts), 2)
    assert find_dropped(done.stores, done.counts, Inline()).tolist() == []
    assert told(done) == {}


def test_hostile_text_is_compared_as_it_is(tmp_path: Path) -> None:
    text = article(60) + " \ud800 \0 \udfff \U0001f4f0"
    articles = [Article(text, path="\udcff.txt", record=None), Article(text, path="b.txt", record="\ud800")]
    done = stored(tmp_path, articles, [0, 0], 2)
    find_dropped(done.stores, done.counts, Inline())
    assert told(done) == expected(articles, [0, 0])
    assert len(told(done)) == 1


def test_more_articles_than_numbers_are_refused(tmp_path: Path) -> None:
    done = stored(tmp_path, [], [], 1)
    with pytest.raises(CleanProblem, match="4,294,967,296 articles are more than one run can compare"):
        find_dropped(done.stores, [1 << 32], Inline())


class Dying(Inline):
    def each(self, work: Callable[[Any], Any], items: Sequence[Any]) -> Iterator[tuple[int, Any]]:
        yield 0, Died("killed by signal 9")


def test_a_worker_that_dies_twice_ends_the_search(tmp_path: Path) -> None:
    done = stored(tmp_path, as_articles(planted(1), 1), [0] * 120, 1)
    with pytest.raises(CleanProblem, match="killed by signal 9"):
        find_dropped(done.stores, done.counts, Dying())
