import re

import pytest

from newslint.parts.phrases import LANGUAGES, phrases
from newslint.parts.phrases.lookup import EDGES, LONGEST, key, members, openings, whole
from newslint.parts.phrases.table import Phrases


@pytest.mark.parametrize("table", LANGUAGES, ids=range(len(LANGUAGES)))
@pytest.mark.parametrize("name", Phrases._fields)
def test_a_field_holds_distinct_lower_case_phrases(table: Phrases, name: str) -> None:
    phrases = [phrase.strip() for phrase in getattr(table, name).split(";")]
    assert all(phrases)
    assert len(set(phrases)) == len(phrases)
    assert all(phrase == phrase.lower() and len(phrase) < LONGEST for phrase in phrases)


@pytest.mark.parametrize("name", Phrases._fields)
def test_phrases_are_written_as_they_are_looked_up(name: str) -> None:
    """Nothing is left to be done to thousands of them when a file is checked."""
    for table in LANGUAGES:
        for phrase in getattr(table, name).casefold().split("; "):
            assert phrase == phrase.strip(EDGES.replace("#", "")), phrase


def test_a_key_is_the_same_however_a_line_is_set() -> None:
    assert key("**RECENT   POSTS**") == key("» Recent Posts:") == "recent posts"
    assert key("3,000 Comments") == key("12 comments") == "# comments"
    assert key("Don’t miss") == "don't miss"
    assert key("…") == ""


def test_phrases_have_the_keys_of_the_lines_they_stand_for() -> None:
    assert {key(phrase.replace("#", "7")) for phrase in phrases("comments")} == members("comments")
    for phrase in map(key, phrases("prompts")):
        assert phrase in dict(openings(phrase.partition(" ")[0]))


def test_every_phrase_can_be_found() -> None:
    assert whole()["up next"] == "heading"
    assert [len(phrase) for phrase, _ in openings("sign")] == sorted(
        (len(p) for p, _ in openings("sign")), reverse=True
    )
    assert openings("xylophone") == ()


@pytest.mark.parametrize("name", Phrases._fields)
def test_a_phrase_holds_no_figure_and_no_curly_apostrophe(name: str) -> None:
    assert not [phrase for phrase in phrases(name) if re.search(r"[0-9’]", phrase)]
