"""The rules over collections: which side is reported, what it says; and the figures on real pairs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.article import Article
from newslint.corpus import Corpus, Key
from newslint.duplicates.comparison import Comparison, Prepared
from newslint.duplicates.repetition import repeated_passages
from newslint.duplicates.sketching import Sketch, digest
from newslint.duplicates.verdicts import verdict
from newslint.hit import Hit
from newslint.packs import OWN_PACK, load
from newslint.rules import CorpusRule
from tests.duplicates.texts import SEEDS, article, rows

RULES = {id_: rule for id_, rule in load(OWN_PACK).items() if rule.family == "duplicate"}
CORPUS_RULES = {id_: rule for id_, rule in RULES.items() if isinstance(rule, CorpusRule)}


def corpus(texts: list[str], reported: list[bool] | None = None) -> Corpus[Sketch]:
    articles = [Article(text, f"{number}.txt") for number, text in enumerate(texts)]
    digests = [digest(each) for each in articles]
    reported = reported or [True] * len(texts)
    return Corpus([Key(a.path) for a in articles], digests, reported, articles.__getitem__, reported)


def found(given: Corpus[Sketch]) -> list[tuple[str, int, Hit]]:
    return [(id_, number, hit) for id_, rule in CORPUS_RULES.items() for number, hit in rule.check(given)]


BODY = article(200)
PAIRS = {
    "duplicate/exact": (BODY, BODY.upper()),
    "duplicate/near": ("First headline\n\n" + BODY, "Other words above\n\n" + BODY + " " + article(20, 5)),
    "duplicate/contained": (BODY, BODY[: len(BODY) // 2]),
    "duplicate/shared-passage": (BODY, article(300, 6) + " ".join(BODY.split()[20:100]) + article(300, 7)),
}


@pytest.mark.parametrize("id_", PAIRS)
@pytest.mark.parametrize(("reported", "sides"), [([1, 1], [1]), ([0, 1], [1]), ([1, 0], [0]), ([0, 0], [])])
def test_a_pair_is_reported_once_by_one_rule_on_the_side_that_may_be(
    id_: str, reported: list[int], sides: list[int]
) -> None:
    hits = found(corpus(list(PAIRS[id_]), [bool(r) for r in reported]))
    assert [(rule, number) for rule, number, _ in hits] == [(id_, side) for side in sides]
    for _, number, hit in hits:
        assert f"{1 - number}.txt" in hit.message
        assert {place.article for place in hit.related} <= {None, 1 - number}
        assert 1 - number in {place.article for place in hit.related}


def test_the_passages_of_a_hit_are_the_same_on_both_sides() -> None:
    texts = list(PAIRS["duplicate/near"])
    ((_, number, hit),) = found(corpus(texts))
    here, there = hit.related[1:3]
    assert " ".join(texts[number][here.start : here.end].split()) == " ".join(texts[0][there.start : there.end].split())
    assert "Jaccard" in hit.message
    assert "longest shared run 200 words" in hit.related[0].message


def test_of_many_copies_each_is_reported_against_the_first() -> None:
    hits = found(corpus([BODY] * 5 + [BODY + article(30, 8)]))
    assert [(rule, number) for rule, number, _ in hits if rule == "duplicate/exact"] == [
        ("duplicate/exact", n) for n in (1, 2, 3, 4)
    ]
    assert [(rule, number) for rule, number, _ in hits if rule != "duplicate/exact"] == [("duplicate/near", 5)]


def test_hostile_collections() -> None:
    assert found(corpus(["", "\n\n", "\ud800", "a", "\x00" * 50, "😀 🎉", "—"])) == []
    assert [id_ for id_, _, _ in found(corpus(["\udcff a b", "a\x00b"]))] == ["duplicate/exact"]


def test_a_record_is_named_by_its_number() -> None:
    given = corpus([BODY, BODY])
    records = Corpus([Key("a.jsonl", 1), Key("a.jsonl", 2)], given.digests, given.reported, given.read)
    ((_, _, hit),) = found(records)
    assert hit.message == "copy of a.jsonl, record 1, word for word"


def test_the_rules_share_one_digest() -> None:
    assert {rule.digest for rule in CORPUS_RULES.values()} == {digest}


def test_no_pair_of_the_five_seeds_is_reported() -> None:
    if not SEEDS.exists():
        pytest.skip(f"needs the seed articles in {SEEDS}")
    texts = [path.read_text(encoding="utf8") for path in sorted(SEEDS.glob("*.txt"))]
    assert found(corpus(texts)) == []
    assert [repeated_passages(text, 25) for text in texts] == [[]] * len(texts)


def share_of_copies(pairs: str, articles: str, least: float = 0.0) -> float:
    prepared = {row["id"]: row["text"] for row in rows(articles)}
    chosen = [row for row in rows(pairs) if float(row["jaccard5"]) >= least]
    kinds = [verdict(Comparison(*(Prepared(prepared[row[side]]) for side in "ab")).evidence()) for row in chosen]
    return sum(kind in ("exact", "near", "contained") for kind in kinds) / len(kinds)


def test_reprints_are_copies_and_notices_from_one_template_are_not() -> None:
    assert share_of_copies("duplicates/bbc_pairs.jsonl.gz", "clean/bbc.jsonl.gz", 0.5) >= 0.99
    assert share_of_copies("duplicates/reuters_pairs.jsonl.gz", "clean/reuters.jsonl.gz", 0.5) >= 0.97
    assert share_of_copies("duplicates/reuters_template_negatives.jsonl.gz", "clean/reuters.jsonl.gz") <= 0.10


def test_repeated_passages_are_found_where_they_stand() -> None:
    block = article(40, 11)
    text = f"{article(50, 1)}\n\n{block}\n\n{article(30, 2)}\n\n{block}\n\n{article(10, 3)}\n\n{block}"
    hits = repeated_passages(text, 25)
    assert [text[p.b_start : p.b_end].split() for p in hits] == [block.split()] * 2
    assert [text[p.a_start : p.a_end].split() for p in hits] == [block.split()] * 2
    assert repeated_passages(f"{article(24, 1)}. {article(60, 2)} {article(24, 1)}.", 25) == []


def test_repetition_without_end_takes_linear_time() -> None:
    assert repeated_passages("la " * 500_000, 25)
    assert repeated_passages("x" * 1_000_000, 25)
    repeated_passages("a b " * 100_000 + "c " + "a b " * 100_000, 25)


@given(st.lists(st.sampled_from("abc"), max_size=30), st.lists(st.sampled_from("abc"), max_size=30), st.integers(0, 40))
def test_a_planted_repetition_is_found_whatever_stands_around_it(
    before: list[str], between: list[str], extra: int
) -> None:
    passage = [f"w{n}" for n in range(25 + extra)]
    words = [*before, *passage, *between, *passage]
    (found,) = [p for p in repeated_passages(" ".join(words), 25) if p.words >= 25 + extra]
    assert found.words >= 25 + extra
    text = " ".join(words)
    assert text[found.a_start : found.a_end] == text[found.b_start : found.b_end]
    assert " ".join(passage) in text[found.b_start : found.b_end]


def test_a_repetition_in_a_script_without_spaces() -> None:
    passage = "".join(chr(0x4E00 + n) for n in range(60))
    for shift in range(9):
        text = "".join(chr(0x5E00 + n) for n in range(shift)) + passage + "停航" + passage
        (found,) = repeated_passages(text, 25)
        assert (text[found.b_start : found.b_end], found.words) == (passage, 30)
