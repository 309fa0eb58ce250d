"""Readers' comments after an article: known by their head, and by the dates, names and buttons between them."""

import pytest

from tests.parts.ends import BODY, found

FIRST = "I have waited for this for two years and cannot believe that it took them so very long"
SECOND = "In my time it would have taken two weeks, and nobody would have asked what it costs"
DATE = "May 3, 2021 at 4:15 pm"


@pytest.mark.parametrize(
    "block",
    [
        f"2 thoughts on “Bridge”\nJane says:\n{DATE}\n{FIRST}.\nReply\nOld Timer says:\n{DATE}\n{SECOND}.\nReply",
        f"2 Responses to Bridge Reopens\nJane says:\n{DATE}\n{FIRST}.\nOld Timer says:\n{DATE}\n{SECOND}.",
        f"Comments\nJane\n{DATE}\n{FIRST}.\nReply",
        f"2 comments:\nAnonymous said...\n{FIRST}.\nOld Timer said...\n{SECOND}.\nPost a Comment",
        f"1 comment:\nAnonymous said...\n{FIRST}.",
        f"Comments (2)\nJane Doe on {DATE}\n{FIRST}.\nOld Timer on {DATE}\n{SECOND}.",
        f"Jane says:\n{DATE}\n{FIRST}.\nOld Timer says:\n{DATE}\n{SECOND}.",
        f"2 Gedanken zu „Brücke öffnet“\nJane sagt:\n3. Mai 2021 um 16:15 Uhr\n{FIRST}.\nAntworten",
        f"2 réflexions sur « Le pont »\nJane dit :\n3 mai 2021 à 16:15\n{FIRST}.\nRépondre",
    ],
)
def test_comments_are_a_tail_from_their_head_to_the_end(block: str) -> None:
    assert found(BODY + block + "\n") == block


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY}Comments\n\n{FIRST}, said Jane Doe.\n\n{SECOND}, said John Roe.\n",
        f"{BODY}12 Comments\n\n{FIRST}.\n\n{SECOND}.\n",
        f"{BODY}Jane Doe says:\n\n{FIRST}.\n\nJohn Roe says:\n\n{SECOND}.\n",
        f"{BODY}Three responses to the tender were received.\n",
        f"{BODY}12 comments on the plan came from the old town.\n",
        f"{BODY}Spring Fair on May 3, 2021 at 4:15 pm\n\nCouncil Meeting on May 4, 2021 at 5:15 pm\n",
    ],
)
def test_what_people_said_in_the_news_is_not(text: str) -> None:
    assert found(text) is None


def test_the_form_after_the_last_paragraph_makes_no_comments_of_what_stands_before_it() -> None:
    text = f"{BODY}12 Comments\n\n{FIRST}.\n\n{SECOND}.\n\nLeave a Reply\n\nYour email address will not be published.\n"
    assert found(text) == "Leave a Reply\n\nYour email address will not be published."
