"""A violation is the same one after its text has moved, and another one when it says something else."""

import textwrap

import pytest

from newslint.article import Article
from newslint.fingerprint import content, fingerprints, located
from newslint.hit import Hit
from newslint.rules import Rule, Written
from newslint.violation import violation

RULE = Rule(lambda: Written(lambda article: iter(()), "Wrong.\n\nWhy."), "m", id="family/name")
LEDE = "The council voted on Monday to build the recieved bridge over the river, which the mayor had opposed for years."
REST = "Work begins in May and will last until the autumn of next year, a spokeswoman for the harbour said on Tuesday."
TEXT = f"Bridge wins\n\n{LEDE}\n\n{REST}\n"


def mark(text: str, marked: str = "recieved", rule: str = "family/name", skip: int = 0) -> str:
    start = text.index(marked, skip)
    return content(text, rule, start, start + len(marked))


def wrapped(width: int) -> str:
    return "\n\n".join(textwrap.fill(paragraph, width) for paragraph in TEXT.strip().split("\n\n")) + "\n"


@pytest.mark.parametrize(
    "moved",
    [
        "A line above\n\n" + TEXT,
        f"Bridge wins\n\n{REST}\n\n{LEDE}\n",
        TEXT.replace("\n", "\r\n"),
        TEXT.replace("The council", "On a rainy day the whole council"),
        TEXT.replace("the recieved", "the  recieved"),
        TEXT.replace("build the recieved bridge over", "“build the” recieved ‘bridge’ over"),
        TEXT.replace("\n\n", "\n"),
        wrapped(45),
        wrapped(52),
        wrapped(60),
    ],
    ids=[
        "line-above",
        "moved",
        "crlf",
        "edit-further-off",
        "space",
        "quotes",
        "one-newline",
        "break-before",
        "break-after",
        "wide",
    ],
)
def test_it_survives(moved: str) -> None:
    assert mark(moved) == mark(TEXT)


def test_a_line_that_ends_a_sentence_ends_the_neighbourhood() -> None:
    after, before = f"{LEDE}\n{REST}\n", f"{REST}\n{LEDE}\n"
    assert mark(after, "years") == mark(before, "years")
    assert mark(after, "Work") == mark(before, "Work")


@pytest.mark.parametrize(
    "other",
    [
        mark(TEXT, "opposed"),
        mark(TEXT, rule="family/other"),
        mark(TEXT.replace("the recieved bridge", "the recieved tunnel")),
        mark(TEXT.replace("recieved", "recieeved"), "recieeved"),
    ],
    ids=["another-place", "another-rule", "another-neighbour", "another-text"],
)
def test_it_changes_with(other: str) -> None:
    assert other != mark(TEXT)


def test_a_long_passage_is_known_by_its_beginning() -> None:
    long = "word and word. " * 100
    longer = long + "An end added."
    assert mark(long, long) == mark(longer, longer)


def test_equal_ones_are_numbered_within_their_article() -> None:
    article, other = Article("no no"), Article("no no", "other.txt")
    found = [violation(a, RULE, Hit(s, s + 2, "m")) for a in (article, other) for s in (0, 3)]
    alike = [violation(Article("x\n\nx\n", path), RULE, Hit(s, s + 1, "m")) for path in "ab" for s in (0, 3)]
    assert len({mark for _, mark in fingerprints(found)}) == 2, "the neighbours tell these apart"
    marks = [mark for _, mark in fingerprints(alike)]
    assert [mark.partition(":")[2] for mark in marks] == ["1", "2", "1", "2"]
    assert marks[:2] == marks[2:], "the path is no part of it"
    assert len({located(v, mark) for v, mark in fingerprints(alike)}) == 4


def test_a_violation_that_is_not_about_text_has_one_too() -> None:
    from dataclasses import replace

    found = replace(violation(Article("x"), RULE, Hit(0, 1, "first")), fingerprint="")
    marks = [mark for _, mark in fingerprints([found, replace(found, message="second")])]
    assert len(set(marks)) == 2


@pytest.mark.parametrize("text", ["", "\n", "\x00", "\ud800\udc80", "\n\n \n"])
def test_any_text_will_do(text: str) -> None:
    for start in range(len(text) + 1):
        assert len(content(text, "family/name", start, len(text))) == 32
