"""Reviewed alarms: labels kept by hash, precision, and what rules say of theirs."""

from pathlib import Path

import pytest

from benchmarks.quality import review
from benchmarks.quality.alarms import Alarm, Alarms, rules_to_measure
from benchmarks.quality.measure import Measured
from benchmarks.quality.review import Precision
from benchmarks.quality.stated import agrees, disagreements, problems, statement
from newslint.article import Article
from newslint.hit import Hits
from newslint.rules import Rule, State, Written


def alarm(key: str, rule: str = "birds/gull") -> Alarm:
    return Alarm(rule, "shore", key, "a gull", "saw a ", "gul", " there")


def rule(precision: str = "", state: State = "on") -> Rule:
    def check(article: Article) -> Hits:
        yield from ()

    return Rule(lambda: Written(check, precision=precision), "", state=state, id="birds/gull")


def test_labels_are_read_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "reviewed.tsv"
    labels = {"b2": True, "a1": False}
    review.save(labels, {"b2": "birds/gull", "a1": "birds/tern"}, path)
    assert review.load(path) == labels
    assert review.rules_of(path) == {"b2": "birds/gull", "a1": "birds/tern"}
    assert review.load(tmp_path / "none.tsv") == {}


def test_answers() -> None:
    assert review.parse(["a1=true", "b2=false"]) == {"a1": True, "b2": False}
    with pytest.raises(ValueError, match="'a1=yes' is not of the form"):
        review.parse(["a1=yes"])


def test_what_is_labelled_does_not_come_up_again_and_the_order_is_that_of_the_keys() -> None:
    assert [a.key for a in review.unreviewed(map(alarm, ["c", "a", "b"]), {"b": True})] == ["a", "c"]


def test_precision_counts_alarms_that_are_still_raised() -> None:
    labels = {"a": True, "b": False, "gone": False}
    assert review.precision(map(alarm, ["a", "b", "new"]), labels) == Precision(1, 2, 0.5)
    assert review.precision(map(alarm, ["new"]), labels) == Precision(0, 0, 1.0)


def test_each_corpus_counts_by_its_alarms_however_many_of_them_were_read() -> None:
    shore = [alarm(key) for key in "abcdefgh"]
    sea = [alarm(key)._replace(corpus="sea") for key in "xy"]
    labels = {"a": True, "b": True, "x": False, "y": False}
    assert review.precision(shore + sea, labels) == Precision(2, 4, 0.8)


def test_an_alarm_is_shown_on_one_line_with_invisible_characters_as_escapes() -> None:
    shown = review.shown(alarm("a")._replace(before="one\n\u200btwo "))
    assert shown == "a shore a gull\n    one\\n\\u200btwo ⟦gul⟧ there"


def test_alarms_per_10_000_words() -> None:
    alarms = Alarms([alarm("a"), alarm("b"), alarm("c", "birds/tern")])
    alarms.words.update(shore=40_000, sea=10_000)
    assert alarms.per_10k(["birds/gull"], ["shore"]) == 0.5
    assert alarms.per_10k(["birds/gull"], ["shore", "sea"]) == 0.4
    assert alarms.per_10k(["birds/gull"], ["nowhere"]) == 0.0


def test_what_a_rule_says_must_be_what_was_counted() -> None:
    said = statement(Precision(19, 20, 0.95), 3_200_000)
    assert said == "19 of 20 alarms true on reading, in 3.2 million words of clean news"
    assert agrees(said, Precision(19, 20, 0.95))
    assert not agrees(said, Precision(18, 20, 0.9))
    assert agrees(statement(Precision(0, 0, 1.0), 3_200_000), Precision(0, 0, 1.0))
    assert not agrees("", Precision(0, 0, 1.0))


def test_a_lopsided_sample_is_weighed() -> None:
    assert statement(Precision(2, 4, 0.8), 1_000_000).endswith("weighed by how often it alarms in each corpus: 0.80")


def test_a_rule_below_the_threshold_must_not_be_on() -> None:
    judged = Precision(8, 10, 0.8)
    said = statement(judged, 1_000_000)
    assert list(problems(rule(said), judged, 1_000_000)) == ["is on by default with a precision of 0.80"]
    assert list(problems(rule(said, "preview"), judged, 1_000_000)) == []
    assert list(problems(rule("1.0 by definition"), Precision(0, 0, 1.0), 1_000_000)) == []


def test_a_rule_that_says_nothing_or_was_never_read_is_listed() -> None:
    rules = {"birds/gull": rule()}
    silent = Measured(1.0, rules, Alarms(), {}, [])
    assert "says nothing; measured: 'no alarm" in dict(disagreements(silent))["birds/gull"]
    unread = Measured(1.0, rules, Alarms([alarm("a")]), {}, [])
    assert dict(disagreements(unread)) == {"birds/gull": "has alarms, none of them read"}


def test_the_reviewed_alarms_belong_to_rules_and_hold_no_text() -> None:
    keys = review.rules_of()
    assert all(len(key) == 12 and set(key) <= set("0123456789abcdef") for key in keys)
    assert keys.keys() == review.load().keys()


def test_rules_can_be_measured_by_id_and_by_family() -> None:
    assert set(rules_to_measure(["garbled/misspelling"])) == {"garbled/misspelling"}
    assert {id_.partition("/")[0] for id_ in rules_to_measure(["encoding"])} == {"encoding"}
    assert not any(rule.state == "off" or rule.family == "duplicate" for rule in rules_to_measure().values())
