"""A gate that is killed and run again neither loses nor doubles an article; nor do two gates that race."""

import json
import random
from pathlib import Path

import pytest

from newslint.duplicates.index import open_index
from tests.gate.killing import ended, run_killed
from tests.gate.stream import damage, kind, line, start, stream, verdicts, written

ARTICLES = 300


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    file = tmp_path / "stream.jsonl"
    file.write_bytes(b"".join(stream(ARTICLES)))
    return file


def test_every_article_is_decided_once_whatever_kills_the_run(tmp_path: Path, articles: Path) -> None:
    whole, broken = tmp_path / "whole", tmp_path / "broken"
    assert ended(start(whole, tmp_path / "whole.index", articles, 40)) == 0
    assert damage(whole, tmp_path / "whole.index", ARTICLES) == []
    kills = run_killed(broken, tmp_path / "broken.index", articles, random.Random(7), 8, 20, 90)
    assert kills >= 5, "the runs ended before they could be killed"
    assert damage(broken, tmp_path / "broken.index", ARTICLES) == []
    assert verdicts(broken) == verdicts(whole)
    receipt = json.loads((broken / "receipt.json").read_text())
    assert receipt["counts"]["articles"] == ARTICLES
    assert receipt["counts"]["repeated"] > 0


def test_the_verdicts_are_those_that_the_articles_deserve(tmp_path: Path, articles: Path) -> None:
    assert ended(start(tmp_path, tmp_path / "an.index", articles, 100)) == 0
    deserved = {"clean": "accepted", "repairable": "repaired"}
    expected = [deserved.get(kind(number), "quarantined") for number in range(ARTICLES)]
    assert [verdict for _, verdict, _ in verdicts(tmp_path)] == expected


def test_two_gates_that_race_accept_each_article_once(tmp_path: Path) -> None:
    numbers = [number for number in range(200) if kind(number) == "clean"]
    articles = tmp_path / "stream.jsonl"
    articles.write_bytes(b"".join(map(line, numbers)))
    index = tmp_path / "shared.index"
    directories = [tmp_path / "one", tmp_path / "two"]
    for process in [start(directory, index, articles, 7) for directory in directories]:
        ended(process)
    accepted = [row for directory in directories for row in written(directory, "accepted")]
    assert sorted(accepted) == sorted(map(line, numbers))
    for directory in directories:
        rows = [*written(directory, "accepted"), *written(directory, "quarantine")]
        assert sorted(rows) == sorted(map(line, numbers))
    with open_index(str(index)) as opened:
        assert opened.info().articles == len(numbers)
