"""What lines after an article are by their place: boxes on authors, calls without anything below, teasers."""

import pytest

from tests.parts.ends import BODY, found

STORY = BODY + (
    "The repair cost more than twice what had been planned, most of it for steel, and the state paid half of it.\n\n"
    "A second bridge is planned for the end of the decade, though nobody wanted to say who pays for it.\n\n"
)
SIGNED = STORY.replace("\n\n", "\n\nBy Jane Doe\n\n", 1)
WRITER = "is a reporter who has written about rivers, roads and bridges for more than twenty years."


@pytest.mark.parametrize(
    "block",
    [
        f"Jane Doe\n\nJane Doe {WRITER}",
        f"Jane Doe, MD\n\nPolitical Editor\n\nJane {WRITER}",
        f"Jane Doe\n\nJane Doe {WRITER}\n\nShe holds a degree in engineering and lives with two dogs in the old town.",
        "Jane\n\nHi, I'm Jane, and I have written about rivers and about bridges for more than twenty years.",
        "Jane Doe\n\nJane Doe est journaliste à la rédaction depuis dix ans et vit dans la vieille ville.",
    ],
)
def test_a_box_on_the_author_is_a_tail(block: str) -> None:
    assert found(STORY + block + "\n") == block


def test_a_biography_without_a_name_above_it_is_that_of_the_byline_or_of_a_writer_whom_nothing_else_names() -> None:
    assert found(f"{SIGNED}Jane Doe {WRITER}\n") == f"Jane Doe {WRITER}"
    assert found(f"{STORY}Jane Doe {WRITER}\n") == f"Jane Doe {WRITER}"
    assert found(f"{STORY}Jane Doe {WRITER}\n\n{STORY}") is None
    assert found(f"{STORY}Jane Doe is a director of the company, which has built rivers, roads and bridges.\n") is None


@pytest.mark.parametrize(
    "text",
    [
        f"{STORY}Jane Doe sued.\n\nJane Doe\n\nJane Doe {WRITER}\n",
        f"{STORY}The candidates\n\nJane Doe\n\nJane Doe {WRITER}\n\nJohn Roe\n\nJohn Roe {WRITER}\n",
        f"{STORY}Jane Doe\n\nDoe {WRITER}\n",
        f"Jane Doe\n\nJane Doe {WRITER}\n\nShe was born in the old town, by the river, and left it only once.\n",
    ],
)
def test_a_portrait_of_somebody_in_the_news_is_not(text: str) -> None:
    assert (
        found(text.replace("Jane Doe sued.", "Jane Doe sued the council over the noise of the works, and lost."))
        is None
    )


@pytest.mark.parametrize(
    "block",
    [
        "Explore Our Travel Guides",
        "Book a Free Tasting",
        "Start your free trial today",
        "Jetzt kostenlos anmelden",
        "Entdecken Sie unsere Angebote",
        "Découvrez nos offres",
        "Descubre nuestros cursos más gratis",
        "Table of Contents",
        "Facebook",
        "You'll Also Love",
        "Related Articles You May Enjoy",
        "More Travel Guides\n\nA Week in the Hills\n\nTwo Days by the Sea",
    ],
)
def test_what_pages_say_with_nothing_below_is_a_tail(block: str) -> None:
    assert found(STORY + block + "\n") == block


@pytest.mark.parametrize(
    "ending",
    [
        "Anyone with information is asked to call 101.",
        "Tickets cost 12 and can be bought at the door.",
        "Find out more at example.org/bridge",
        "Buy tickets at the door",
        "Jane Doe, London",
        "Jane Doe\n\nLondon",
        "ENDS",
        "Reuters",
        "Reporting by Jane Doe; editing by John Roe",
        "Correction: an earlier version of this article gave the wrong date.",
        "This article was amended on 4 May 2021. An earlier version gave the wrong date.",
        "Explore the water\n\nExplore the stone\n\nNothing of it is mine",
        "Discover the river again, and it will forgive you",
        "Follow the money",
        "Learn how to swim",
        "Results\n\nTown 2 City 1\n\nRovers 0 United 3",
        "Best film - The Bridge\n\nBest actor - Jane Doe",
        "Sources",
        "He first appeared on television in 1962 and never left it again, his daughter said on Monday.",
        "Higher rates may apply to those who cross it with a lorry, and the toll is to be paid by card.",
        "The company changed its privacy policy and terms of service after its users had complained about it.",
        "The spam went straight to your inbox, she said, and nobody at the company did anything about it.",
        "In other news\n\nThe mayor has a new dog, which has not yet been seen on the bridge by anybody in town.",
        "Recent rains\n\nThe water rose again in March, by more than anybody in the old town could remember.",
        "To donate, visit example.org/bridge.",
        "Join us on Friday, the mayor said.",
        "We need your help, the sheriff said.",
        "If you see him, call 101.",
        "5 thoughts on the game",
        "Loading the boats took all night...",
        "Next: Albion, away",
        "No responses to the tender came in.",
        "Contact Jane Doe at jane@example.org to take part in the walk.",
        "Letters should be sent to the editor at letters@example.org by the end of the week, the paper said.",
        "[The council has not answered yet]",
    ],
)
def test_how_news_ends_is_no_tail(ending: str) -> None:
    assert found(STORY + ending + "\n") is None


@pytest.mark.parametrize(
    "line",
    [
        "Contact the reporter at jdoe@example.org or follow her on Twitter.",
        "Jane Doe can be reached at jdoe@example.org or at 555-1234.",
        "Email Jane Doe at jdoe@example.org.",
    ],
)
def test_how_to_reach_the_author_is_a_tail(line: str) -> None:
    assert found(f"{SIGNED}{line}\n") == line


def test_a_tail_begins_with_a_sure_line_before_prose_to_the_reader() -> None:
    block = (
        "Share this article\n\nFound it useful? Tell us and we will write more of it, for you and for your friends.\n\n"
        "Recent Posts\n\nRain Again"
    )
    assert found(STORY * 6 + block + "\n") == block
    plain = "Share this article\n\nThe mayor thanked the builders.\n\nRecent Posts\n\nRain Again"
    assert found(STORY * 6 + plain + "\n") == "Recent Posts\n\nRain Again"


def teaser(number: int) -> str:
    return f"A Story of Town {number}\n\nThe mayor of town {number} is asked to resign, and wants to stay in office."


def test_teasers_under_a_heading_are_a_tail() -> None:
    block = f"Related Stories\n\n{teaser(1)}\n\n{teaser(2)}"
    assert found(STORY * 5 + block + "\n") == block


@pytest.mark.parametrize(
    "rest",
    [
        f"Related Stories\n\n{teaser(1)}",  # a link in the article, and the article's last paragraph
        f"Related Stories\n\n{teaser(1)}\n\nNobody in the council wanted to say how long it would take, or to whom.",
        f"Further reading\n\n{teaser(1)}\n\n{teaser(2)}",
        f"Continue Reading\n\n{teaser(1)}\n\nContinue Reading\n\n{teaser(2)}",
    ],
)
def test_what_may_be_the_article_under_a_heading_is_not(rest: str) -> None:
    assert found(STORY * 5 + rest + "\n") is None


@pytest.mark.parametrize(
    "block",
    [
        "Sign up for our newsletter\n\nEnter your email and we will write to you every Friday, for free and for good.",
        "Related Stories\n\n- Which Bridge Will They Build, and When Will the Town Be Asked About It?\n\n- Rain Again",
        "Leave a comment\n\nYour email address stays with us, and you can join the discussion whenever you like.",
        "Newsletter abonnieren\n\nMit unserem Newsletter erfahren Sie jeden Freitag kostenlos, was die Stadt bewegt.",
    ],
)
def test_promotion_with_sentences_that_speak_to_the_reader_is_a_tail(block: str) -> None:
    assert found(STORY * 5 + block + "\n") == block


@pytest.mark.parametrize(
    "rest",
    [
        "Advertisement\n\nThe mayor thanked the builders, and asked the town to be patient until the end of the week.",
        "Advertisement\n\nA second bridge\n\nThe council thinks of one, and the state would pay for half of it again.",
        "Advertisement\n\n“Join our walk on Friday, it is free,” the mayor said, and opened the gate to the bridge.",
        "Related Stories\n\n- The old pier\n\nThe mayor thanked the builders, and asked them to be patient for a week.",
        "Related Stories\n\nFAQ\n\nWhen does it open?\n\nThe council says on Friday, at noon, if the weather holds.\n\n"
        "Who pays for it?\n\nThe state pays for half of it, and the town for the rest over the next ten years.",
    ],
)
def test_an_article_that_goes_on_after_promotion_is_not(rest: str) -> None:
    assert found(STORY * 5 + rest + "\n") is None


def test_a_page_that_only_speaks_to_its_reader_has_no_article_to_follow() -> None:
    offer = "Our members like it here, and your account is free for as long as you like to visit the website.\n\n"
    assert found(f"Bridge Club\n\n{offer}Subscribe\n\n{offer * 3}Share this page\n") is None


def test_what_stands_between_paragraphs_again_and_again_begins_no_tail() -> None:
    text = STORY.replace("\n\nThe repair", "\n\nADVERTISEMENT\n\nThe repair")
    assert found(f"{text}ADVERTISEMENT\n\nThe Plan for the Bridge\n\nFollow the plan from week to week\n") is None


def test_time_is_linear() -> None:
    for piece in ("Jane Doe\n\nJane Doe is a writer\n\n", "Explore Our Guides\n\n", "Related Stories\n\nA title\n\n"):
        found(STORY + piece * 30_000)
