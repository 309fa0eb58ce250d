"""Readers' letters under an article are quoted speech: where they begin, and that their misspellings stay silent."""

import pytest

from newslint.article import Article
from newslint.lexicon import unknown_words
from newslint.lexicon.letters import letters

REPORT = "\n\n".join(
    [
        "Bridge reopens",
        "The bridge over the river reopens on Friday after two years of work, the council said on Monday.",
        "It was closed when cracks were found in two of its piers, and the town has been cut in half since.",
        'The mayor said: "I am glad. My town has waited long enough!" The repair cost twice what had been planned.',
    ]
)
LETTERS = [
    "I have walked round by the old road for two years, and my feet will not miss it.",
    "What a waste of money! Who asked for it?",
    "Two years for two piers.",
    "My father built the first one, and I am sure that he would have done it in one sumer.",
    "You should see the queue at the ferry on Fridays.",
    "Does anybody know when the lights will work?",
    "I definately want a second one.",
]


def test_they_begin_where_nearly_every_paragraph_speaks_for_itself() -> None:
    text = "\n\n".join([REPORT, *LETTERS]) + "\n"
    assert letters(Article(text)) == text.index(LETTERS[0])


@pytest.mark.parametrize(
    "paragraphs",
    [
        LETTERS[:5],
        [f"“{letter}” a walker said." for letter in LETTERS],
        ["The council met on Monday and voted for it."] * 7,
        [letter if letter.startswith("I") else "The road is old." for letter in LETTERS],
    ],
    ids=["too few", "quoted", "a report", "few voices"],
)
def test_what_is_none(paragraphs: list[str]) -> None:
    text = "\n\n".join([REPORT, *paragraphs]) + "\n"
    assert letters(Article(text)) == len(text)


def test_a_column_speaks_for_itself_from_its_beginning() -> None:
    text = "\n\n".join(["My bridge", *LETTERS, *LETTERS]) + "\n"
    assert letters(Article(text)) == len(text)


def test_what_readers_misspell_is_not_reported() -> None:
    report = REPORT.replace("council", "counsil")
    found = unknown_words(Article("\n\n".join([report, *LETTERS]) + "\n", declared_language="en"))
    assert [word.text for word in found] == ["counsil"]
    found = unknown_words(Article("\n\n".join([report, *LETTERS[:2], *LETTERS[3:5]]) + "\n", declared_language="en"))
    assert [word.text for word in found] == ["counsil", "sumer"]


def test_time_is_linear() -> None:
    for piece in ("I say! ", "I say!\n\n", "the road\n\n", '"', '"I say\n\n'):
        letters(Article(REPORT + "\n\n" + piece * 100_000))
