"""The measures of boilerplate, on invented articles."""

import random

import pytest

from benchmarks.quality import readings
from benchmarks.quality.find_tails import keeps
from benchmarks.quality.inject_between import BLOCKS, put_between
from benchmarks.quality.inject_boilerplate import inject
from benchmarks.quality.trailing import half_of, measure, trailing_start
from newslint.article import Article
from newslint.packs import all_rules
from newslint.rules import CorpusRule, Rule

TITLES = [f"Council Votes on Plan {number}" for number in range(10)]
TEXT = (
    "Bridge reopens\n\nThe bridge over the river reopens on Friday after two years of work, the council said.\n\n"
    "It was closed when cracks were found in two of its piers, and the town has been cut in half since."
)


def rules() -> dict[str, Rule]:
    return {id_: rule for id_, rule in all_rules().items() if not isinstance(rule, CorpusRule)}


def test_lines_are_counted_by_their_labels() -> None:
    lines = [*TEXT.split("\n\n"), "Recent Posts", "Mayor Defends the Plan", "5 days ago"]
    labels = ["title", "gold", "gold", "boiler", "gold", "boiler"]
    row = {"id": "1", "extractor": "none", "lines": lines, "labels": labels}
    score = measure([row], [rules()["boilerplate/trailing-block"]])
    assert (score.right, score.wrong, score.found, score.trailing) == (2, 1, 1, 1)
    assert score.harmed == [("1/none", "Mayor Defends the Plan")]
    assert score.precision == pytest.approx(2 / 3)
    assert score.recall == 1.0


def test_the_tail_begins_after_the_last_line_of_the_article() -> None:
    assert trailing_start(["boiler", "gold", None, "boiler"]) == 2
    assert trailing_start(["boiler"]) == 0


def test_the_halves_are_about_equal() -> None:
    assert 450 < sum(half_of(str(number)) for number in range(1000)) < 550


def test_what_is_put_in_is_found_where_it_was_put() -> None:
    random_, found = random.Random(5), 0
    for _ in range(200):
        injected = inject(TEXT, TITLES, random_)
        assert injected.text[injected.start : injected.end].strip() == injected.text[injected.start : injected.end]
        hits = rules()[injected.rule].check(Article(injected.text))
        found += any((hit.start, hit.end) == (injected.start, injected.end) for hit in hits)
    assert found >= 190


def test_the_same_seed_puts_the_same_in() -> None:
    assert inject(TEXT, TITLES, random.Random(3)) == inject(TEXT, TITLES, random.Random(3))


def test_lines_that_were_read_get_the_labels_that_they_should_have() -> None:
    row = {
        "id": "7",
        "extractor": "none",
        "lines": ["Share", "• The bridge reopens.", "More"],
        "labels": ["gold", "boiler", "boiler"],
    }
    read = {readings.key_of("7", "Share"): "boiler", readings.key_of("7", "The bridge  reopens."): "gold"}
    assert readings.corrected(row, read)["labels"] == ["boiler", "gold", "boiler"]
    assert readings.corrected(row | {"id": "8"}, read)["labels"] == row["labels"]


def test_every_reading_has_a_label() -> None:
    assert set(readings.load().values()) == {"gold", "boiler"}


def test_promotion_is_put_before_the_last_paragraphs() -> None:
    paragraphs = [f"The bridge number {number} reopens on Friday, the council said." for number in range(8)]
    pieces = list(put_between(["\n\n".join(paragraphs)] * len(BLOCKS), random.Random(1)))
    assert len(pieces) == len(BLOCKS)
    for piece, block in zip(pieces, BLOCKS, strict=True):
        assert piece.text[piece.start : piece.end].endswith(paragraphs[-1])
        assert block[-1] in piece.text[: piece.start]
        assert keeps([rules()["boilerplate/trailing-block"]], piece)


def test_too_little_is_no_article_to_put_promotion_into() -> None:
    assert list(put_between(["One.\n\nTwo."], random.Random(1))) == []
