"""Clusters, the advice on them, and how they are listed."""

import csv
import io
import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.article import Article
from newslint.corpus import Corpus, Key
from newslint.duplicates import find_pairs, sketches
from newslint.duplicates.advice import clusters_with_advice
from newslint.duplicates.clusters import clusters, connected
from newslint.duplicates.keep import Member, advise, member
from newslint.duplicates.listing import Listed, as_csv, as_json, as_text, keep_list
from newslint.duplicates.sketching import digest
from tests.duplicates.texts import article

A, B = article(200, 1), article(200, 2)
TEXTS = [A, "Other news\n\n" + B, A.upper(), article(150, 3), B, A + " " + article(20, 4), article(150, 5)]
KEYS = [Key(f"{number}.txt") for number in range(len(TEXTS))]


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=30))
def test_connected_numbers_are_those_with_a_path_between_them(pairs: list[tuple[int, int]]) -> None:
    reached = {number: {number} for pair in pairs for number in pair}
    for _ in range(21):
        for a, b in pairs:
            reached[a] = reached[b] = reached[a] | reached[b]
            for number in reached[a]:
                reached[number] = reached[a]
    assert connected(pairs) == {number: min(others) for number, others in reached.items()}


def test_clusters_come_from_verified_copies() -> None:
    found = clusters(find_pairs(list(sketches(TEXTS)), TEXTS.__getitem__))
    assert [each.members for each in found] == [(0, 2, 5), (1, 4)]
    assert [sorted(edge.kind for edge in each.edges) for each in found] == [["exact", "near"], ["near"]]


def test_a_shared_passage_connects_nothing() -> None:
    passage = " ".join(article(80, 9).split())
    texts = [f"{article(300, 10)} {passage}", f"{article(300, 11)} {passage}"]
    pairs = find_pairs(list(sketches(texts)), texts.__getitem__)
    assert len(pairs) == 1
    assert clusters(pairs) == []


def one(path: str, words: int = 100, violations: int = 0, published: datetime | None = None) -> Member:
    return Member(Key(path), words, violations, published)


@pytest.mark.parametrize(
    ("members", "order", "kept", "because"),
    [
        ([one("b", published=datetime(2020, 1, 2, tzinfo=UTC)), one("a", 900)], None, "b", "earliest"),
        ([one("b"), one("a", 900)], None, "a", "longest"),
        ([one("b", violations=1), one("c"), one("d", violations=2)], None, "c", "cleanest"),
        ([one("b"), one("a")], None, "a", "path"),
        ([one("b", 900, 5), one("a", 100, 0)], ("cleanest", "longest"), "a", "cleanest"),
        ([one("b", 900, 5), one("a", 100, 0)], ("longest",), "b", "longest"),
        ([one("x")], None, "x", "earliest"),
    ],
)
def test_the_first_criterion_that_decides(members, order, kept, because) -> None:  # type: ignore[no-untyped-def]
    advice = advise(members, order) if order else advise(members)
    assert (advice.keep.path, advice.because) == (kept, because)
    assert sorted(key.path for key in (advice.keep, *advice.drop)) == sorted(each.key.path for each in members)


def test_what_cannot_be_advised_on() -> None:
    with pytest.raises(ValueError, match="nothing"):
        advise([])
    with pytest.raises(ValueError, match="shortest"):
        advise([one("a")], ["shortest"])  # type: ignore[list-item]


@pytest.mark.parametrize(
    ("meta", "published"),
    [
        ({"date": "2001-02-03"}, datetime(2001, 2, 3, tzinfo=UTC)),
        ({"date": date(2001, 2, 3)}, datetime(2001, 2, 3, tzinfo=UTC)),
        ({"published": "2001-02-03T04:05:06+02:00"}, datetime(2001, 2, 3, 2, 5, 6, tzinfo=UTC)),
        ({"date": "yesterday", "created": "2001-02-03"}, datetime(2001, 2, 3, tzinfo=UTC)),
        ({"date": "0001-01-01T00:00:00+05:00"}, datetime(1, 1, 1, tzinfo=UTC)),
        ({"date": 2001}, None),
        ({}, None),
    ],
)
def test_dates_are_read_from_front_matter(meta: dict[str, object], published: datetime | None) -> None:
    assert member(Article("text", meta=meta), 1).published == published


def listed() -> list[Listed]:
    found = clusters(find_pairs(list(sketches(TEXTS)), TEXTS.__getitem__))
    made = [Member(key, len(text.split())) for key, text in zip(KEYS, TEXTS, strict=True)]
    return [Listed(each, KEYS, advise([made[number] for number in each.members])) for each in found]


def test_the_listings_say_the_same() -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv(listed()))))
    assert [(row["cluster"], row["path"], row["keep"], row["kind"]) for row in rows] == [
        ("1", "0.txt", "False", "exact"), ("1", "2.txt", "False", "exact"), ("1", "5.txt", "True", "near"),
        ("2", "1.txt", "True", "near"), ("2", "4.txt", "False", "near"),
    ]  # fmt: skip
    parsed = json.loads(as_json(listed()))
    assert [each["keep"] for each in parsed] == ["5.txt", "1.txt"]
    assert [each["path"] for cluster in parsed for each in cluster["articles"]] == [row["path"] for row in rows]
    assert as_text(listed()).startswith("keep 5.txt (longest)\n  0.txt: exact, 2.txt (")
    assert keep_list(KEYS, listed()) == "1.txt\n3.txt\n5.txt\n6.txt\n"


def test_records_are_named_by_path_and_record() -> None:
    assert keep_list([Key("a.jsonl", 3), Key("b")], []) == "a.jsonl#3\nb\n"
    assert advise([Member(Key("a", 10), 5), Member(Key("a", 9), 5)]).keep == Key("a", 9)


def test_a_corpus_gets_its_clusters_and_advice() -> None:
    articles = [
        Article(text, key.path, meta={"date": f"200{9 - n}"})
        for n, (text, key) in enumerate(zip(TEXTS, KEYS, strict=True))
    ]
    articles[2] = Article(TEXTS[2], "2.txt", meta={"date": "1999-12-31"})
    given_ = Corpus(KEYS, [digest(each) for each in articles], [True] * len(KEYS), articles.__getitem__)
    found = clusters_with_advice(given_)
    assert [(each.cluster.members, each.advice.keep.path, each.advice.because) for each in found] == [
        ((0, 2, 5), "2.txt", "earliest"), ((1, 4), "1.txt", "longest"),
    ]  # fmt: skip
    dirty = clusters_with_advice(given_, ("cleanest",), violations=lambda number: 9 - number)
    assert [each.advice.keep.path for each in dirty] == ["5.txt", "4.txt"]
